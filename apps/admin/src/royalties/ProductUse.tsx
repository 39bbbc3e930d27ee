import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useCodeList } from '../shared/use-code-list';
import type { StatementProduct, StockOfProduct } from './statement';

/** ONIX list 150. */
export const productForms = 150;

/** One edition in the period: the runs received, with date and size, and where its copies went. */
export function ProductUse({ product }: { product: StatementProduct }) {
  const text = useText();
  const { day, whole } = useFormat();
  const { labelOf } = useCodeList(productForms);
  return (
    <Box sx={{ pl: 1.5, borderLeft: 2, borderColor: 'divider' }}>
      <Typography>
        {labelOf(product.form)}{' '}
        <Box component="span" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {product.isbn}
        </Box>
      </Typography>
      {product.runs.map((run) => (
        <Typography key={run.deliveryId} variant="body2">
          <MuiLink component={Link} to={`/print-runs/${run.printRunId}`} underline="always">
            {text('royalties.statement.run', { number: run.runNumber })}
          </MuiLink>
          {text('royalties.statement.runReceived', { copies: whole(run.copies), day: day(run.receivedOn) })}
        </Typography>
      ))}
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        <StockInWords stock={product.stock} />
      </Typography>
    </Box>
  );
}

const terms = [
  ['printed', '+'],
  ['sold', '−'],
  ['restocked', '+'],
  ['free', '−'],
  ['destroyed', '−'],
] as const;

/** The stock identity in one line, terms that are nothing left out. */
function StockInWords({ stock }: { stock: StockOfProduct }) {
  const text = useText();
  const { whole } = useFormat();
  const parts = terms.flatMap(([term, sign]) =>
    stock[term] === 0 ? [] : [`${sign} ${whole(stock[term])} ${text(`stock.identity.term.${term}`)}`],
  );
  const counted =
    stock.counted === 0
      ? []
      : [`${stock.counted < 0 ? '−' : '+'} ${whole(Math.abs(stock.counted))} ${text('stock.identity.term.counted')}`];
  return [
    text('royalties.statement.opening', { copies: whole(stock.opening) }),
    ...parts,
    ...counted,
    text('royalties.statement.closing', { copies: whole(stock.closing) }),
  ].join(' ');
}
