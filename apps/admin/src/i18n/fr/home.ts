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
