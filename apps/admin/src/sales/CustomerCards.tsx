import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { StatusChip } from '../shared/StatusChip';
import type { CustomerListItem } from './customer';

/** The list on a phone. */
export function CustomerCards() {
  const text = useText();
  const locale = useChosenLocale();
  const { day, money, rate } = useFormat();
  const { data = [] } = useListContext<CustomerListItem>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((customer) => (
        <Box component="li" key={customer.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <ButtonBase
            component={Link}
            to={`/customers/${customer.id}`}
            sx={{ width: '100%', display: 'block', px: 2, py: 1.5, textAlign: 'left' }}
          >
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1.5, alignItems: 'flex-start' }}>
              <Typography sx={{ fontWeight: 600 }}>{customer.name}</Typography>
              {customer.blocked && <StatusChip label={text('sales.customers.blocked')} tone="bad" />}
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[customer.number, customer.kindLabel[locale], customer.city].filter(Boolean).join(' · ')}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[rate(customer.discount), customer.lastOrderedOn && day(customer.lastOrderedOn), money(customer.balance)]
                .filter(Boolean)
                .join(' · ')}
            </Typography>
          </ButtonBase>
        </Box>
      ))}
    </Paper>
  );
}
