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
  const difference = text(run.difference > 0 ? 'production.moreThanOrdered' : 'production.fewerThanOrdered', {
    copies: whole(Math.abs(run.difference)),
  });
  const share = Math.min(100, (run.received / run.quantityOrdered) * 100);
  return (
    <Section title={text('production.section.copies')}>
      <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(auto-fill, minmax(112px, 1fr))', columnGap: 2, rowGap: 2 }}>
        <Figure label={text('production.ordered')}>{whole(run.quantityOrdered)}</Figure>
        <Figure label={text('production.received')} {...(run.received > 0 && run.difference !== 0 && { note: difference })}>
          {whole(run.received)}
        </Figure>
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
