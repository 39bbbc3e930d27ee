// Runs vitest and counts what happened, for the line every test command ends with.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root, run } from './workspace.mjs';

/** Runs vitest with those arguments; ends with `N passed, N failed` alone on a line. Resolves to the exit code. */
export async function runVitest(args) {
  const report = join(root, '.cache', `tests-${process.pid}.json`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  const code = await run('node_modules/vitest/vitest.mjs', [
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  const { passed, failed, skipped } = count(report);
  rmSync(report, { force: true });
  // A run that failed without a failed test (a file that does not load, an error between tests) is a failure all the same.
  const failures = code !== 0 && failed === 0 ? 1 : failed;
  process.stdout.write(`${passed} passed, ${failures} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
  return failures > 0 ? 1 : 0;
}

function count(report) {
  if (!existsSync(report)) return { passed: 0, failed: 0, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const unloaded = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  return { passed: numPassedTests, failed: numFailedTests + unloaded, skipped: numPendingTests + numTodoTests };
}
