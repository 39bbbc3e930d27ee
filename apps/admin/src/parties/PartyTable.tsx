import { Box, Link as MuiLink, Paper } from '@mui/material';
import { DataTable } from 'react-admin';
import { Link } from 'react-router';
import { CopiesField } from '../shared/CopiesField';
import { PartyMark } from '../shared/PartyMark';
import { PartyRoles } from './PartyRoles';
import type { Party } from './party';

export function PartyTable() {
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<Party> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<Party>
          source="publicName"
          render={(party) => (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
              <PartyMark name={party.publicName} organisation={party.kind === 'organisation'} />
              <MuiLink
                component={Link}
                to={`/parties/${party.id}`}
                sx={{ color: 'text.primary', fontWeight: 600 }}
                onClick={(event) => event.stopPropagation()}
              >
                {party.publicName}
              </MuiLink>
            </Box>
          )}
        />
        <DataTable.Col<Party> source="roles" disableSort render={(party) => <PartyRoles roles={party.roles} />} />
        <DataTable.Col<Party> source="email" disableSort />
        <DataTable.Col<Party> source="city" />
        <DataTable.Col<Party> source="works" disableSort align="right">
          <CopiesField source="works" />
        </DataTable.Col>
      </DataTable>
    </Paper>
  );
}
