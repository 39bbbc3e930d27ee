import { Box, Button, Typography } from '@mui/material';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { email, Form, maxLength, minLength, PasswordInput, required, SelectInput, TextInput, useSetLocale } from 'react-admin';
import { Link, Navigate, useNavigate } from 'react-router';
import { fieldErrorsOf } from '../data/problem';
import { locales } from '../i18n/locale';
import { useChosenLocale, useText } from '../i18n/use-text';
import { ProblemAlert } from '../shared/ProblemAlert';
import { SubmitButton } from '../shared/SubmitButton';
import { SessionPage } from './SessionPage';
import { loadSession, loadWelcome, type NewHouse, type Owner, openHouse, setUp } from './session';
import { useForgetLists } from './use-forget-lists';

const shortestPassword = 10;

interface SetUpValues {
  house: NewHouse;
  owner?: Owner;
}

/** Opens a house: the first of this server with its owner, or one more for somebody who is already signed in (from the demo). */
export function SetUpPage() {
  const text = useText();
  const { data, isPending, error } = useQuery({ queryKey: ['set-up'], queryFn: whoIsAsking, retry: false, gcTime: 0 });
  if (isPending) return null;
  if (error) return <ProblemAlert error={error} />;
  if (data === 'stranger') return <Navigate to="/login" replace />;
  const first = data === 'first';
  return (
    <SessionPage
      title={text(first ? 'session.setUp.title' : 'session.setUp.anotherTitle')}
      sentence={text(first ? 'session.setUp.sentence' : 'session.setUp.anotherSentence')}
    >
      <SetUpForm first={first} />
    </SessionPage>
  );
}

async function whoIsAsking(): Promise<'first' | 'member' | 'stranger'> {
  if ((await loadWelcome()).setupNeeded) return 'first';
  return loadSession().then(
    () => 'member' as const,
    () => 'stranger' as const,
  );
}

function SetUpForm({ first }: { first: boolean }) {
  const text = useText();
  const locale = useChosenLocale();
  const setLocale = useSetLocale();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const forgetLists = useForgetLists();
  const [error, setError] = useState<unknown>(null);

  const open = async (values: object) => {
    const { house, owner } = values as SetUpValues;
    setError(null);
    try {
      const session = first && owner ? await setUp(house, owner) : await openHouse(house);
      queries.clear();
      forgetLists();
      await setLocale(session.user.language);
      await navigate('/');
      return undefined;
    } catch (refusal) {
      const fields = fieldErrorsOf(refusal);
      if (!fields) setError(refusal);
      return first ? fields : fields && { house: fields };
    }
  };

  return (
    <Form onSubmit={open} defaultValues={{ house: { language: locale, country: 'FR' } }}>
      <Box sx={{ mt: 2, display: 'grid' }}>
        <TextInput source="house.name" label={text('session.setUp.houseName')} validate={[required(), maxLength(120)]} autoFocus />
        <SelectInput
          source="house.language"
          label={text('session.setUp.houseLanguage')}
          choices={locales.map(({ locale: id, name }) => ({ id, name }))}
          translateChoice={false}
          validate={required()}
        />
        {first && (
          <>
            <Typography variant="h3" component="h2" sx={{ mt: 2 }}>
              {text('session.setUp.owner')}
            </Typography>
            <TextInput source="owner.name" label={text('session.setUp.ownerName')} validate={required()} autoComplete="name" />
            <TextInput
              source="owner.email"
              label={text('session.email')}
              type="email"
              validate={[required(), email()]}
              autoComplete="username"
            />
            <PasswordInput
              source="owner.password"
              label={text('session.password')}
              validate={[required(), minLength(shortestPassword)]}
              helperText={text('session.setUp.passwordHint', { smart_count: shortestPassword })}
              autoComplete="new-password"
            />
          </>
        )}
        {error !== null && <ProblemAlert error={error} />}
        <SubmitButton label={text(first ? 'session.setUp.submit' : 'session.setUp.anotherSubmit')} size="large" sx={{ mt: 2 }} />
        {!first && (
          <Button variant="text" component={Link} to="/" sx={{ mt: 1 }}>
            {text('shared.cancel')}
          </Button>
        )}
      </Box>
    </Form>
  );
}
