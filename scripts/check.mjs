// npm run check [step …]: everything about the code that a program can judge without running it. All failures are shown, not only the first.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { main, say } from './console.mjs';
import { build, enter, root } from './workspace.mjs';

const bin = (name) => join(root, 'node_modules', '.bin', name);
const node = (...args) => [process.execPath, ...args];
const tsc = (project) => node('node_modules/typescript-native/bin/tsc', '--noEmit', '-p', project);

const typeProjects = ['libs', 'migrations', 'fixtures', 'apps/api/tsconfig.check.json', 'apps/admin', 'bench', 'scripts'].filter(
  (project) => existsSync(join(root, project.endsWith('.json') ? project : join(project, 'tsconfig.json'))),
);
const codeFolders = ['apps', 'libs', 'migrations', 'fixtures', 'bench'].filter((folder) => existsSync(join(root, folder)));

const steps = [
  { name: 'format', commands: [[bin('biome'), 'ci', '--reporter=summary', '--colors=off']] },
  { name: 'lint', commands: [[bin('oxlint'), '--type-aware', '--quiet']] },
  // The benches are judged against the server as it is built.
  { name: 'types', builds: ['api'], commands: typeProjects.map(tsc) },
  { name: 'boundaries', commands: [node(bin('depcruise'), ...codeFolders, '--output-type', 'err-long')] },
  { name: 'dead code', commands: [node(bin('knip'), '--no-progress', '--no-config-hints')] },
  { name: 'migrations', commands: [node('--conditions=development', 'scripts/check-migrations.mjs')] },
  // Builds the tables of every migration on an empty database and compares them with the entities.
  {
    name: 'entities',
    builds: ['api'],
    commands: [node('apps/api/dist/platform/database/check-schema.js')],
  },
  { name: 'links', commands: [node('scripts/check-links.mjs')] },
];

await main(async () => {
  const code = await enter();
  if (code !== undefined) return code;
  const words = process.argv.slice(2);
  const wanted = steps.filter(({ name }) => words.length === 0 || words.includes(name));
  const failed = [];
  for (const step of wanted) {
    const started = Date.now();
    const output = await outputOf(step);
    const time = `${((Date.now() - started) / 1000).toFixed(1)} s`;
    process.stdout.write(`${output === undefined ? '✓' : '✗'} ${step.name} (${time})\n`);
    if (output === undefined) continue;
    failed.push(step.name);
    process.stdout.write(`${output.trimEnd()}\n\n`);
  }
  process.stdout.write(`${wanted.length - failed.length} passed, ${failed.length} failed\n`);
  if (failed.length > 0) say(`À corriger\u00a0: ${failed.join(', ')}.`, `To mend: ${failed.join(', ')}.`);
  return failed.length > 0 ? 1 : 0;
});

/** Undefined when every command of the step succeeded, else what the failing ones said. */
async function outputOf(step) {
  try {
    if (step.builds) await build(...step.builds);
  } catch (error) {
    return error.message;
  }
  const results = await Promise.all(step.commands.map(runQuietly));
  const failures = results.filter(({ code }) => code !== 0);
  return failures.length > 0 ? failures.map(({ output }) => output).join('\n') : undefined;
}

function runQuietly([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' },
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.once('error', (error) => resolve({ code: 1, output: error.message }));
    child.once('close', (code) => resolve({ code, output: Buffer.concat(chunks).toString('utf8') }));
  });
}
