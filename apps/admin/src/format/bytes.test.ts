import { expect, it } from 'vitest';
import { formatBytes } from './bytes';

it('says the size of a file as people do', () => {
  expect(formatBytes(820, 'fr')).toBe('820\u00a0o');
  expect(formatBytes(1_240_000, 'fr')).toBe('1,2\u00a0Mo');
  expect(formatBytes(48_000, 'en')).toBe('48\u00a0KB');
});
