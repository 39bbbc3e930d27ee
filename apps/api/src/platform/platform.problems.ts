import type { CalendarRefusal } from '@colophon/calendar';
import type { MoneyRefusal } from '@colophon/money';
import type { ProblemType } from './problems/problem-type.js';

export type PlatformRefusal =
  | 'house-unknown'
  | 'house-slug-taken'
  | 'house-missing'
  | 'not-signed-in'
  | 'sign-in-refused'
  | 'too-many-attempts'
  | 'cross-site-request'
  | 'not-permitted'
  | 'record-unknown'
  | 'record-in-use'
  | 'version-missing'
  | 'version-any'
  | 'version-unknown'
  | 'version-stale'
  | 'key-reused'
  | 'input-invalid'
  | 'body-unreadable'
  | 'file-too-large'
  | 'file-missing'
  | 'route-unknown'
  | 'set-up-already'
  | 'email-taken'
  | 'busy'
  | 'text-unreadable'
  | 'number-too-large'
  | 'mail-server-unreachable'
  | 'mail-sign-in-refused'
  | 'mail-connection-insecure'
  | 'mail-refused'
  | 'share-capital-not-positive'
  | 'siret-of-another-siren'
  | 'vat-number-of-another-siren'
  | 'logo-unreadable'
  | 'unexpected';

export const platformProblems: Record<PlatformRefusal | MoneyRefusal | CalendarRefusal, ProblemType> = {
  'house-unknown': {
    status: 404,
    title: { fr: 'Maison inconnue', en: 'Unknown house' },
    detail: { fr: 'Il n’y a pas de maison « {house} » ici ; vérifiez son nom.', en: 'There is no house "{house}" here; check its name.' },
  },
  'house-slug-taken': {
    status: 409,
    title: { fr: 'Nom déjà pris', en: 'Name already taken' },
    detail: {
      fr: 'Une maison « {house} » existe déjà ; choisissez un autre nom.',
      en: 'A house "{house}" exists already; choose another name.',
    },
  },
  'house-missing': {
    status: 409,
    title: { fr: 'Aucune maison choisie', en: 'No house chosen' },
    detail: {
      fr: 'Votre compte n’est rattaché à aucune maison ; demandez un accès à la personne qui gère la maison.',
      en: 'Your account belongs to no house; ask the person who manages the house for access.',
    },
  },
  'not-signed-in': {
    status: 401,
    title: { fr: 'Connexion nécessaire', en: 'Sign-in needed' },
    detail: {
      fr: 'Vous n’êtes pas connecté, ou votre session a expiré ; connectez-vous, rien de ce qui était enregistré n’est perdu.',
      en: 'You are not signed in, or your session has expired; sign in again, nothing that was saved is lost.',
    },
  },
  'sign-in-refused': {
    status: 401,
    title: { fr: 'Connexion refusée', en: 'Sign-in refused' },
    detail: {
      fr: 'L’adresse ou le mot de passe ne correspond pas ; vérifiez les deux et réessayez.',
      en: 'The address or the password does not match; check both and try again.',
    },
  },
  'too-many-attempts': {
    status: 429,
    title: { fr: 'Trop d’essais', en: 'Too many attempts' },
    detail: {
      fr: 'Trop d’essais en peu de temps ; attendez {minutes} minutes avant de recommencer.',
      en: 'Too many attempts in a short time; wait {minutes} minutes before trying again.',
    },
  },
  'cross-site-request': {
    status: 403,
    title: { fr: 'Demande venue d’un autre site', en: 'Request from another site' },
    detail: {
      fr: 'Cette demande vient d’un autre site que Colophon et n’a pas été exécutée ; faites-la depuis Colophon.',
      en: 'This request comes from a site other than Colophon and was not carried out; make it from Colophon.',
    },
  },
  'not-permitted': {
    status: 403,
    title: { fr: 'Droit insuffisant', en: 'Not permitted' },
    detail: {
      fr: 'Votre rôle ne donne pas ce droit ({permission}) ; demandez-le à la personne qui gère la maison.',
      en: 'Your role does not include this right ({permission}); ask the person who manages the house.',
    },
  },
  'record-unknown': {
    status: 404,
    title: { fr: 'Introuvable', en: 'Not found' },
    detail: {
      fr: 'Cette fiche n’existe pas dans votre maison ; elle a peut-être été supprimée. Revenez à la liste.',
      en: 'This record does not exist in your house; it may have been removed. Go back to the list.',
    },
  },
  'record-in-use': {
    status: 409,
    title: { fr: 'Fiche utilisée ailleurs', en: 'Record used elsewhere' },
    detail: {
      fr: 'Cette fiche est utilisée par d’autres et ne peut être supprimée ; retirez d’abord ce qui en dépend.',
      en: 'Other records use this one, so it cannot be removed; remove first what depends on it.',
    },
  },
  'version-missing': {
    status: 428,
    title: { fr: 'Version non précisée', en: 'Version not given' },
    detail: {
      fr: 'Envoyez l’en-tête If-Match avec l’ETag de la fiche que vous avez lue, pour ne pas écraser le travail d’un autre.',
      en: 'Send the header If-Match with the ETag of the record you read, so that nobody else’s work is overwritten.',
    },
  },
  'version-any': {
    status: 428,
    title: { fr: 'Version trop large', en: 'Version too wide' },
    detail: {
      fr: 'L’en-tête If-Match réduit à « * » accepterait n’importe quelle version et pourrait écraser le travail d’un autre ; envoyez l’ETag de la fiche que vous avez lue.',
      en: 'The header If-Match of "*" would accept any version and might overwrite somebody else’s work; send the ETag of the record you read.',
    },
  },
  'version-unknown': {
    status: 412,
    title: { fr: 'Version inconnue', en: 'Unknown version' },
    detail: {
      fr: 'L’en-tête If-Match vaut « {given} », qui n’est l’ETag d’aucune version ; relisez la fiche et renvoyez son ETag tel quel.',
      en: 'The header If-Match is "{given}", which is the ETag of no version; read the record again and send its ETag as it is.',
    },
  },
  'version-stale': {
    status: 412,
    title: { fr: 'Fiche modifiée entre-temps', en: 'Record changed meanwhile' },
    detail: {
      fr: 'Vous modifiez la version {sent}, or la fiche en est à la version {current} ; relisez-la, puis refaites votre modification.',
      en: 'You are changing version {sent}, but the record is now at version {current}; read it again, then repeat your change.',
    },
  },
  'key-reused': {
    status: 422,
    title: { fr: 'Clé d’idempotence déjà utilisée', en: 'Idempotency key already used' },
    detail: {
      fr: 'La clé « {key} » a déjà servi pour une autre demande ; prenez une nouvelle clé.',
      en: 'The key "{key}" already served another request; take a new key.',
    },
  },
  'input-invalid': {
    status: 422,
    title: { fr: 'Saisie à corriger', en: 'Input to correct' },
    detail: {
      fr: 'Rien n’a été enregistré : {count} champ(s) sont à corriger.',
      en: 'Nothing was saved: {count} field(s) need correcting.',
    },
  },
  'body-unreadable': {
    status: 400,
    title: { fr: 'Demande illisible', en: 'Unreadable request' },
    detail: {
      fr: 'Le contenu envoyé n’est pas lisible ({reason}) ; envoyez du JSON bien formé.',
      en: 'The content sent cannot be read ({reason}); send well-formed JSON.',
    },
  },
  'file-too-large': {
    status: 413,
    title: { fr: 'Fichier trop gros', en: 'File too large' },
    detail: {
      fr: 'Ce fichier dépasse {limit} Mo ; découpez-le ou compressez ce qu’il contient.',
      en: 'This file is larger than {limit} MB; split it or make what it holds smaller.',
    },
  },
  'file-missing': {
    status: 422,
    title: { fr: 'Fichier absent', en: 'File missing' },
    detail: { fr: 'Aucun fichier n’a été reçu ; choisissez-en un.', en: 'No file was received; choose one.' },
  },
  'route-unknown': {
    status: 404,
    title: { fr: 'Adresse inconnue', en: 'Unknown address' },
    detail: {
      fr: 'Rien ne répond à {method} {path} ; la liste des adresses est sur /api/docs.',
      en: 'Nothing answers {method} {path}; the list of addresses is at /api/docs.',
    },
  },
  'set-up-already': {
    status: 409,
    title: { fr: 'Installation déjà faite', en: 'Already set up' },
    detail: {
      fr: 'Colophon est déjà installé ici ; connectez-vous pour ouvrir une autre maison.',
      en: 'Colophon is already set up here; sign in to open another house.',
    },
  },
  'email-taken': {
    status: 409,
    title: { fr: 'Adresse déjà utilisée', en: 'Address already used' },
    detail: {
      fr: 'Un compte existe déjà pour {email} ; connectez-vous avec lui.',
      en: 'An account exists already for {email}; sign in with it.',
    },
  },
  busy: {
    status: 503,
    title: { fr: 'Occupé', en: 'Busy' },
    detail: {
      fr: 'Un autre travail tient ces données en ce moment ; rien n’a été enregistré, réessayez dans un instant.',
      en: 'Another piece of work holds these data right now; nothing was saved, try again in a moment.',
    },
  },
  'decimal-malformed': {
    status: 422,
    title: { fr: 'Montant illisible', en: 'Unreadable amount' },
    detail: {
      fr: '« {given} » n’est pas un montant ; écrivez-le en chiffres avec un point décimal, comme 18.90.',
      en: '"{given}" is not an amount; write it in figures with a decimal point, such as 18.90.',
    },
  },
  'decimal-too-precise': {
    status: 422,
    title: { fr: 'Trop de décimales', en: 'Too many decimals' },
    detail: {
      fr: '« {given} » a plus de {decimals} décimales ; arrondissez-le vous-même, rien n’est arrondi en silence.',
      en: '"{given}" has more than {decimals} decimals; round it yourself, nothing is rounded in silence.',
    },
  },
  'day-invalid': {
    status: 422,
    title: { fr: 'Date inconnue', en: 'Unknown date' },
    detail: {
      fr: '« {given} » n’est pas un jour du calendrier ; écrivez-le année-mois-jour, comme 2026-03-31.',
      en: '"{given}" is not a day of the calendar; write it year-month-day, such as 2026-03-31.',
    },
  },
  'period-backwards': {
    status: 422,
    title: { fr: 'Période inversée', en: 'Period the wrong way round' },
    detail: {
      fr: 'La période commence le {from} et finirait le {to} ; la fin vient après le début.',
      en: 'The period begins on {from} and would end on {to}; the end comes after the beginning.',
    },
  },
  'text-unreadable': {
    status: 422,
    title: { fr: 'Texte illisible', en: 'Unreadable text' },
    detail: {
      fr: 'Le texte envoyé contient un caractère nul ou mal codé, qui ne peut être gardé\u202f; effacez-le et réessayez.',
      en: 'The text sent holds a null or badly encoded character, which cannot be kept; remove it and try again.',
    },
  },
  'number-too-large': {
    status: 422,
    title: { fr: 'Nombre trop grand', en: 'Number too large' },
    detail: {
      fr: 'Un des nombres envoyés est trop grand pour être gardé\u202f; vérifiez les montants et les quantités.',
      en: 'One of the numbers sent is too large to be kept; check the amounts and quantities.',
    },
  },
  'mail-server-unreachable': {
    status: 502,
    title: { fr: 'Serveur de courriel injoignable', en: 'Mail server unreachable' },
    detail: {
      fr: 'Le serveur de courriel {server} ne répond pas (« {reason} »), et rien n’est parti ; vérifiez l’adresse et le port dans SMTP_URL, et que ce serveur est joignable d’ici.',
      en: 'The mail server {server} does not answer ("{reason}"), and nothing was sent; check the address and the port in SMTP_URL, and that this server can be reached from here.',
    },
  },
  'mail-sign-in-refused': {
    status: 502,
    title: { fr: 'Connexion refusée par le serveur de courriel', en: 'Sign-in refused by the mail server' },
    detail: {
      fr: 'Le serveur de courriel {server} refuse l’utilisateur « {user} » (« {reason} »), et rien n’est parti ; vérifiez le nom et le mot de passe dans SMTP_URL.',
      en: 'The mail server {server} refuses the user "{user}" ("{reason}"), and nothing was sent; check the name and the password in SMTP_URL.',
    },
  },
  'mail-connection-insecure': {
    status: 502,
    title: { fr: 'Connexion chiffrée impossible', en: 'No encrypted connection' },
    detail: {
      fr: 'La connexion chiffrée au serveur de courriel {server} a échoué (« {reason} »), et rien n’est parti ; écrivez smtps:// pour le port 465 et smtp:// pour le port 587 dans SMTP_URL, et vérifiez le certificat de ce serveur.',
      en: 'The encrypted connection to the mail server {server} failed ("{reason}"), and nothing was sent; write smtps:// for port 465 and smtp:// for port 587 in SMTP_URL, and check the certificate of this server.',
    },
  },
  'mail-refused': {
    status: 502,
    title: { fr: 'Courriel refusé', en: 'Mail refused' },
    detail: {
      fr: 'Le serveur de courriel {server} n’accepte pas ce message pour {recipient} (« {reason} ») ; vérifiez cette adresse, et celle de la maison, qui est celle de l’expéditeur.',
      en: 'The mail server {server} does not accept this message for {recipient} ("{reason}"); check this address, and that of the house, which is the sender’s.',
    },
  },
  'share-capital-not-positive': {
    status: 422,
    title: { fr: 'Capital non positif', en: 'Capital not above zero' },
    detail: {
      fr: 'Un capital social de {given} n’existe pas ; laissez la case vide si la maison n’en a pas.',
      en: 'There is no share capital of {given}; leave the field empty if the house has none.',
    },
  },
  'siret-of-another-siren': {
    status: 422,
    title: { fr: 'SIRET d’un autre SIREN', en: 'SIRET of another SIREN' },
    detail: {
      fr: 'Le SIRET {siret} ne commence pas par le SIREN {siren} ; corrigez celui des deux qui est faux.',
      en: 'SIRET {siret} does not begin with SIREN {siren}; correct whichever of the two is wrong.',
    },
  },
  'vat-number-of-another-siren': {
    status: 422,
    title: { fr: 'Numéro de TVA d’un autre SIREN', en: 'VAT number of another SIREN' },
    detail: {
      fr: 'Le numéro de TVA {vatNumber} ne finit pas par le SIREN {siren} ; corrigez celui des deux qui est faux.',
      en: 'VAT number {vatNumber} does not end with SIREN {siren}; correct whichever of the two is wrong.',
    },
  },
  'logo-unreadable': {
    status: 422,
    title: { fr: 'Logo illisible', en: 'Logo unreadable' },
    detail: {
      fr: '« {file} » n’est pas une image PNG ou JPEG entière ; enregistrez le logo dans un de ces formats.',
      en: '"{file}" is no whole PNG or JPEG image; save the logo in one of these formats.',
    },
  },
  unexpected: {
    status: 500,
    title: { fr: 'Erreur inattendue', en: 'Unexpected error' },
    detail: {
      fr: 'Quelque chose s’est mal passé de notre côté et rien n’a été enregistré ; si cela revient, transmettez la référence {reference}.',
      en: 'Something went wrong on our side and nothing was saved; if it happens again, pass on the reference {reference}.',
    },
  },
};
