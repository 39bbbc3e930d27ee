import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, today } from './day';

describe('A business day', () => {
  it('is written as our documents write it', () => {
    expect(formatDay('2026-03-01', 'fr', 'long')).toBe('1er\u00a0mars\u00a02026');
    expect(formatDay('2026-03-31', 'fr', 'long')).toBe('31\u00a0mars\u00a02026');
    expect(formatDay('2026-03-01', 'fr')).toBe('01/03/2026');
    expect(formatDay('2026-03-01', 'en')).toBe('1\u00a0Mar\u00a02026');
  });

  it('is the same day wherever the reader is', () => {
    expect(formatDay('2026-01-01', 'en', 'long')).toBe('1\u00a0January\u00a02026');
  });

  it('is left alone when it is no day', () => {
    expect(formatDay('bientôt', 'fr')).toBe('bientôt');
  });
});

describe('An instant', () => {
  it('is shown in the time of the reader', () => {
    expect(formatInstant('2026-11-20T14:03:00Z', 'fr', 'Europe/Paris')).toContain('15:03');
  });
});

describe('Today', () => {
  it('is the day of the house, not the one of the reader', () => {
    const evening = new Date('2026-03-31T22:30:00Z');
    expect(today('Europe/Paris', evening)).toBe('2026-04-01');
    expect(today('America/Montreal', evening)).toBe('2026-03-31');
  });
});
