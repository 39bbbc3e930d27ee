export const home = {
  menu: 'Accueil',
  title: 'Bonjour %{name}',
  nextTitle: 'À faire ensuite',
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
  },
  task: {
    open: 'Ouvrir',
    importsPending: '%{smart_count} import à vérifier avant de l’écrire |||| %{smart_count} imports à vérifier avant de les écrire',
    runsExpected: '%{smart_count} tirage attendu de l’imprimeur |||| %{smart_count} tirages attendus de l’imprimeur',
    royaltiesProposed: '%{smart_count} tirage reçu, droits à valider |||| %{smart_count} tirages reçus, droits à valider',
    statementsDrafted: '%{smart_count} relevé de droits à valider |||| %{smart_count} relevés de droits à valider',
    contributorsWithoutAgreement: '%{smart_count} contributeur sans contrat |||| %{smart_count} contributeurs sans contrat',
    productsWithoutPrice: '%{smart_count} référence sans prix |||| %{smart_count} références sans prix',
    productsWithoutCover: '%{smart_count} référence sans couverture |||| %{smart_count} références sans couverture',
    other: '%{smart_count} point à regarder |||| %{smart_count} points à regarder',
  },
  figure: {
    works: 'Œuvres',
    products: 'Références',
    parties: 'Personnes',
    copiesInStock: 'Exemplaires en stock',
    royaltiesDue: 'Droits à verser',
  },
};
