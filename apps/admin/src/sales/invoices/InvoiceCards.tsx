import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../../format/use-format';
import { InvoiceStateChip } from './InvoiceStateChip';
import type { InvoiceListItem } from './invoice';

/** The list on a phone. */
export function InvoiceCards() {
  const { day, money } = useFormat();
  const { data = [] } = useListContext<InvoiceListItem>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((invoice) => (
        <Box component="li" key={invoice.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <ButtonBase
            component={Link}
            to={`/invoices/${invoice.id}`}
            sx={{ width: '100%', display: 'block', px: 2, py: 1.5, textAlign: 'left' }}
          >
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1.5, alignItems: 'flex-start' }}>
              <Typography sx={{ fontWeight: 600 }}>{invoice.customerName}</Typography>
              <InvoiceStateChip invoice={invoice} />
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {`${invoice.number} · ${day(invoice.issuedOn)} · ${money(invoice.gross, invoice.currency)}`}
            </Typography>
          </ButtonBase>
        </Box>
      ))}
    </Paper>
  );
}
