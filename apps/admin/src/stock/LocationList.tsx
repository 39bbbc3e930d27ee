import PlaceIcon from '@mui/icons-material/WarehouseOutlined';
import { Box, Button, Paper, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ListFrame } from '../shared/ListFrame';
import { StatusChip } from '../shared/StatusChip';
import { LocationClosing } from './LocationClosing';
import { LocationDialog } from './LocationDialog';
import { StockTabs } from './StockTabs';
import type { Location } from './stock';

/** The places that hold the house's copies; the outsides (customers, press …) are always there and need no care. */
export function LocationList() {
  const text = useText();
  const mayEdit = useMayEdit('stock');
  const [adding, setAdding] = useState(false);
  const add = mayEdit && (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {text('stock.location.create')}
    </Button>
  );
  return (
    <>
      <StockTabs />
      <ListFrame
        title={text('stock.location.title')}
        searchLabel={text('stock.location.search')}
        sort={{ field: 'name', order: 'ASC' }}
        filter={{ physical: true }}
        actions={add}
        empty={{
          icon: PlaceIcon,
          title: text('stock.location.empty.title'),
          sentence: text('stock.location.empty.sentence'),
          action: add,
        }}
      >
        <LocationTable />
      </ListFrame>
      {adding && <LocationDialog onClose={() => setAdding(false)} />}
    </>
  );
}

const wideOnly = { display: { xs: 'none', sm: 'table-cell' } };

function LocationTable() {
  const text = useText();
  const { data = [] } = useListContext<Location>();
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflowX: 'auto' }}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('stock.location.name')}</TableCell>
            <TableCell align="right" sx={wideOnly}>
              {text('stock.location.products')}
            </TableCell>
            <TableCell align="right">{text('stock.copies')}</TableCell>
            <TableCell />
          </TableRow>
        </TableHead>
        <TableBody>
          {data.map((location) => (
            <LocationRow key={location.id} location={location} />
          ))}
        </TableBody>
      </Table>
    </Paper>
  );
}

function LocationRow({ location }: { location: Location }) {
  const text = useText();
  const locale = useChosenLocale();
  const { whole, day } = useFormat();
  const mayEdit = useMayEdit('stock');
  const [editing, setEditing] = useState(false);
  return (
    <TableRow hover>
      <TableCell>
        <Typography component="span" sx={{ fontWeight: 600, mr: 1 }}>
          {location.name}
        </Typography>
        {location.closedOn && <StatusChip label={text('stock.location.closedOn', { day: day(location.closedOn) })} />}
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {[location.kindLabel[locale], location.partyName].filter(Boolean).join(' · ')}
        </Typography>
      </TableCell>
      <TableCell align="right" sx={wideOnly}>
        {whole(location.products)}
      </TableCell>
      <TableCell align="right">{whole(location.onHand)}</TableCell>
      <TableCell align="right">
        {mayEdit && (
          <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end' }}>
            <Button size="small" onClick={() => setEditing(true)}>
              {text('stock.location.edit')}
            </Button>
            <LocationClosing location={location} />
          </Box>
        )}
        {editing && <LocationDialog location={location} onClose={() => setEditing(false)} />}
      </TableCell>
    </TableRow>
  );
}
