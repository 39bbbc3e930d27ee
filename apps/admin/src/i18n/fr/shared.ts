export const shared = {
  save: 'Enregistrer',
  create: 'Créer',
  cancel: 'Annuler',
  retry: 'Réessayer',
  delete: 'Supprimer',
  deletion: {
    title: 'Supprimer « %{name} » ?',
    sentence:
      'La fiche disparaît pour toute la maison. Ce qui a déjà servi (tirages, contrats, ventes) ne se supprime pas : Colophon vous le dira.',
  },
  total: 'Total',
  yes: 'Oui',
  no: 'Non',
  noValue: 'rien',
  clearSearch: 'Effacer la recherche',
  explain: '%{amount} : voir le calcul',
  notAnAmount: 'Ce n’est pas un montant : des chiffres, puis une virgule et au plus %{decimals} décimales.',
  noMatch: {
    title: 'Rien ne correspond',
    sentence: 'Aucune fiche ne répond à cette recherche. Essayez un mot plus court, ou effacez la recherche.',
  },
  audit: {
    created: 'Fiche créée',
    removed: 'Fiche supprimée',
    system: 'Colophon',
    title: 'Historique',
    none: 'Aucune modification enregistrée pour l’instant.',
    colon: ' :',
  },
  task: { doneOf: '%{done} sur %{total}', begun: 'Commencé', waiting: 'En attente' },
  file: { choose: 'Choisir un fichier', sending: 'Envoi de %{name}…', reading: 'Lecture de %{name}…' },
};
