import { PasswordInput, required } from 'react-admin';
import { signInIsAsked, useSignInAgain } from '../data/sign-in-again';
import { useText } from '../i18n/use-text';
import { signIn, useSession } from '../session/session';
import { FormDialog } from '../shared/FormDialog';

/** The session ended while somebody was saving: they sign in over the page and their work goes on, or they leave it. */
export function SignInAgainDialog() {
  const text = useText();
  const session = useSession();
  const goOn = useSignInAgain();
  if (!goOn || !session) return null;
  const enter = async ({ password }: Record<string, unknown>) => {
    await signIn(session.user.email, String(password));
    goOn();
  };
  const leave = () => {
    if (signInIsAsked()) window.location.assign('/login');
  };
  return (
    <FormDialog
      title={text('session.again.title')}
      sentence={text('session.again.sentence', { email: session.user.email })}
      saveLabel={text('session.again.submit')}
      onSave={enter}
      onClose={leave}
    >
      <PasswordInput source="password" label={text('session.password')} validate={required()} autoComplete="current-password" autoFocus />
    </FormDialog>
  );
}
