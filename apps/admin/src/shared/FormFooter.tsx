import { Box, Button } from '@mui/material';
import type { ReactNode } from 'react';
import { useFormState } from 'react-hook-form';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { SubmitButton } from './SubmitButton';
import { useFocusOnFirstError } from './use-focus-on-first-error';

/** The end of every form, kept in sight: save, leave without saving, and at the far side what is rare. */
export function FormFooter({ cancelTo, saveLabel, children }: { cancelTo: string; saveLabel?: string; children?: ReactNode }) {
  const text = useText();
  const { isDirty } = useFormState();
  useFocusOnFirstError();
  return (
    <Box
      sx={{
        position: 'sticky',
        bottom: 0,
        zIndex: 5,
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        py: 1.5,
        mt: 2,
        borderTop: 1,
        borderColor: 'divider',
        bgcolor: 'background.default',
      }}
    >
      <SubmitButton label={saveLabel ?? text('shared.save')} enabled={saveLabel !== undefined || isDirty} />
      <Button variant="outlined" component={Link} to={cancelTo}>
        {text('shared.cancel')}
      </Button>
      <Box sx={{ flexGrow: 1 }} />
      {children}
    </Box>
  );
}
