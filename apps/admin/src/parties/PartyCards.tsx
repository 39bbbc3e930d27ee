import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { PartyMark } from '../shared/PartyMark';
import { PartyRoles } from './PartyRoles';
import type { Party } from './party';

/** The list on a phone. */
export function PartyCards() {
  const { data = [] } = useListContext<Party>();
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((party) => (
          <Box component="li" key={party.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <ButtonBase
              component={Link}
              to={`/parties/${party.id}`}
              sx={{ width: '100%', px: 2, py: 1.25, gap: 1.5, justifyContent: 'flex-start', textAlign: 'left' }}
            >
              <PartyMark name={party.publicName} size={38} organisation={party.kind === 'organisation'} />
              <Box sx={{ minWidth: 0 }}>
                <Typography sx={{ fontWeight: 600 }}>{party.publicName}</Typography>
                <PartyRoles roles={party.roles} />
              </Box>
            </ButtonBase>
          </Box>
        ))}
      </Box>
    </Paper>
  );
}
