import { Box, Button } from '@mui/material';
import { request } from '../data/request';
import { upload } from '../data/upload';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { FileDrop } from '../shared/FileDrop';
import { Section } from '../shared/Section';

/** The logo at the head of documents, saved by itself as soon as it is dropped. */
export function LogoSection({ logoUrl, onChange }: { logoUrl: string | null; onChange: () => void }) {
  const text = useText();
  const mayEdit = useMayEdit('house');
  if (!mayEdit && logoUrl === null) return null;
  const send = (file: File, onProgress: (share: number) => void) => upload('/house-profile/logo', file, onProgress).then(onChange);
  return (
    <Box sx={{ maxWidth: 960, mt: 2.5 }}>
      <Section
        title={text('settings.house.logoTitle')}
        action={
          mayEdit &&
          logoUrl && (
            <Button
              size="small"
              variant="outlined"
              onClick={() => void request('/house-profile/logo', { method: 'DELETE' }).then(onChange)}
            >
              {text('settings.house.removeLogo')}
            </Button>
          )
        }
      >
        {logoUrl && (
          <Box
            component="img"
            src={logoUrl}
            alt={text('settings.house.logoTitle')}
            sx={{ display: 'block', maxHeight: 96, maxWidth: '100%', mb: 2 }}
          />
        )}
        {mayEdit && (
          <FileDrop
            title={text('settings.house.logoTitle')}
            sentence={text('settings.house.logoSentence')}
            accept=".png,.jpg,.jpeg"
            onFile={send}
          />
        )}
      </Section>
    </Box>
  );
}
