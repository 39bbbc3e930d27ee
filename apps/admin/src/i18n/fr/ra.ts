/** Sentences of react-admin that we say better. */
export const ra = {
  message: {
    invalid_form: 'Des champs sont à corriger ; ils sont signalés dans le formulaire.',
    not_found: 'L’adresse est peut-être ancienne, ou incomplète. Le menu mène à tout ce que contient la maison',
  },
  page: { not_found: 'Cette page n’existe pas' },
  notification: { updated: 'Enregistré', created: 'Créé', deleted: 'Supprimé' },
};
