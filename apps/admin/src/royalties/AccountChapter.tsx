import { Box, Link as MuiLink, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { ExplainedAmount } from '../shared/ExplainedAmount';
import { Section } from '../shared/Section';
import { useCodeList } from '../shared/use-code-list';
import { isZero } from './amounts';
import { ProductUse } from './ProductUse';
import { RulePositions } from './RulePositions';
import { dueLines } from './StatementTotals';
import type { StatementAccount, StatementLine } from './statement';

const contributorRoles = 17;

interface ChapterProps {
  account: StatementAccount;
  currency: string;
}

/** One work and part: how it was used, what that earns, what is set against the advance, what is due. */
export function AccountChapter({ account, currency }: ChapterProps) {
  const text = useText();
  const { labelOf } = useCodeList(contributorRoles);
  return (
    <Section title={`${account.works.map(({ title }) => title).join(', ')} · ${text(`royalties.part.${account.part}`)}`}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {[...new Set(account.works.flatMap(({ roles }) => roles))].map(labelOf).filter(Boolean).join(', ')}
        {account.crossWorkAgreement && text('royalties.statement.pooled', { reference: account.crossWorkAgreement.reference })}
      </Typography>
      <Heading>{text('royalties.statement.use')}</Heading>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {account.products.map((product) => (
          <ProductUse key={product.id} product={product} />
        ))}
      </Box>
      <Heading>{text('royalties.statement.earnings')}</Heading>
      {account.lines.length === 0 ? (
        <Typography sx={{ color: 'text.secondary' }}>{text('royalties.statement.nothingEarned')}</Typography>
      ) : (
        <Lines account={account} currency={currency} />
      )}
      <RulePositions account={account} />
      <Advances account={account} currency={currency} />
      <Heading>{text('royalties.statement.settlement')}</Heading>
      <Settlement account={account} currency={currency} />
    </Section>
  );
}

function Heading({ children }: { children: string }) {
  return (
    <Typography variant="subtitle1" component="h3" sx={{ mt: 2, mb: 0.5 }}>
      {children}
    </Typography>
  );
}

function Lines({ account: { lines }, currency }: ChapterProps) {
  const text = useText();
  const { money } = useFormat();
  return (
    <Table size="small">
      <TableBody>
        {lines.map((line, index) => (
          <TableRow key={`${index}-${line.deliveryId ?? line.kind}`}>
            <TableCell sx={{ pl: 0 }}>
              <Typography component="span" sx={{ display: 'block' }}>
                {line.calculation}
              </Typography>
              <Source line={line} />
              {line.details.map((detail) => (
                <Typography key={detail} variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                  {detail}
                </Typography>
              ))}
              {line.receivedBeforePeriod && (
                <Typography variant="caption" sx={{ display: 'block', color: 'warning.main' }}>
                  {text('royalties.statement.recordedLate')}
                </Typography>
              )}
            </TableCell>
            <TableCell align="right" sx={{ pr: 0, whiteSpace: 'nowrap', verticalAlign: 'top' }}>
              {money(line.printed, currency)}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** The run a line stands on. */
function Source({ line: { printRunId, runNumber, receivedOn, postedAtReception } }: { line: StatementLine }) {
  const text = useText();
  const { day } = useFormat();
  if (!printRunId) return null;
  return (
    <Typography variant="caption" sx={{ display: 'block' }}>
      <MuiLink component={Link} to={`/print-runs/${printRunId}`} underline="always">
        {text('royalties.statement.run', { number: runNumber ?? '' })}
      </MuiLink>
      <Box component="span" sx={{ color: 'text.secondary' }}>
        {receivedOn && `, ${text('royalties.statement.receivedOn', { day: day(receivedOn) })}`}
        {postedAtReception && ` · ${text('royalties.statement.postedAtReception')}`}
      </Box>
    </Typography>
  );
}

function Advances({ account: { advances }, currency }: ChapterProps) {
  const text = useText();
  const { money, day } = useFormat();
  if (advances.length === 0) return null;
  return (
    <>
      <Heading>{text('royalties.agreement.advances')}</Heading>
      {advances.map((advance) => (
        <Typography key={advance.advanceId}>
          {text('royalties.statement.advance', {
            day: day(advance.paidOn),
            amount: money(advance.amount, currency),
            recouped: money(advance.recouped, currency),
            balance: money(advance.balance, currency),
          })}
        </Typography>
      ))}
    </>
  );
}

function Settlement({ account, currency }: ChapterProps) {
  const text = useText();
  const { money } = useFormat();
  const { totals } = account;
  const explained = account.lines.map((line) => ({
    label: line.runNumber === null ? text(`royalties.lineKind.${line.kind}`) : text('royalties.statement.run', { number: line.runNumber }),
    calculation: line.calculation,
    amount: line.printed,
    link: line.printRunId && `/print-runs/${line.printRunId}`,
  }));
  return (
    <Table size="small" sx={{ maxWidth: 520 }}>
      <TableBody>
        <SettlementRow label={text('royalties.earned')}>
          <ExplainedAmount amount={totals.earned} title={text('royalties.earned')} lines={explained} currency={currency} />
        </SettlementRow>
        {!isZero(totals.recouped) && <SettlementRow label={text('royalties.recouped')}>{money(totals.recouped, currency)}</SettlementRow>}
        {!isZero(totals.carried) && <SettlementRow label={text('royalties.carried')}>{money(totals.carried, currency)}</SettlementRow>}
        <SettlementRow label={text('royalties.due')} strong>
          <ExplainedAmount
            amount={totals.due}
            title={text('royalties.due')}
            rule={text('royalties.statement.dueRule')}
            lines={dueLines(totals, (name) => text(`royalties.${name}`))}
            currency={currency}
          />
        </SettlementRow>
      </TableBody>
    </Table>
  );
}

function SettlementRow({ label, children, strong = false }: { label: string; children: ReactNode; strong?: boolean }) {
  const weight = { fontWeight: strong ? 600 : 400 };
  return (
    <TableRow>
      <TableCell sx={{ pl: 0, ...weight }}>{label}</TableCell>
      <TableCell align="right" sx={{ pr: 0, whiteSpace: 'nowrap', ...weight }}>
        {children}
      </TableCell>
    </TableRow>
  );
}
