import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';

/** Says that this house is invented, and offers the way to one's own. */
export function DemoBanner() {
  const text = useText();
  const session = useSession();
  if (!session?.house?.demo) return null;
  return (
    <Box
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        justifyContent: 'center',
        columnGap: 2,
        px: 2,
        py: 0.25,
        bgcolor: 'primary.light',
        color: 'primary.dark',
      }}
    >
      <Typography variant="body2">{text('app.demo.sentence')}</Typography>
      <Button component={Link} to="/setup" size="small" variant="text">
        {text('app.demo.openOwnHouse')}
      </Button>
    </Box>
  );
}
