import { Alert, Box, Button, TextField } from '@mui/material';
import { type FormEvent, useEffect, useState } from 'react';
import { useLogin, useSetLocale } from 'react-admin';
import { Navigate } from 'react-router';
import { useText } from '../i18n/use-text';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SessionPage } from './SessionPage';
import { loadWelcome, type Session, sessionHasEnded, type Welcome } from './session';

const demoSignIn = { email: 'demo@colophon.example', password: 'colophon-demo' };

/** A server that does not answer is told of when somebody signs in. */
const unknownServer: Welcome = { demo: false, setupNeeded: false };

export function SignInPage() {
  const text = useText();
  const welcome = useWelcome();
  // Nothing moves under the hand: the page is shown once it is known whether this is the demo.
  if (!welcome) return null;
  if (welcome.setupNeeded) return <Navigate to="/setup" replace />;
  return (
    <SessionPage title={text('session.signIn.title')}>
      {sessionHasEnded() && (
        <Alert severity="warning" sx={{ mt: 2 }}>
          {text('session.signIn.ended')}
        </Alert>
      )}
      {welcome.demo && (
        <Alert severity="info" sx={{ mt: 2 }}>
          {text('session.signIn.demo')}
        </Alert>
      )}
      <SignInForm initial={welcome.demo ? demoSignIn : { email: '', password: '' }} />
    </SessionPage>
  );
}

// Asked without the query client: react-admin empties it on the way here, and an answer still awaited would be lost.
function useWelcome(): Welcome | undefined {
  const [welcome, setWelcome] = useState<Welcome>();
  useEffect(() => {
    let here = true;
    loadWelcome().then(
      (answer) => here && setWelcome(answer),
      () => here && setWelcome(unknownServer),
    );
    return () => {
      here = false;
    };
  }, []);
  return welcome;
}

function SignInForm({ initial }: { initial: { email: string; password: string } }) {
  const text = useText();
  const login = useLogin();
  const setLocale = useSetLocale();
  const [email, setEmail] = useState(initial.email);
  const [password, setPassword] = useState(initial.password);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      const session = (await login({ email, password })) as Session;
      // The demo is shared by visitors of both languages, so it keeps the one they read the sign-in page in.
      if (!session.house?.demo) await setLocale(session.user.language);
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };

  return (
    <Box component="form" onSubmit={(event) => void submit(event)} sx={{ mt: 2, display: 'grid', gap: 1 }}>
      <TextField
        label={text('session.email')}
        type="email"
        autoComplete="username"
        required
        autoFocus
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <TextField
        label={text('session.password')}
        type="password"
        autoComplete="current-password"
        required
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {error !== null && <ProblemAlert error={error} />}
      <Button type="submit" variant="contained" size="large" loading={busy} sx={{ mt: 1 }}>
        {text('session.signIn.submit')}
      </Button>
    </Box>
  );
}
