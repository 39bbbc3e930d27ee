import { spawnSync } from 'node:child_process';

const PACKAGES = {
  exiftool: 'libimage-exiftool-perl',
  java: 'default-jre-headless',
  pdfdetach: 'poppler-utils',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  qpdf: 'qpdf',
  xmllint: 'libxml2-utils',
} as const;

/** What a program of Debian prints about a file of ours; fails with all it said when it is not content. */
export function run(program: keyof typeof PACKAGES, ...args: readonly string[]): string {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error) throw new Error(`${program} is missing: install the Debian package ${PACKAGES[program]} to judge our files.`);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}${stderr}`);
  return stdout;
}
