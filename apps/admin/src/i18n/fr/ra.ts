/** Sentences of react-admin that we say better. */
export const ra = {
  message: {
    invalid_form: 'Des champs sont à corriger ; ils sont signalés dans le formulaire.',
  },
  notification: { updated: 'Enregistré', created: 'Créé', deleted: 'Supprimé' },
};
