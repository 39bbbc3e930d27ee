import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { problemsPage } from '../../../test/problems-page.js';
import { problems } from '../../app.module.js';

const path = fileURLToPath(new URL('../../../../../docs/problems.md', import.meta.url));

test('docs/problems.md lists every refusal with its status and both sentences', () => {
  const page = problemsPage(problems);
  if (process.env['GOLDEN'] === 'write') writeFileSync(path, page);
  expect(readFileSync(path, 'utf8'), 'npm run golden writes the page anew').toBe(page);
});
