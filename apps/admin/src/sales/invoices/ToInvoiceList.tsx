import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import { Box, Button, Paper, Typography } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';
import { useSession } from '../../session/session';
import { ListFrame } from '../../shared/ListFrame';
import { SalesTabs } from '../SalesTabs';
import { InvoiceAll } from './InvoiceAll';
import { IssueDialog } from './IssueDialog';
import type { ToInvoice } from './invoice';

const oldestFirst = { field: 'since', order: 'ASC' as const };

/** What has left and is on no invoice, customer by customer: looked at, then issued in one click. */
export function ToInvoiceList() {
  const text = useText();
  const mayIssue = useSession()?.permissions.includes('sales:issue') === true;
  return (
    <>
      <SalesTabs />
      <ListFrame
        resource="despatches-to-invoice"
        title={text('invoices.toInvoice.title')}
        searchLabel={text('invoices.toInvoice.searchLabel')}
        sort={oldestFirst}
        actions={mayIssue && <InvoiceAll />}
        empty={{ icon: DoneIcon, title: text('invoices.toInvoice.empty.title'), sentence: text('invoices.toInvoice.empty.sentence') }}
      >
        <Waiting mayIssue={mayIssue} />
      </ListFrame>
    </>
  );
}

function Waiting({ mayIssue }: { mayIssue: boolean }) {
  const text = useText();
  const { day, money, whole } = useFormat();
  const { data = [] } = useListContext<ToInvoice>();
  const [looking, setLooking] = useState<ToInvoice | null>(null);
  return (
    <>
      <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
        {data.map((waiting) => (
          <Box
            component="li"
            key={waiting.id}
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              gap: 2,
              px: 2,
              py: 1.5,
              '& + &': { borderTop: 1, borderColor: 'divider' },
            }}
          >
            <Box sx={{ flexGrow: 1, minWidth: 200 }}>
              <Typography sx={{ fontWeight: 600 }}>{waiting.customerName}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {waiting.despatches.map(({ number, despatchedOn }) => `${number} (${day(despatchedOn)})`).join(', ')}
              </Typography>
            </Box>
            <Box sx={{ textAlign: 'right', fontVariantNumeric: 'lining-nums tabular-nums' }}>
              <Typography>{money(waiting.net)}</Typography>
              <Typography variant="caption" sx={{ color: 'text.secondary' }}>
                {text('sales.copiesOf', { smart_count: waiting.copies, figure: whole(waiting.copies) })}
              </Typography>
            </Box>
            {mayIssue && (
              <Button variant="outlined" onClick={() => setLooking(waiting)}>
                {text('invoices.toInvoice.look')}
              </Button>
            )}
          </Box>
        ))}
      </Paper>
      {looking && <IssueDialog waiting={looking} onClose={() => setLooking(null)} />}
    </>
  );
}
