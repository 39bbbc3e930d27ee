import { Box, Link as MuiLink, Paper, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { useLocaleState } from 'react-admin';
import { locales } from '../i18n/locale';
import { useText } from '../i18n/use-text';

/** The sheet on which one signs in or opens a house: a title page, as at the front of a book. */
export function SessionPage({ title, sentence, children }: { title: string; sentence?: string; children: ReactNode }) {
  const text = useText();
  const [chosen, choose] = useLocaleState();
  useEffect(() => {
    document.title = `${title} · Colophon`;
  }, [title]);
  return (
    <Box
      component="main"
      sx={{ minHeight: '100vh', bgcolor: 'background.default', display: 'grid', placeItems: 'center', px: 2, py: { xs: 3, sm: 6 } }}
    >
      <Box sx={{ width: 'min(460px, 100%)' }}>
        <Box sx={{ textAlign: 'center', mb: 3 }}>
          <Box component="img" src="/favicon.svg" alt="" sx={{ width: 44, height: 44 }} />
          <Typography variant="h1" component="p" sx={{ mt: 0.5 }}>
            Colophon
          </Typography>
          <Typography sx={{ color: 'text.secondary' }}>{text('session.motto')}</Typography>
        </Box>
        <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 2, p: { xs: 2.5, sm: 4 } }}>
          <Typography variant="h2" component="h1">
            {title}
          </Typography>
          {sentence && <Typography sx={{ color: 'text.secondary', mt: 0.5 }}>{sentence}</Typography>}
          {children}
        </Paper>
        <Box component="nav" aria-label={text('app.person.language')} sx={{ mt: 2, display: 'flex', justifyContent: 'center', gap: 2 }}>
          {locales.map(({ locale, name }) => (
            <MuiLink
              key={locale}
              component="button"
              type="button"
              lang={locale}
              aria-current={chosen === locale ? 'true' : undefined}
              onClick={() => choose(locale)}
              sx={{
                font: 'inherit',
                py: 0.5,
                color: chosen === locale ? 'text.primary' : 'text.secondary',
                fontWeight: chosen === locale ? 600 : 400,
              }}
            >
              {name}
            </MuiLink>
          ))}
        </Box>
      </Box>
    </Box>
  );
}
