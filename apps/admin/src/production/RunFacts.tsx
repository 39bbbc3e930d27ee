import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
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
        <Facts
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
        <Facts
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

function Facts({ facts }: { facts: readonly (readonly [label: string, value: ReactNode])[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gap: 1 }}>
      {facts.map(
        ([label, value]) =>
          value && (
            <div key={label}>
              <Typography component="dt" variant="caption" sx={{ color: 'text.secondary' }}>
                {label}
              </Typography>
              <Typography component="dd" sx={{ m: 0, whiteSpace: 'pre-wrap' }}>
                {value}
              </Typography>
            </div>
          ),
      )}
    </Box>
  );
}
