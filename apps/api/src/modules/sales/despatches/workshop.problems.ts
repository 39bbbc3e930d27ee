import type { ProblemType } from '../../../platform/problems/problem-type.js';

export type WorkshopRefusal =
  | 'workshop-nothing-to-send'
  | 'workshop-place-missing'
  | 'workshop-file-columns'
  | 'workshop-file-differs'
  | 'workshop-file-settled'
  | 'workshop-stock-moved';

export const workshopProblems: Record<WorkshopRefusal, ProblemType> = {
  'workshop-nothing-to-send': {
    status: 409,
    title: { fr: 'Rien à confier', en: 'Nothing to hand over' },
    detail: {
      fr: 'Aucune des expéditions choisies n’est en préparation ; préparez d’abord des commandes.',
      en: 'None of the despatches chosen is being prepared; prepare some orders first.',
    },
  },
  'workshop-place-missing': {
    status: 422,
    title: { fr: 'Lieu de l’atelier à choisir', en: 'Place of the workshop to be chosen' },
    detail: {
      fr: 'Aucun lieu, ou plusieurs, peuvent être celui de l’atelier ; créez un lieu « Prestataire logistique », ou choisissez celui du fichier.',
      en: 'No place, or several, may be that of the workshop; make a location of the kind "Fulfilment house", or choose that of the file.',
    },
  },
  'workshop-file-columns': {
    status: 422,
    title: { fr: 'Colonnes manquantes', en: 'Columns missing' },
    detail: {
      fr: 'Le fichier {file} n’a pas de colonne {columns} ; demandez à l’atelier de renvoyer le fichier que vous lui avez confié, complété.',
      en: 'The file {file} has no column {columns}; ask the workshop to send back the file you gave it, filled in.',
    },
  },
  'workshop-file-differs': {
    status: 409,
    title: { fr: 'Des écarts à confirmer', en: 'Differences to confirm' },
    detail: {
      fr: 'Le fichier {file} ne dit pas ce qui était demandé sur {differences} points ; lisez-les, puis confirmez si le fichier a raison.',
      en: 'The file {file} does not say what was asked on {differences} points; read them, then confirm if the file is right.',
    },
  },
  'workshop-file-settled': {
    status: 409,
    title: { fr: 'Fichier déjà traité', en: 'File settled already' },
    detail: {
      fr: 'Le fichier {file} a déjà été traité ; rien n’a été enregistré de plus.',
      en: 'The file {file} has been settled already; nothing more was recorded.',
    },
  },
  'workshop-stock-moved': {
    status: 409,
    title: { fr: 'Le stock a bougé entre-temps', en: 'Stock moved meanwhile' },
    detail: {
      fr: 'Le livre a changé depuis que vous avez lu les écarts de {file} ; relisez-les, puis confirmez de nouveau.',
      en: 'The book has changed since you read the differences of {file}; read them again, then confirm once more.',
    },
  },
};
