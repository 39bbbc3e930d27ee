import { Button } from '@mui/material';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import { type Text, useChosenLocale, useText } from '../i18n/use-text';
import { FactList } from '../shared/FactList';
import { Section } from '../shared/Section';
import type { Customer } from './customer';
import { TermsDialog } from './TermsDialog';

/** The terms as one would say them, and whose they are. */
export function TermsInWords({ customer, mayEdit }: { customer: Customer; mayEdit: boolean }) {
  const text = useText();
  const locale = useChosenLocale();
  const { rate, money, whole } = useFormat();
  const [editing, setEditing] = useState(false);
  const { discount, payment, carriage, returns } = customer.terms;
  const free = [
    carriage.freeFromAmount && text('sales.terms.freeFromAmount', { amount: money(carriage.freeFromAmount) }),
    carriage.freeFromCopies && text('sales.terms.freeFromCopies', { figure: whole(carriage.freeFromCopies) }),
  ].filter(Boolean);
  return (
    <Section
      title={text('sales.terms.title')}
      action={
        mayEdit && (
          <Button size="small" variant="outlined" onClick={() => setEditing(true)}>
            {text('sales.terms.edit')}
          </Button>
        )
      }
    >
      <FactList
        facts={[
          [text('sales.terms.discount'), whose(rate(discount.rate), discount.from, text)],
          [text('sales.terms.payment'), whose(payment.words[locale], payment.from, text)],
          [
            text('sales.terms.carriage'),
            whose(
              [Number(carriage.fee) === 0 ? text('sales.terms.noCarriage') : money(carriage.fee), ...free].join(', '),
              carriage.from,
              text,
            ),
          ],
          [
            text('sales.terms.returns'),
            whose(
              returns.allowed
                ? text('sales.terms.returnsWithin', { after: whole(returns.afterDays), within: whole(returns.withinDays) })
                : text('sales.terms.noReturns'),
              returns.from,
              text,
            ),
          ],
          [text('sales.terms.creditLimit'), customer.creditLimit && money(customer.creditLimit)],
          ['SIREN', customer.party.siren ?? (customer.hasNoSiren ? text('sales.terms.noSiren') : null)],
          [text('sales.terms.vatNumber'), customer.party.vatNumber],
          [text('sales.terms.einvoice'), customer.einvoice?.address],
        ]}
      />
      {editing && <TermsDialog customer={customer} onClose={() => setEditing(false)} />}
    </Section>
  );
}

function whose(words: string, from: 'customer' | 'house' | 'kind', text: Text): string {
  return `${words} (${text(`sales.terms.from.${from}`)})`;
}
