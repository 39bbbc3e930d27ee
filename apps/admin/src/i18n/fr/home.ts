export const home = {
  menu: 'Accueil',
  title: 'Bonjour %{name}',
  nextTitle: 'À faire ensuite',
  latestTitle: 'Dernières parutions',
  wholeCatalogue: 'Tout le catalogue',
  statementsTitle: 'Relevés récents',
  noStatements: 'Aucun relevé encore. Le premier se prépare depuis les droits d’auteur, pour une personne et une période.',
  importsTitle: 'Imports récents',
  noImports: 'Aucun fichier encore. Votre tableur ou votre ONIX se dépose sous Import et export.',
  draft: 'Brouillon',
  figuresTitle: 'La maison en chiffres',
  allDone: {
    title: 'Tout est à jour',
    sentence: 'Rien n’attend votre décision. Les tirages reçus, les relevés à valider et les imports en suspens apparaîtront ici.',
  },
  start: {
    title: 'Commencez par votre catalogue',
    sentence:
      'Déposez le fichier que vous avez déjà (ONIX, tableur ou CSV) : Colophon le lit, vous montre ce qu’il a compris et n’écrit rien sans votre accord.',
    import: 'Importer mon catalogue',
    create: 'Créer une œuvre',
    runTitle: 'Puis réceptionnez un tirage',
    runSentence: 'Les exemplaires entrent en stock, et Colophon propose aussitôt les droits dus, calcul à l’appui.',
    royaltyTitle: 'Et remettez son relevé à l’auteur',
    royaltySentence: 'Un contrat suffit : le relevé se rédige, se valide et s’imprime, le classeur du comptable avec lui.',
  },
  task: {
    other: '%{smart_count} point à regarder |||| %{smart_count} points à regarder',
  },
  figure: {
    works: 'Œuvres',
    products: 'Références',
    parties: 'Personnes',
    copiesInStock: 'Exemplaires en stock',
    copiesAwaited: 'Exemplaires attendus',
    royaltiesDue: 'Droits à verser',
  },
};
