export const session = {
  motto: 'La gestion des maisons d’édition indépendantes',
  email: 'Adresse électronique',
  password: 'Mot de passe',
  signIn: {
    title: 'Se connecter',
    ended: 'Votre session a pris fin. Connectez-vous pour revenir à la page où vous étiez.',
    submit: 'Entrer',
    demo: 'Démonstration : l’adresse et le mot de passe sont déjà remplis. Entrez dans la maison « Petit Vent », inventée de toutes pièces.',
  },
  setUp: {
    title: 'Bienvenue',
    sentence: 'Donnez un nom à votre maison et créez votre accès. Tout le reste peut attendre.',
    anotherTitle: 'Ouvrir ma propre maison',
    anotherSentence: 'Une maison vide, à vous, à côté de celle-ci. Vous y entrerez aussitôt et pourrez y déposer votre catalogue.',
    houseName: 'Nom de la maison',
    houseLanguage: 'Langue de la maison',
    owner: 'Votre accès',
    ownerName: 'Votre nom',
    passwordHint: 'Au moins %{smart_count} caractères ; une phrase convient très bien.',
    submit: 'Ouvrir la maison',
    anotherSubmit: 'Ouvrir cette maison',
  },
};
