import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { ExplainedAmount } from '../shared/ExplainedAmount';
import { Figure } from '../shared/Figure';
import { Section } from '../shared/Section';
import { isZero, minus } from './amounts';
import type { Statement, Totals } from './statement';

/** The recap: earned, recouped, due; who writes to whom, under which agreements, by which day. */
export function StatementTotals({ statement }: { statement: Statement }) {
  const text = useText();
  const { day } = useFormat();
  const { totals, currency, publisher, beneficiary } = statement;
  const ofAccounts = (name: keyof Totals) =>
    statement.accounts.flatMap((account) =>
      isZero(account.totals[name])
        ? []
        : [
            {
              label: account.works.map(({ title }) => title).join(', '),
              calculation: text(`royalties.part.${account.part}`),
              amount: account.totals[name],
            },
          ],
    );
  return (
    <Section title={text('royalties.statement.recap')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2, mb: 2 }}>
        <Figure label={text('royalties.earned')}>
          <ExplainedAmount amount={totals.earned} title={text('royalties.earned')} lines={ofAccounts('earned')} currency={currency} />
        </Figure>
        <Figure label={text('royalties.recouped')}>
          <ExplainedAmount amount={totals.recouped} title={text('royalties.recouped')} lines={ofAccounts('recouped')} currency={currency} />
        </Figure>
        <Figure label={text('royalties.due')}>
          <ExplainedAmount
            amount={totals.due}
            title={text('royalties.due')}
            rule={text('royalties.statement.dueRule')}
            lines={dueLines(totals, (name) => text(`royalties.${name}`))}
            currency={currency}
          />
        </Figure>
        {!isZero(totals.dueAtReception) && (
          <Figure label={text('royalties.dueAtReception')}>
            <ExplainedAmount
              amount={totals.dueAtReception}
              title={text('royalties.dueAtReception')}
              lines={ofAccounts('dueAtReception')}
              currency={currency}
            />
          </Figure>
        )}
        <Figure
          label={text('royalties.dueBeforeContributions')}
          note={text('royalties.statement.payBy', { day: day(statement.paymentDueOn) })}
        >
          <ExplainedAmount
            amount={totals.dueBeforeContributions}
            title={text('royalties.dueBeforeContributions')}
            lines={ofAccounts('dueBeforeContributions')}
            currency={currency}
          />
        </Figure>
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '1fr', sm: 'repeat(3, minmax(0, 1fr))' } }}>
        <Address label={text('royalties.statement.publisher')} name={publisher.legalName || publisher.name} address={publisher.address} />
        <Address
          label={text('royalties.beneficiary')}
          name={beneficiary.publicName}
          address={beneficiary.address}
          to={`/parties/${beneficiary.id}`}
        />
        <div>
          <Typography variant="caption" sx={{ color: 'text.secondary' }}>
            {text('royalties.statement.agreements')}
          </Typography>
          {statement.agreements.map(({ id, reference, signedOn }) => (
            <Typography key={id} variant="body2">
              <MuiLink component={Link} to={`/publishing-agreements/${id}`} underline="always">
                {reference}
              </MuiLink>{' '}
              {text('royalties.agreement.signedOnDay', { day: day(signedOn) })}
            </Typography>
          ))}
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
            {text(statement.dueOnSource === 'law' ? 'royalties.statement.dueByLaw' : 'royalties.statement.dueByAgreement', {
              day: day(statement.dueOn),
            })}
          </Typography>
        </div>
      </Box>
    </Section>
  );
}

/** due = earned − recouped + carried, as lines of the calculation. */
export function dueLines({ earned, recouped, carried }: Totals, label: (name: 'earned' | 'recouped' | 'carried') => string) {
  return [
    { label: label('earned'), amount: earned },
    ...(isZero(recouped) ? [] : [{ label: label('recouped'), amount: minus(recouped) }]),
    ...(isZero(carried) ? [] : [{ label: label('carried'), amount: carried }]),
  ];
}

function Address({ label, name, address, to }: { label: string; name: string; address: readonly string[]; to?: string }) {
  return (
    <div>
      <Typography variant="caption" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      <Typography variant="body2">
        {to ? (
          <MuiLink component={Link} to={to}>
            {name}
          </MuiLink>
        ) : (
          name
        )}
      </Typography>
      {address.map((line) => (
        <Typography key={line} variant="body2" sx={{ color: 'text.secondary' }}>
          {line}
        </Typography>
      ))}
    </div>
  );
}
