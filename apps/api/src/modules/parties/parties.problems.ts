import type { IdentifierRefusal } from '@colophon/identifiers';
import type { ProblemTable } from '../../platform/problems/problem-tables.js';
import type { ProblemType } from '../../platform/problems/problem-type.js';

export type PartiesRefusal = 'party-name-missing' | 'identifier-of-another-party';

export const partiesProblems: Record<PartiesRefusal | IdentifierRefusal, ProblemType> = {
  'party-name-missing': {
    status: 422,
    title: { fr: 'Nom absent', en: 'Name missing' },
    detail: {
      fr: 'Une personne a un nom ou un pseudonyme, une organisation a un nom ; complétez-le.',
      en: 'A person has a family name or a pen name, an organisation has a name; fill it in.',
    },
  },
  'identifier-of-another-party': {
    status: 409,
    title: { fr: 'Numéro déjà porté', en: 'Number already in use' },
    detail: {
      fr: 'Ce numéro (ISNI ou SIRET) est déjà celui d’une autre fiche ; ouvrez-la plutôt que d’en créer une seconde.',
      en: 'This number (ISNI or SIRET) is already on another record; open that one rather than making a second.',
    },
  },
  'identifier-characters': {
    status: 422,
    title: { fr: 'Caractères inattendus', en: 'Unexpected characters' },
    detail: {
      fr: '« {given} » contient des caractères qu’un {identifier} ne peut pas avoir ; gardez les chiffres.',
      en: '"{given}" has characters that an {identifier} cannot have; keep the digits.',
    },
  },
  'identifier-length': {
    status: 422,
    title: { fr: 'Longueur inattendue', en: 'Unexpected length' },
    detail: {
      fr: '« {given} » compte {found} caractères, or un {identifier} en compte {expected} ; recopiez-le en entier.',
      en: '"{given}" has {found} characters, but an {identifier} has {expected}; copy it whole.',
    },
  },
  'identifier-prefix': {
    status: 422,
    title: { fr: 'Début inattendu', en: 'Unexpected beginning' },
    detail: {
      fr: '« {given} » ne commence pas comme un {identifier} ; vérifiez qu’il est dans la bonne case.',
      en: '"{given}" does not begin like an {identifier}; check that it is in the right field.',
    },
  },
  'check-digit-wrong': {
    status: 422,
    title: { fr: 'Clé de contrôle fausse', en: 'Wrong check digit' },
    detail: {
      fr: '« {given} » a une clé fausse : avec ces chiffres elle serait {expected}, soit {corrected} ; vérifiez chaque chiffre.',
      en: '"{given}" has a wrong check digit: with these digits it would be {expected}, that is {corrected}; check every digit.',
    },
  },
  'isbn-prefix-unknown': {
    status: 422,
    title: { fr: 'Préfixe d’ISBN inconnu', en: 'Unknown ISBN prefix' },
    detail: {
      fr: 'Aucune agence n’a attribué le début de « {given} » ; vérifiez les premiers chiffres.',
      en: 'No agency has given out the beginning of "{given}"; check its first digits.',
    },
  },
};

export const partiesTable: ProblemTable = {
  problems: partiesProblems,
  constraints: {
    party_name_check: 'party-name-missing' satisfies PartiesRefusal,
    party_isni_key: 'identifier-of-another-party' satisfies PartiesRefusal,
    party_siret_key: 'identifier-of-another-party' satisfies PartiesRefusal,
  },
};
