import RunIcon from '@mui/icons-material/LocalPrintshopOutlined';
import { Button, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { ListFrame } from '../shared/ListFrame';
import { ExpectedRuns } from './ExpectedRuns';
import { PrintRunCards } from './PrintRunCards';
import { PrintRunTable } from './PrintRunTable';

// The API's own order: late ones first, then by the day they are expected.
const awaitedFirst = { field: 'id', order: 'ASC' as const };

export function PrintRunList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const order = useMayEdit('print-runs') && (
    <Button variant="contained" component={Link} to="/print-runs/create">
      {text('production.order')}
    </Button>
  );
  return (
    <ListFrame
      title={text('production.title')}
      searchLabel={text('production.searchLabel')}
      sort={awaitedFirst}
      actions={order}
      controls={
        <>
          <ChoiceFilter
            source="state"
            label={text('production.stateLabel')}
            all={text('production.allStates')}
            choices={(['open', 'ordered', 'partly-received', 'received', 'cancelled'] as const).map((value) => ({
              value,
              label: text(`production.state.${value}`),
            }))}
          />
          <ExpectedRuns />
        </>
      }
      empty={{ icon: RunIcon, title: text('production.empty.title'), sentence: text('production.empty.sentence'), action: order }}
    >
      {wide ? <PrintRunTable /> : <PrintRunCards />}
    </ListFrame>
  );
}
