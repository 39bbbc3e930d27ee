import { Box, Button, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { findProducts, ProductPicker } from '../catalogue/ProductPicker';
import { idempotencyKey } from '../data/idempotency-key';
import { fieldErrorsOf } from '../data/problem';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { useToday } from '../shared/use-today';
import { ExitLines } from './ExitLines';
import { ExitTerms } from './ExitTerms';
import { type ExitDraft, movementsOf, sidesOf, withProduct, withUsualPlace } from './exit-draft';
import { StockTabs } from './StockTabs';
import { useLocations, useReasons } from './stock';

const numberOfBarcode = /^[\d\s-]{10,17}[\dXx]?$/;

function newDraft(previous?: ExitDraft): ExitDraft {
  return {
    movedOn: previous?.movedOn ?? '',
    reason: previous?.reason ?? 'sale',
    fromLocationId: previous?.fromLocationId ?? '',
    toLocationId: previous?.toLocationId ?? '',
    lines: [],
  };
}

/** Copies that left, typed or scanned in a row and recorded together. */
export function ExitPage() {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const scan = useRef<HTMLInputElement>(null);
  const [typed, setDraft] = useState(() => newDraft());
  const reason = useReasons().data?.find(({ id }) => id === typed.reason);
  const today = useToday();
  const draft = withUsualPlace({ ...typed, movedOn: typed.movedOn || today }, sidesOf(reason, useLocations().data ?? []).from);
  const [unknown, setUnknown] = useState<string>();
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const [turn, setTurn] = useState(0);

  const add = (product: Parameters<typeof withProduct>[1] | null) => {
    if (!product) return;
    setUnknown(undefined);
    setDraft((before) => withProduct(before, product));
    setTurn((before) => before + 1);
  };
  const addScanned = async (words: string) => {
    const found = await findProducts(words).catch(() => []);
    const only = found.length === 1 || (numberOfBarcode.test(words) && found.length > 0) ? found[0] : undefined;
    if (only) add(only);
    else setUnknown(text('stock.exit.unknown', { words }));
  };
  const record = async () => {
    setBusy(true);
    setError(null);
    try {
      await request('/stock-movements', {
        method: 'POST',
        body: movementsOf(draft),
        headers: { 'idempotency-key': idempotencyKey() },
      });
      notify(text('stock.exit.recorded', { smart_count: draft.lines.length }));
      setDraft(newDraft(draft));
      refresh();
      scan.current?.focus();
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
    }
  };

  return (
    <>
      <StockTabs />
      <PageHeader
        title={text('stock.exit.title')}
        subtitle={<Typography sx={{ maxWidth: 680 }}>{text('stock.exit.sentence')}</Typography>}
      />
      <Box
        component="form"
        onSubmit={(event) => {
          event.preventDefault();
          void record();
        }}
        sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}
      >
        <Section title={text('stock.exit.terms')}>
          <ExitTerms draft={draft} onChange={setDraft} errors={fieldErrorsOf(error)} />
        </Section>
        <Section title={text('stock.exit.lines')}>
          <ProductPicker
            key={turn}
            label={text('stock.exit.scan')}
            value={null}
            onChange={add}
            onTyped={(words) => void addScanned(words)}
            error={unknown}
            helperText={text('stock.exit.scanHint')}
            inputRef={scan}
            autoFocus
          />
          <ExitLines draft={draft} onChange={setDraft} errors={fieldErrorsOf(error)} />
        </Section>
        {error !== null && !fieldErrorsOf(error) && <ProblemAlert error={error} />}
        <Box>
          <Button type="submit" variant="contained" loading={busy} disabled={draft.lines.length === 0}>
            {text('stock.exit.record')}
          </Button>
        </Box>
      </Box>
    </>
  );
}
