import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { describeFileError, openDataDirectory, openFilesDirectory } from './database/data-directory.js';
import { type Sentence, StartupProblem } from './startup-problem.js';

const flag = z.enum(['0', '1']).transform((value) => value === '1');

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().min(1).default('localhost'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional(),
  DATA_DIR: z.string().min(1).default('data'),
  COLOPHON_DEMO: flag.optional(),
  COLOPHON_SECRET: z.string().min(32).optional(),
  COLOPHON_TRUSTED_PROXY: z
    .string()
    .refine((value) => value.split(',').every((part) => isIP(part.trim().split('/')[0] ?? '') !== 0))
    .optional(),
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  FILES_URL: z.url({ protocol: /^file$/ }).optional(),
});

const expectations: Record<keyof z.infer<typeof environment>, Sentence> = {
  PORT: { fr: 'un numéro de port entre 0 et 65535', en: 'a port number between 0 and 65535' },
  HOST: { fr: 'un nom ou une adresse de cette machine', en: 'a name or an address of this machine' },
  DATABASE_URL: {
    fr: 'une adresse telle que postgres://utilisateur:motdepasse@serveur:5432/base',
    en: 'an address such as postgres://user:password@server:5432/database',
  },
  DATA_DIR: { fr: 'un dossier', en: 'a folder' },
  COLOPHON_DEMO: { fr: '0 ou 1', en: '0 or 1' },
  COLOPHON_SECRET: { fr: 'au moins 32 caractères', en: 'at least 32 characters' },
  COLOPHON_TRUSTED_PROXY: {
    fr: 'l’adresse du serveur mandataire, telle que 127.0.0.1',
    en: 'the address of the proxy in front, such as 127.0.0.1',
  },
  PUBLIC_URL: { fr: 'une adresse telle que https://colophon.example', en: 'an address such as https://colophon.example' },
  SMTP_URL: {
    fr: 'une adresse telle que smtp://utilisateur:motdepasse@serveur:587',
    en: 'an address such as smtp://user:password@server:587',
  },
  FILES_URL: { fr: 'une adresse telle que file:///srv/colophon/files', en: 'an address such as file:///srv/colophon/files' },
};

export const SETTINGS = Symbol('settings');

export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly databaseUrl: string | undefined;
  readonly dataDir: string;
  readonly demo: boolean;
  readonly secret: Buffer;
  readonly trustedProxy: string | undefined;
  readonly publicUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly filesDir: string;
}

/** Reads the environment once; an unknown `COLOPHON_…` or an invalid value stops the start with one sentence. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const unknown = Object.keys(env).find((name) => name.startsWith('COLOPHON_') && !(name in environment.shape) && !harmless.has(name));
  if (unknown) {
    throw new StartupProblem({
      fr: `Le réglage ${unknown} n’existe pas ; retirez-le ou corrigez son nom (voir docs/fr/installation.md).`,
      en: `There is no setting ${unknown}; remove it or correct its name (see docs/en/installation.md).`,
    });
  }
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in environment.shape && value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof expectations;
    throw new StartupProblem({
      fr: `Le réglage ${name} vaut « ${given[name]} », or il faut ${expectations[name].fr}.`,
      en: `The setting ${name} is "${given[name]}", but it must be ${expectations[name].en}.`,
    });
  }
  const values = parsed.data;
  const dataDir = resolve(values.DATA_DIR);
  return {
    port: values.PORT,
    host: values.HOST,
    databaseUrl: values.DATABASE_URL,
    dataDir,
    demo: values.COLOPHON_DEMO ?? values.DATABASE_URL === undefined,
    secret: values.COLOPHON_SECRET === undefined ? keptSecret(dataDir) : Buffer.from(values.COLOPHON_SECRET),
    trustedProxy: values.COLOPHON_TRUSTED_PROXY,
    publicUrl: values.PUBLIC_URL?.replace(/\/$/, ''),
    smtpUrl: values.SMTP_URL,
    filesDir:
      values.FILES_URL === undefined ? join(openDataDirectory(dataDir), 'files') : openFilesDirectory(fileURLToPath(values.FILES_URL)),
  };
}

// Set by our own scripts and test runner, not settings of the product.
const harmless = new Set(['COLOPHON_REFERENCE_DATA', 'COLOPHON_TEST_DATABASE_URL', 'COLOPHON_STARTED_AT']);

function keptSecret(dataDir: string): Buffer {
  const directory = openDataDirectory(dataDir);
  const file = join(directory, 'secret');
  try {
    if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    return readFileSync(file);
  } catch (error) {
    // Another process that starts at the same moment made it first.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readFileSync(file);
    throw describeFileError(error, directory);
  }
}
