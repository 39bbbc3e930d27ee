import { existsSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from './settings.js';

const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'colophon-settings-')));
afterAll(() => rmSync(dataDir, { recursive: true }));

const read = (env: NodeJS.ProcessEnv) => readSettings({ DATA_DIR: dataDir, ...env });

describe('The settings of the environment', () => {
  it('start a demo on the embedded database, and a real house on one that is named', () => {
    expect(read({}).demo).toBe(true);
    expect(read({ DATABASE_URL: 'postgres://me@localhost/colophon' }).demo).toBe(false);
    expect(read({ COLOPHON_DEMO: '0' }).demo).toBe(false);
  });

  it('refuse a setting that does not exist, by its name', () => {
    expect(() => read({ COLOPHON_DEMMO: '1' })).toThrow('COLOPHON_DEMMO');
  });

  it('refuse a value, and say what it must be', () => {
    expect(() => read({ PORT: '70000' })).toThrow(/PORT.*70000/);
    expect(() => read({ PUBLIC_URL: 'colophon' })).toThrow(/PUBLIC_URL/);
  });

  // Node's own `mkdir -p` turns for ever in /proc (libuv takes ENOENT for a missing parent), and this hung with it.
  it.runIf(existsSync('/proc/self')).each([
    ['/proc/colophon', 'ENOENT'],
    ['/proc/colophon/below', 'ENOENT'],
    ['/proc', ''],
  ])('refuse %s for the data at once', (directory, reason) => {
    expect(() => read({ DATA_DIR: directory })).toThrow(new RegExp(`directory ${directory} .*${reason}`));
    const elsewhere = { COLOPHON_SECRET: 'x'.repeat(32), DATABASE_URL: 'postgres://me@localhost/colophon' };
    expect(() => read({ ...elsewhere, DATA_DIR: directory })).toThrow(directory);
    expect(() => read({ ...elsewhere, FILES_URL: `file://${directory}` })).toThrow(new RegExp(`${directory}.*FILES_URL`));
  });

  it('refuse a file where a folder is needed, by its name', () => {
    const file = join(dataDir, 'a file');
    writeFileSync(file, '');
    expect(() => read({ DATA_DIR: file })).toThrow(`The data cannot go to ${file}: ${file} is a file, not a folder`);
    expect(() => read({ DATA_DIR: join(file, 'a', 'b') })).toThrow(`${file} is a file, not a folder`);
    expect(() => read({ FILES_URL: pathToFileURL(join(file, 'c')).href })).toThrow(/FILES_URL/);
  });

  it('take a folder whose name has spaces for the files', () => {
    const folder = join(dataDir, 'mes fichiers');
    expect(read({ FILES_URL: pathToFileURL(folder).href }).filesDir).toBe(folder);
  });

  it('make a secret once and keep it', () => {
    expect(read({}).secret).toEqual(read({}).secret);
    expect(read({}).secret.length).toBeGreaterThanOrEqual(32);
  });
});
