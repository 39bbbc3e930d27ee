import { Box, LinearProgress } from '@mui/material';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { Figure } from '../shared/Figure';
import { Section } from '../shared/Section';
import type { PrintRun } from './print-run';

/** Ordered against received, and what a copy costs. */
export function RunFigures({ run }: { run: PrintRun }) {
  const text = useText();
  const { whole, money, unitPrice } = useFormat();
  const cost = run.totalCost ?? run.price;
  const share = Math.min(100, (run.received / run.quantityOrdered) * 100);
  return (
    <Section title={text('production.section.copies')}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 2 }}>
        <Figure label={text('production.ordered')}>{whole(run.quantityOrdered)}</Figure>
        <Figure label={text('production.received')}>{whole(run.received)}</Figure>
        {run.received > 0 && run.difference !== 0 && (
          <Figure
            label={text('production.difference')}
            note={text(run.difference > 0 ? 'production.moreThanOrdered' : 'production.fewerThanOrdered')}
          >
            {run.difference > 0 && '+'}
            {whole(run.difference)}
          </Figure>
        )}
        {cost !== null && (
          <Figure label={text(run.totalCost ? 'production.totalCost' : 'production.price')}>{money(cost, run.currency)}</Figure>
        )}
        {run.costPerCopy !== null && (
          <Figure label={text('production.costPerCopy')} note={text('production.costPerCopyNote')}>
            {unitPrice(run.costPerCopy, run.currency)}
          </Figure>
        )}
      </Box>
      <LinearProgress
        variant="determinate"
        value={share}
        aria-label={text('production.receivedOf', { received: whole(run.received), ordered: whole(run.quantityOrdered) })}
        sx={{ mt: 2 }}
      />
    </Section>
  );
}
