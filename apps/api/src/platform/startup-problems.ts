import { networkInterfaces } from 'node:os';
import { type Sentence, StartupProblem } from './startup-problem.js';

const sentences = {
  'data-directory-foreign': {
    fr: 'Le dossier de données {directory} appartient à {owner} ; lancez Colophon sous ce compte, ou choisissez un autre dossier avec DATA_DIR.',
    en: 'The data directory {directory} belongs to {owner}; start Colophon as that user, or choose another directory with DATA_DIR.',
  },
  'data-directory-a-file': {
    fr: 'Les données ne peuvent aller dans {directory} : {file} est un fichier, non un dossier ; choisissez un dossier avec DATA_DIR.',
    en: 'The data cannot go to {directory}: {file} is a file, not a folder; choose a folder with DATA_DIR.',
  },
  'files-directory-unwritable': {
    fr: 'Le dossier des fichiers {directory} ne peut pas être écrit ({reason}) ; donnez-en le droit à ce compte, ou choisissez un autre dossier avec FILES_URL.',
    en: 'The folder of the files {directory} cannot be written ({reason}); allow this user to write there, or choose another with FILES_URL.',
  },
  'data-directory-unwritable': {
    fr: 'Le dossier de données {directory} ne peut pas être écrit ({reason}) ; donnez-en le droit à ce compte, ou choisissez un autre dossier avec DATA_DIR.',
    en: 'The data directory {directory} cannot be written ({reason}); allow this user to write there, or choose another directory with DATA_DIR.',
  },
  'data-directory-unreachable': {
    fr: 'PostgreSQL ne tourne pas sous root, et le compte {user} ne peut pas entrer dans {directory} ; lancez Colophon sous un compte ordinaire, ou ouvrez ce chemin (chmod o+x).',
    en: 'PostgreSQL does not run as root, and the user {user} cannot enter {directory}; start Colophon as an ordinary user, or open that path (chmod o+x).',
  },
  'data-directory-in-use': {
    fr: 'Colophon tourne déjà sur {directory} (processus {pid}) ; arrêtez-le d’abord, ou choisissez un autre dossier avec DATA_DIR.',
    en: 'Colophon already runs on {directory} (process {pid}); stop it first, or choose another directory with DATA_DIR.',
  },
  'data-directory-newer': {
    fr: 'Les données de {directory} ont été écrites par PostgreSQL {found}, plus récent que la version {bundled} fournie ici ; mettez Colophon à jour, ou choisissez un autre dossier avec DATA_DIR.',
    en: 'The data in {directory} was written by PostgreSQL {found}, newer than the version {bundled} that comes with this Colophon; update Colophon, or choose another directory with DATA_DIR.',
  },
  'data-directory-older': {
    fr: 'Les données de {directory} ont été écrites par PostgreSQL {found}, et cette version de Colophon apporte la {bundled} ; exportez-les avec la version précédente de Colophon, puis réimportez-les.',
    en: 'The data in {directory} was written by PostgreSQL {found}, and this Colophon comes with version {bundled}; export it with the previous Colophon, then import it here.',
  },
  'data-directory-incomplete': {
    fr: 'Le dossier {directory} n’est pas une base de données complète ({file} y manque) ; restaurez-le depuis une sauvegarde, ou choisissez un autre dossier avec DATA_DIR.',
    en: 'The directory {directory} is not a complete database ({file} is missing); restore it from a backup, or choose another directory with DATA_DIR.',
  },
  'disk-full': {
    fr: 'Il n’y a plus assez de place sur le disque de {directory} ; libérez au moins {needed} Mo, puis relancez.',
    en: 'There is not enough space left on the disk of {directory}; free at least {needed} MB, then start again.',
  },
  'embedded-unavailable': {
    fr: 'Aucun PostgreSQL intégré n’existe pour ce système ({platform}) ; donnez l’adresse d’un PostgreSQL 15 ou plus récent dans DATABASE_URL.',
    en: 'There is no embedded PostgreSQL for this system ({platform}); name a PostgreSQL 15 or newer in DATABASE_URL.',
  },
  'embedded-failed': {
    fr: 'La base de données n’a pas démarré (« {reason} ») ; le détail est dans {log}.',
    en: 'The database did not start ("{reason}"); the details are in {log}.',
  },
  'port-in-use': {
    fr: 'Le port {port} est déjà pris par un autre programme ; arrêtez-le, ou choisissez un autre port avec PORT.',
    en: 'Port {port} is already used by another program; stop it, or choose another port with PORT.',
  },
  'port-forbidden': {
    fr: 'Ce compte n’a pas le droit d’ouvrir le port {port} ; choisissez un port au-dessus de 1023 avec PORT.',
    en: 'This user may not open port {port}; choose a port above 1023 with PORT.',
  },
  'host-unknown': {
    fr: 'L’adresse {host} n’est pas une adresse de cette machine ({known}) ; corrigez HOST.',
    en: 'The address {host} is not an address of this machine ({known}); correct HOST.',
  },
  'database-url-invalid': {
    fr: 'DATABASE_URL n’est pas une adresse PostgreSQL ; écrivez postgres://utilisateur:motdepasse@serveur:5432/base.',
    en: 'DATABASE_URL is not a PostgreSQL address; write postgres://user:password@server:5432/database.',
  },
  'database-unreachable': {
    fr: 'La base de données à {server} ne répond pas ({reason}) ; vérifiez que PostgreSQL tourne et que DATABASE_URL est juste.',
    en: 'The database at {server} does not answer ({reason}); check that PostgreSQL runs and that DATABASE_URL is right.',
  },
  'database-sign-in-refused': {
    fr: 'PostgreSQL à {server} refuse l’utilisateur « {user} » ({reason}) ; vérifiez le nom et le mot de passe dans DATABASE_URL.',
    en: 'PostgreSQL at {server} refuses the user "{user}" ({reason}); check the name and the password in DATABASE_URL.',
  },
  'database-missing': {
    fr: 'La base « {database} » n’existe pas sur {server} ; créez-la (createdb), ou corrigez DATABASE_URL.',
    en: 'The database "{database}" does not exist on {server}; create it (createdb), or correct DATABASE_URL.',
  },
  'database-too-old': {
    fr: 'La base de données à {server} est un PostgreSQL {found}, et Colophon demande la version 15 ou plus récente ; mettez-la à jour, ou corrigez DATABASE_URL.',
    en: 'The database at {server} is PostgreSQL {found}, and Colophon needs version 15 or newer; upgrade it, or correct DATABASE_URL.',
  },
  'database-forbidden': {
    fr: 'L’utilisateur « {user} » n’a pas les droits qu’il faut sur la base de {server} ({reason}) ; rendez-le propriétaire de la base.',
    en: 'The user "{user}" lacks a right on the database at {server} ({reason}); make that user the owner of the database.',
  },
  'database-busy': {
    fr: 'PostgreSQL à {server} n’accepte plus de connexion ({reason}) ; augmentez max_connections, ou fermez d’autres programmes.',
    en: 'PostgreSQL at {server} accepts no more connections ({reason}); raise max_connections, or close other programs.',
  },
  'database-newer': {
    fr: 'La base de données a été mise à jour par une version plus récente de Colophon (étape {migration}) ; lancez cette version-là, ou une plus récente.',
    en: 'The database was brought up to date by a newer Colophon (step {migration}); start that version, or a newer one.',
  },
  'database-failed': {
    fr: 'La base de données à {server} a répondu par une erreur (« {reason} ») ; corrigez-la, puis relancez.',
    en: 'The database at {server} answered with an error ("{reason}"); correct it, then start again.',
  },
} satisfies Record<string, Sentence>;

export type StartupProblemCode = keyof typeof sentences;

type Facts = Readonly<Record<string, string | number>>;

/** The problem of that code, its sentences filled with what was found. */
export function startupProblem(code: StartupProblemCode, facts: Facts = {}): StartupProblem {
  const { fr, en } = sentences[code];
  return new StartupProblem({ fr: fill(fr, facts), en: fill(en, facts) }, code);
}

/** Names what the HTTP server could not listen on. Other errors are bugs and stay what they are. */
export function describeListenError(error: unknown, address: { port: number; host: string }): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') return startupProblem('port-in-use', address);
  if (code === 'EACCES') return startupProblem('port-forbidden', address);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return startupProblem('host-unknown', { ...address, known: ownAddresses() });
  return error;
}

function ownAddresses(): string {
  return Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ address }) => address)
    .join(', ');
}

function fill(sentence: string, facts: Facts): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(facts[name] ?? `{${name}}`));
}
