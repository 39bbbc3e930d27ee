import { Typography } from '@mui/material';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { FactList } from '../shared/FactList';
import { Section } from '../shared/Section';
import type { PrintRun } from './print-run';

/** The order and the legal data, as they would stand on paper. */
export function RunFacts({ run }: { run: PrintRun }) {
  const text = useText();
  const { day, whole } = useFormat();
  const aDay = (value: string | null) => value && day(value, 'long');
  return (
    <>
      <Section title={text('production.section.order')}>
        <FactList
          facts={[
            [text('production.printer'), run.printerName],
            [text('production.orderedOn'), aDay(run.orderedOn)],
            [text('production.expectedOn'), aDay(run.expectedOn)],
            [
              text('production.places'),
              run.places.length > 0 && run.places.map(({ name, copies }) => `${name} (${whole(copies)})`).join(', '),
            ],
            [text('production.specification'), run.specification],
          ]}
        />
      </Section>
      <Section title={text('production.section.legal')}>
        <FactList
          facts={[
            [text('production.printedOn'), aDay(run.printedOn)],
            [text('production.printedIn'), run.printedIn],
            [text('production.legalDepositOn'), aDay(run.legalDepositOn)],
            [text('production.legalDepositReceipt'), run.legalDepositReceipt],
          ]}
        />
        {!run.legalDepositOn && (
          <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
            {text('production.legalDepositHint')}
          </Typography>
        )}
      </Section>
      {run.notes && (
        <Section title={text('production.notes')}>
          <Typography sx={{ whiteSpace: 'pre-wrap' }}>{run.notes}</Typography>
        </Section>
      )}
    </>
  );
}
