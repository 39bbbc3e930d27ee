import DespatchIcon from '@mui/icons-material/LocalShippingOutlined';
import { Box, Button, ButtonBase, Link as MuiLink, Paper, Typography, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { DataTable, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';
import { ChoiceFilter } from '../../shared/ChoiceFilter';
import { CopiesField } from '../../shared/CopiesField';
import { DayFilter } from '../../shared/DayFilter';
import { ListFrame } from '../../shared/ListFrame';
import { DespatchStateChip } from './DespatchStateChip';
import { DespatchTabs } from './DespatchTabs';
import type { DespatchListItem } from './despatch';
import { TrackingLinks } from './TrackingLinks';

// The API's own order: what is being prepared, then what left last.
const ownOrder = { field: 'id', order: 'DESC' as const };
const states = ['preparing', 'despatched', 'cancelled'] as const;

export function DespatchList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const work = (
    <Button variant="contained" component={Link} to="/despatches/work">
      {text('despatches.work.open')}
    </Button>
  );
  return (
    <>
      <DespatchTabs />
      <ListFrame
        resource="despatches"
        title={text('despatches.title')}
        searchLabel={text('despatches.searchLabel')}
        sort={ownOrder}
        actions={work}
        controls={
          <>
            <ChoiceFilter
              source="state"
              label={text('despatches.stateLabel')}
              all={text('despatches.allStates')}
              choices={states.map((value) => ({ value, label: text(`despatches.state.${value}`) }))}
            />
            <DayFilter source="from" label={text('despatches.from')} />
            <DayFilter source="to" label={text('despatches.before')} />
          </>
        }
        empty={{ icon: DespatchIcon, title: text('despatches.empty.title'), sentence: text('despatches.empty.sentence'), action: work }}
      >
        {wide ? <DespatchTable /> : <DespatchCards />}
      </ListFrame>
    </>
  );
}

function DespatchTable() {
  const text = useText();
  const { day } = useFormat();
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<DespatchListItem> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<DespatchListItem>
          source="number"
          render={({ id, number, orders }) => (
            <>
              <MuiLink component={Link} to={`/despatches/${id}`} sx={{ color: 'text.primary', fontWeight: 600 }}>
                {number ?? text('despatches.state.preparing')}
              </MuiLink>
              <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                {orders.map((order) => order.number).join(', ')}
              </Typography>
            </>
          )}
        />
        <DataTable.Col<DespatchListItem> source="customerName" />
        <DataTable.Col<DespatchListItem> source="city" disableSort />
        <DataTable.Col<DespatchListItem> source="despatchedOn" render={({ despatchedOn }) => despatchedOn && day(despatchedOn)} />
        <DataTable.Col<DespatchListItem> source="state" disableSort render={(despatch) => <DespatchStateChip despatch={despatch} />} />
        <DataTable.Col<DespatchListItem> source="copies" align="right">
          <CopiesField source="copies" />
        </DataTable.Col>
        <DataTable.Col<DespatchListItem> source="parcels" disableSort render={({ parcels }) => <TrackingLinks parcels={parcels} />} />
      </DataTable>
    </Paper>
  );
}

/** The list on a phone. */
function DespatchCards() {
  const text = useText();
  const { day, whole } = useFormat();
  const { data = [] } = useListContext<DespatchListItem>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((despatch) => (
        <Box component="li" key={despatch.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <ButtonBase
            component={Link}
            to={`/despatches/${despatch.id}`}
            sx={{ width: '100%', display: 'block', px: 2, py: 1.5, textAlign: 'left' }}
          >
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1.5 }}>
              <Typography sx={{ fontWeight: 600 }}>{despatch.customerName}</Typography>
              <DespatchStateChip despatch={despatch} />
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[
                despatch.number,
                despatch.despatchedOn && day(despatch.despatchedOn),
                text('sales.copiesOf', { smart_count: despatch.copies, figure: whole(despatch.copies) }),
                despatch.parcels.map(({ trackingNumber }) => trackingNumber).join(', '),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </ButtonBase>
        </Box>
      ))}
    </Paper>
  );
}
