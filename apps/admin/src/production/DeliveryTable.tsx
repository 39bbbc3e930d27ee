import DeliveryIcon from '@mui/icons-material/LocalShippingOutlined';
import { Box, Button, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { EmptyState } from '../shared/EmptyState';
import { Section } from '../shared/Section';
import { StatusChip } from '../shared/StatusChip';
import type { Delivery, PrintRun } from './print-run';

const wideOnly = { display: { xs: 'none', sm: 'table-cell' } };

export function DeliveryTable({ run, onReceive }: { run: PrintRun; onReceive: () => void }) {
  const text = useText();
  const mayEdit = useMayEdit('print-runs');
  const noted = run.deliveries.some(({ deliveryNote }) => deliveryNote !== '');
  return (
    <Section title={text('production.section.deliveries')} flush>
      {run.deliveries.length === 0 ? (
        <Box sx={{ px: 2.5, pb: 2.5 }}>
          <EmptyState
            compact
            icon={DeliveryIcon}
            title={text('production.noDelivery.title')}
            sentence={text('production.noDelivery.sentence')}
            action={
              mayEdit &&
              run.state !== 'cancelled' && (
                <Button variant="outlined" onClick={onReceive}>
                  {text('production.receive')}
                </Button>
              )
            }
          />
        </Box>
      ) : (
        <Table
          size="small"
          sx={{ '& td:first-of-type, & th:first-of-type': { pl: 2.5 }, '& td:last-of-type, & th:last-of-type': { pr: 2.5 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{text('production.receivedOn')}</TableCell>
              <TableCell sx={wideOnly}>{text('production.place')}</TableCell>
              {noted && <TableCell sx={wideOnly}>{text('production.deliveryNote')}</TableCell>}
              <TableCell align="right">{text('production.copies')}</TableCell>
              <TableCell />
            </TableRow>
          </TableHead>
          <TableBody>
            {run.deliveries.map((delivery) => (
              <DeliveryRow key={delivery.id} run={run} delivery={delivery} noted={noted} />
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}

function DeliveryRow({ run, delivery, noted }: { run: PrintRun; delivery: Delivery; noted: boolean }) {
  const text = useText();
  const { day, whole } = useFormat();
  const mayEdit = useMayEdit('print-runs');
  const undone = delivery.reversesId !== null || delivery.reversedById !== null;
  return (
    <TableRow>
      <TableCell>
        <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
          {day(delivery.receivedOn)}
        </Box>
        <Typography variant="caption" sx={{ display: { xs: 'block', sm: 'none' }, color: 'text.secondary' }}>
          {[delivery.locationName, delivery.deliveryNote].filter(Boolean).join(' · ')}
        </Typography>
      </TableCell>
      <TableCell sx={wideOnly}>{delivery.locationName}</TableCell>
      {noted && <TableCell sx={wideOnly}>{delivery.deliveryNote}</TableCell>}
      <TableCell align="right" sx={{ textDecoration: delivery.reversedById ? 'line-through' : 'none', whiteSpace: 'nowrap' }}>
        {delivery.reversesId && '−'}
        {whole(delivery.copies)}
      </TableCell>
      <TableCell align="right">
        {delivery.reversesId && <StatusChip label={text('production.isReversal')} />}
        {delivery.reversedById && <StatusChip label={text('production.reversed')} tone="waiting" />}
        {!undone && mayEdit && <ReverseDelivery run={run} delivery={delivery} />}
      </TableCell>
    </TableRow>
  );
}

function ReverseDelivery({ run, delivery }: { run: PrintRun; delivery: Delivery }) {
  const text = useText();
  const { whole } = useFormat();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const [open, setOpen] = useState(false);
  const reverse = async () => {
    await dataProvider.action('print-runs', run.id, `deliveries/${delivery.id}/reversal`).finally(() => refresh());
    notify(text('production.reversedNow'));
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text('production.reverse')}
      </Button>
      <ConfirmDialog
        open={open}
        title={text('production.reverseTitle')}
        confirmLabel={text('production.reverse')}
        onConfirm={reverse}
        onClose={() => setOpen(false)}
      >
        {text('production.reverseSentence', { smart_count: delivery.copies, copies: whole(delivery.copies), place: delivery.locationName })}
      </ConfirmDialog>
    </>
  );
}
