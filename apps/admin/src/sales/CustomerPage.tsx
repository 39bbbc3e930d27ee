import { Alert, Box, Button, Link as MuiLink } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { AuditTrail } from '../shared/AuditTrail';
import { Figure } from '../shared/Figure';
import { PageHeader } from '../shared/PageHeader';
import { RecordPage } from '../shared/RecordPage';
import { Section } from '../shared/Section';
import { CallNotes } from './CallNotes';
import { CustomerOrders } from './CustomerOrders';
import type { Customer } from './customer';
import { DiscountList } from './DiscountList';
import { ReachedAt } from './ReachedAt';
import { TermsInWords } from './TermsInWords';

/** The page a telephone call is answered on: whom one speaks to, on what terms they buy, what they ordered and what they wait for. */
export function CustomerPage() {
  return <RecordPage<Customer> resource="customers">{(customer) => <CustomerSheet customer={customer} />}</RecordPage>;
}

function CustomerSheet({ customer }: { customer: Customer }) {
  const text = useText();
  const locale = useChosenLocale();
  const { money, whole, day } = useFormat();
  const mayEdit = useMayEdit('customers');
  return (
    <>
      <PageHeader
        title={customer.name}
        parent={{ label: text('sales.customers.title'), to: '/customers' }}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <span>{[customer.number, customer.kindLabel[locale], customer.city].filter(Boolean).join(' · ')}</span>
            <MuiLink component={Link} to={`/parties/${customer.partyId}`}>
              {text('sales.customers.openParty')}
            </MuiLink>
          </Box>
        }
        actions={
          mayEdit &&
          !customer.blocked && (
            <Button variant="contained" component={Link} to={`/orders/create?customer=${customer.id}`}>
              {text('sales.orders.take')}
            </Button>
          )
        }
      />
      {customer.blocked && (
        <Alert severity="error" sx={{ mb: 2.5 }}>
          {text('sales.customers.blockedBecause', { reason: customer.blockedReason || '–' })}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title={text('sales.customers.now')}>
            <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))', columnGap: 2, rowGap: 2 }}>
              <Figure label={text('sales.customers.balance')}>{money(customer.balance)}</Figure>
              <Figure
                label={text('sales.customers.ordered')}
                {...(customer.creditLimit !== null && { note: text('sales.customers.limitOf', { limit: money(customer.creditLimit) }) })}
              >
                {money(customer.ordered)}
              </Figure>
              <Figure label={text('sales.customers.waits')}>{whole(customer.waitingCopies)}</Figure>
              <Figure label={text('sales.customers.lastOrder')}>{customer.lastOrderedOn ? day(customer.lastOrderedOn) : '–'}</Figure>
            </Box>
          </Section>
          <CustomerOrders customerId={customer.id} />
          <DiscountList customerId={customer.id} mayEdit={mayEdit} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <ReachedAt customer={customer} />
          <TermsInWords customer={customer} mayEdit={mayEdit} />
          <CallNotes customer={customer} mayEdit={mayEdit} />
          <AuditTrail resource="customers" id={customer.id} />
        </Box>
      </Box>
    </>
  );
}
