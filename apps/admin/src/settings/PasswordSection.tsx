import { Button, Typography } from '@mui/material';
import { useState } from 'react';
import { minLength, PasswordInput, required, useNotify } from 'react-admin';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { shortestPassword } from '../session/session';
import { FormDialog } from '../shared/FormDialog';
import { Section } from '../shared/Section';

/** A new password, for whoever knows the current one; sessions on other machines end with it. */
export function PasswordSection() {
  const text = useText();
  const notify = useNotify();
  const [open, setOpen] = useState(false);
  const change = async (passwords: Record<string, unknown>) => {
    await request<undefined>('/account/password', { method: 'PUT', body: passwords });
    notify(text('settings.account.passwordChanged'), { type: 'success' });
  };
  return (
    <Section title={text('session.password')}>
      <Typography sx={{ color: 'text.secondary', mb: 1.5 }}>{text('settings.account.passwordSentence')}</Typography>
      <Button variant="outlined" onClick={() => setOpen(true)}>
        {text('settings.account.changePassword')}
      </Button>
      {open && (
        <FormDialog
          title={text('settings.account.changePassword')}
          sentence={text('settings.account.passwordSentence')}
          saveLabel={text('settings.account.changePassword')}
          onSave={change}
          onClose={() => setOpen(false)}
        >
          <PasswordInput
            source="current"
            label={text('settings.account.currentPassword')}
            validate={required()}
            autoComplete="current-password"
            autoFocus
          />
          <PasswordInput
            source="new"
            label={text('settings.account.newPassword')}
            validate={[required(), minLength(shortestPassword)]}
            helperText={text('session.setUp.passwordHint', { smart_count: shortestPassword })}
            autoComplete="new-password"
          />
        </FormDialog>
      )}
    </Section>
  );
}
