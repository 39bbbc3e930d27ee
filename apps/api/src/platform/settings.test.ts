import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettings } from './settings.js';

const dataDir = mkdtempSync(join(tmpdir(), 'colophon-settings-'));
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

  it('make a secret once and keep it', () => {
    expect(read({}).secret).toEqual(read({}).secret);
    expect(read({}).secret.length).toBeGreaterThanOrEqual(32);
  });
});
