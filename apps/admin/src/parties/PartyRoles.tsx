import { Box } from '@mui/material';
import { useText } from '../i18n/use-text';
import { StatusChip } from '../shared/StatusChip';
import { type PartyRole, roleLabel } from './party';

export function PartyRoles({ roles }: { roles: readonly PartyRole[] }) {
  const text = useText();
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {roles.map((role) => (
        <StatusChip key={role} label={text(roleLabel(role))} tone={role === 'contributor' ? 'accent' : 'neutral'} />
      ))}
    </Box>
  );
}
