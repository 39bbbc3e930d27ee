// npm run bench [name …] [-- --option …]: runs each bench/*.bench.ts and writes the rows it reports into docs/benchmarks.md, between its markers.
// A bench prints its rows as one JSON line: {"rows":[{"what":"…","ours":"…","against":"…","reach":"…","reached":true}]}. The rest is progress.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { main } from './console.mjs';
import { build, enter, passSignals, root } from './workspace.mjs';

const page = join(root, 'docs', 'benchmarks.md');
const options = process.argv.slice(2).filter((word) => word.startsWith('--'));
const COLUMNS = ['what', 'ours', 'against', 'reach', 'reached'];

await main(async () => {
  const code = await enter();
  if (code !== undefined) return code;
  await build('api', 'admin');
  const words = process.argv.slice(2).filter((word) => !word.startsWith('--'));
  const names = readdirSync(join(root, 'bench'))
    .filter((name) => name.endsWith('.bench.ts'))
    .map((name) => name.slice(0, -'.bench.ts'.length))
    .filter((name) => words.length === 0 || words.includes(name))
    .sort();
  const missed = [];
  for (const name of names) {
    process.stdout.write(`\n== ${name}\n`);
    const rows = await rowsOf(name);
    if (rows) write(name, rows);
    if (!rows || rows.some((row) => row.reached === false)) missed.push(name);
  }
  process.stdout.write(`\n${names.length - missed.length} passed, ${missed.length} failed\n`);
  return missed.length > 0 ? 1 : 0;
});

/** What the bench reported; undefined when it failed. */
async function rowsOf(name) {
  const child = spawn(process.execPath, ['--expose-gc', join('bench', `${name}.bench.ts`), ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  const closed = new Promise((resolve) => child.stdout.once('close', resolve));
  const { code } = await passSignals(child);
  await closed;
  const line = output.split('\n').findLast((text) => text.startsWith('{"rows":'));
  return code === 0 && line ? JSON.parse(line).rows : undefined;
}

/** Replaces what stands between the bench's markers; a bench new to the page is added at its end. The page is set as the checks read it. */
function write(name, rows) {
  const [open, close] = [`<!-- bench ${name} -->`, `<!-- end ${name} -->`];
  const section = [
    open,
    '',
    ...table(rows),
    '',
    `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, Node ${process.versions.node}`,
    '',
    close,
  ].join('\n');
  const text = existsSync(page) ? readFileSync(page, 'utf8') : '# Measured\n';
  const [from, to] = [text.indexOf(open), text.indexOf(close)];
  writeFileSync(
    page,
    from >= 0 && to > from ? text.slice(0, from) + section + text.slice(to + close.length) : `${text.trimEnd()}\n\n${section}\n`,
  );
  spawnSync(join(root, 'node_modules', '.bin', 'biome'), ['format', '--write', page]);
}

function table(rows) {
  const columns = COLUMNS.filter((column) => rows.some((row) => row[column] !== undefined));
  const cell = (value) => (value === true ? 'yes' : value === false ? 'no' : String(value ?? '').replaceAll('|', '\\|'));
  return [
    `| ${columns.map((column) => column[0].toUpperCase() + column.slice(1)).join(' | ')} |`,
    `| ${columns.map(() => '---').join(' | ')} |`,
    ...rows.map((row) => `| ${columns.map((column) => cell(row[column])).join(' | ')} |`),
  ];
}
