import type { Bilingual, Language } from '../problems/problem-type.js';
import type { InputIssue } from './input-pipe.js';

/** What is wrong with one field, in the words of its reader: what was expected and, where it helps, what was received. */
export function inputSentence(issue: InputIssue, language: Language): string {
  return sentences(issue)[language];
}

function sentences(issue: InputIssue): Bilingual {
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(issue.expected, issue.input);
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'too_big':
      return bounded(issue.origin, issue.maximum, issue.inclusive === false ? 'below' : 'atMost');
    case 'too_small':
      return bounded(issue.origin, issue.minimum, issue.inclusive === false ? 'above' : 'atLeast');
    case 'invalid_format':
      return wrongFormat(issue.format);
    case 'not_multiple_of':
      return { fr: `Le nombre doit être un multiple de ${issue.divisor}.`, en: `The number must be a multiple of ${issue.divisor}.` };
    case 'unrecognized_keys':
      return unknownNames(issue);
    default:
      return { fr: 'Cette valeur n’est pas de celles qu’on attend ici.', en: 'This value is not one of those expected here.' };
  }
}

const kinds: Readonly<Record<string, Bilingual>> = {
  string: { fr: 'un texte', en: 'a text' },
  number: { fr: 'un nombre', en: 'a number' },
  int: { fr: 'un nombre entier', en: 'a whole number' },
  boolean: { fr: '« true » ou « false »', en: '"true" or "false"' },
  array: { fr: 'une liste', en: 'a list' },
  object: { fr: 'un objet', en: 'an object' },
  record: { fr: 'un objet', en: 'an object' },
  null: { fr: '« null »', en: '"null"' },
};

function wrongType(expected: string, input: unknown): Bilingual {
  const wanted = kinds[expected] ?? { fr: expected, en: expected };
  if (input === undefined) return { fr: 'Cette valeur manque.', en: 'This value is missing.' };
  const got = received(input);
  return { fr: `Attendu : ${wanted.fr} ; reçu : ${got.fr}.`, en: `Expected: ${wanted.en}; received: ${got.en}.` };
}

/** A short value is shown itself, a long one by its kind. */
function received(input: unknown): Bilingual {
  if (typeof input === 'number' && Number.isNaN(input)) return { fr: 'autre chose qu’un nombre', en: 'something that is no number' };
  if (typeof input === 'number') return { fr: figure(input, 'fr'), en: figure(input, 'en') };
  if (typeof input === 'string' && input.length <= 40) return { fr: `le texte « ${input} »`, en: `the text "${input}"` };
  if (typeof input === 'boolean') return { fr: `« ${input} »`, en: `"${input}"` };
  const kind = input === null ? 'null' : Array.isArray(input) ? 'array' : typeof input;
  return kinds[kind] ?? { fr: kind, en: kind };
}

function oneOf(values: readonly string[]): Bilingual {
  if (values.length === 1)
    return { fr: `La seule valeur possible ici est « ${values[0]} ».`, en: `The only value possible here is "${values[0]}".` };
  return { fr: `Choisissez une de ces valeurs : ${values.join(', ')}.`, en: `Choose one of these values: ${values.join(', ')}.` };
}

const bounds = {
  atMost: { fr: 'au plus', en: 'at most' },
  atLeast: { fr: 'au moins', en: 'at least' },
  below: { fr: 'moins de', en: 'less than' },
  above: { fr: 'plus de', en: 'more than' },
} as const;

const units: Readonly<Record<string, { fr: [one: string, many: string]; en: [one: string, many: string] }>> = {
  string: { fr: ['caractère', 'caractères'], en: ['character', 'characters'] },
  array: { fr: ['élément', 'éléments'], en: ['item', 'items'] },
  file: { fr: ['octet', 'octets'], en: ['byte', 'bytes'] },
};

function bounded(origin: string, limit: number | bigint, bound: keyof typeof bounds): Bilingual {
  const unit = units[origin === 'set' ? 'array' : origin];
  const [fr, en] = [`${bounds[bound].fr} ${figure(limit, 'fr')}`, `${bounds[bound].en} ${figure(limit, 'en')}`];
  if (!unit) return { fr: `Ce nombre doit valoir ${fr}.`, en: `This number must be ${en}.` };
  if (bound === 'atLeast' && limit === 1 && origin === 'string')
    return { fr: 'Cette valeur ne peut pas être vide.', en: 'This value cannot be empty.' };
  // Below two, French is in the singular; English only at one.
  return { fr: `Il faut ici ${fr} ${unit.fr[limit < 2 ? 0 : 1]}.`, en: `This needs ${en} ${unit.en[Number(limit) === 1 ? 0 : 1]}.` };
}

function figure(value: number | bigint, language: Language): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: 8 }).format(value);
}

const formats: Readonly<Record<string, Bilingual>> = {
  date: { fr: 'Écrivez un jour qui existe, sous la forme 2026-03-31.', en: 'Write a day that exists, as 2026-03-31.' },
  datetime: { fr: 'Écrivez un instant sous la forme 2026-03-31T09:30:00Z.', en: 'Write an instant as 2026-03-31T09:30:00Z.' },
  email: { fr: 'Écrivez une adresse e-mail, comme nom@exemple.fr.', en: 'Write an e-mail address, such as name@example.org.' },
  url: { fr: 'Écrivez une adresse web complète, qui commence par https://.', en: 'Write a full web address, which begins with https://.' },
  uuid: { fr: 'Ceci n’est pas le numéro interne d’une fiche.', en: 'This is not the internal number of a record.' },
};

function wrongFormat(format: string): Bilingual {
  return formats[format] ?? { fr: 'Ce texte n’a pas la forme attendue.', en: 'This text is not written as expected.' };
}

function unknownNames({ keys, knownKeys = [], ofQuery = false }: Extract<InputIssue, { code: 'unrecognized_keys' }>): Bilingual {
  const s = keys.length > 1 ? 's' : '';
  const known = knownKeys.join(', ');
  const fr = `${ofQuery ? 'Filtre' : 'Champ'}${s} inconnu${s} : ${keys.map((key) => `« ${key} »`).join(', ')}.`;
  const en = `Unknown ${ofQuery ? 'filter' : 'field'}${s}: ${keys.map((key) => `"${key}"`).join(', ')}.`;
  return known === '' ? { fr, en } : { fr: `${fr} Ceux qui existent : ${known}.`, en: `${en} Those that exist: ${known}.` };
}
