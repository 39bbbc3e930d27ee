import type { session as french } from '../fr/session';
import type { Translated } from '../translated';

export const session: Translated<typeof french> = {
  motto: 'Management for independent publishers',
  email: 'Email address',
  password: 'Password',
  signIn: {
    title: 'Sign in',
    ended: 'Your session has ended. Sign in to come back to the page you were on.',
    submit: 'Enter',
    demo: 'Demonstration: the address and password are filled in. Enter the house “Petit Vent”, invented from start to finish.',
  },
  setUp: {
    title: 'Welcome',
    sentence: 'Name your house and create your sign-in. Everything else can wait.',
    anotherTitle: 'Open my own house',
    anotherSentence: 'An empty house of your own, beside this one. You will enter it at once and can drop your catalogue there.',
    houseName: 'Name of the house',
    houseLanguage: 'Language of the house',
    owner: 'Your sign-in',
    ownerName: 'Your name',
    passwordHint: 'At least %{smart_count} characters; a sentence does very well.',
    submit: 'Open the house',
    anotherSubmit: 'Open this house',
  },
};
