import { LinearProgress } from '@mui/material';
import { useLoading } from 'react-admin';
import { useText } from '../i18n/use-text';

/** A thin line under the top bar while something is being read or saved. */
export function LoadingBar() {
  const text = useText();
  const loading = useLoading();
  if (!loading) return null;
  return (
    <LinearProgress
      aria-label={text('app.loading')}
      sx={{ position: 'absolute', bottom: -2, left: 0, right: 0, height: 2, borderRadius: 0 }}
    />
  );
}
