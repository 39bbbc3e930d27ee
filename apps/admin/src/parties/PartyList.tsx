import PeopleIcon from '@mui/icons-material/PeopleAltOutlined';
import { Box, Button, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { ListFrame } from '../shared/ListFrame';
import { PartyCards } from './PartyCards';
import { PartyTable } from './PartyTable';
import { partyRoles, roleLabel } from './party';

export function PartyList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const create = useMayEdit('parties') && (
    <Button variant="contained" component={Link} to="/parties/create">
      {text('parties.create')}
    </Button>
  );
  return (
    <ListFrame
      title={text('parties.title')}
      searchLabel={text('parties.searchLabel')}
      sort={{ field: 'publicName', order: 'ASC' }}
      actions={create}
      controls={
        <Box sx={{ width: { xs: '100%', sm: 'auto' } }}>
          <ChoiceFilter
            source="role"
            label={text('parties.allRoles')}
            all={text('parties.allRoles')}
            choices={partyRoles.map((role) => ({ value: role, label: text(roleLabel(role)) }))}
          />
        </Box>
      }
      empty={{ icon: PeopleIcon, title: text('parties.empty.title'), sentence: text('parties.empty.sentence'), action: create }}
    >
      {wide ? <PartyTable /> : <PartyCards />}
    </ListFrame>
  );
}
