// What every script says and how it fails: one clear sentence, in French when the environment is French.
// Written so that an old Node can still read it and say that it is too old.

const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';

/** The sentence in the language of the console. */
export function sentence(fr, en) {
  return /^fr/i.test(locale) ? fr : en;
}

export function say(fr, en) {
  process.stdout.write(`${sentence(fr, en)}\n`);
}

/** A reason to stop that the reader can act on; shown without a stack. */
export class Stop extends Error {
  constructor(fr, en) {
    super(sentence(fr, en));
  }
}

/** Runs a script's work and turns what stops it into one sentence and an exit code. */
export async function main(work) {
  try {
    const code = await work();
    process.exitCode = typeof code === 'number' ? code : 0;
  } catch (error) {
    const problem = explained(error);
    process.stderr.write(`${problem ? problem.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

/** A file-system refusal as a sentence; undefined for a bug, which keeps its stack. */
function explained(error) {
  if (error instanceof Stop) return error;
  const place = error.path || process.cwd();
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    return new Stop(
      `Il n’y a plus de place sur le disque de ${place}\u202f; libérez-en, puis relancez.`,
      `There is no space left on the disk of ${place}; free some, then start again.`,
    );
  }
  if (error.code === 'EACCES' || error.code === 'EPERM' || error.code === 'EROFS') {
    return new Stop(
      `${place} ne peut pas être écrit (${error.code})\u202f; donnez-en le droit à ce compte, ou copiez Colophon dans un dossier à vous.`,
      `${place} cannot be written (${error.code}); allow this user to write there, or copy Colophon to a folder of your own.`,
    );
  }
  return undefined;
}

export const OLDEST_NODE = 20;

export function requireNode() {
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE) return;
  throw new Stop(
    `Colophon demande Node ${OLDEST_NODE} ou plus récent pour s’installer, et celui-ci est la version ${process.versions.node}\u202f; installez-en un depuis nodejs.org.`,
    `Colophon needs Node ${OLDEST_NODE} or newer to install itself, and this one is ${process.versions.node}; install one from nodejs.org.`,
  );
}
