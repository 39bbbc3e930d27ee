import { Box, Button, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocaleState } from 'react-admin';
import { request } from '../data/request';
import { locales } from '../i18n/locale';
import { useText } from '../i18n/use-text';
import { setSession, useSession } from '../session/session';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { PageHeader } from '../shared/PageHeader';
import { Section } from '../shared/Section';
import { SettingsTabs } from './SettingsTabs';

/** The person signed in: who, which language, and the way out of every machine at once. */
export function AccountPage() {
  const text = useText();
  const session = useSession();
  const queries = useQueryClient();
  const [chosen, choose] = useLocaleState();
  const [open, setOpen] = useState(false);
  const signOutEverywhere = async () => {
    await request<undefined>('/sessions', { method: 'DELETE' });
    setSession(null);
    queries.clear();
    window.location.assign('/login');
  };
  return (
    <>
      <SettingsTabs />
      <PageHeader title={text('settings.account.title')} />
      <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 720 }}>
        <Section title={session?.user.name ?? ''}>
          <Typography sx={{ color: 'text.secondary' }}>{session?.user.email}</Typography>
        </Section>
        <Section title={text('settings.account.language')}>
          <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{text('settings.account.languageSentence')}</Typography>
          <Box role="radiogroup" aria-label={text('settings.account.language')} sx={{ display: 'flex', gap: 1 }}>
            {locales.map(({ locale, name }) => (
              <Button
                key={locale}
                lang={locale}
                role="radio"
                aria-checked={chosen === locale}
                variant={chosen === locale ? 'contained' : 'outlined'}
                onClick={() => {
                  choose(locale);
                  void queries.invalidateQueries();
                }}
              >
                {name}
              </Button>
            ))}
          </Box>
        </Section>
        <Section title={text('settings.account.sessions')}>
          <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{text('settings.account.sessionsSentence')}</Typography>
          <Button variant="outlined" color="error" onClick={() => setOpen(true)}>
            {text('settings.account.signOutEverywhere')}
          </Button>
        </Section>
      </Box>
      <ConfirmDialog
        open={open}
        title={text('settings.account.signOutTitle')}
        confirmLabel={text('settings.account.signOutEverywhere')}
        destructive
        onConfirm={signOutEverywhere}
        onClose={() => setOpen(false)}
      >
        {text('settings.account.signOutSentence')}
      </ConfirmDialog>
    </>
  );
}
