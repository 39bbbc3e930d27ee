import { Box, Button, FormControlLabel, Switch, TextField, Typography } from '@mui/material';
import { type KeyboardEvent, useRef, useState } from 'react';
import { findProducts, ProductPicker } from '../catalogue/ProductPicker';
import { fieldErrorsOf } from '../data/problem';
import { useText } from '../i18n/use-text';
import { KeyboardHint } from '../shared/KeyboardHint';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { CustomerPicker } from './CustomerPicker';
import type { CustomerListItem } from './customer';
import { EntryLines } from './EntryLines';
import { OrderTotals } from './OrderTotals';
import { type OrderDraft, withProduct, withRead } from './order-draft';
import { PasteDialog } from './PasteDialog';
import { RepeatButton } from './RepeatButton';
import { useQuotation } from './use-quotation';
import { type SavedOrder, useSaveOrder } from './use-save-order';

type Picked = Pick<CustomerListItem, 'id' | 'name' | 'number' | 'city'>;
const numberOfBarcode = /^[\d\s-]{10,17}[\dXx]?$/;

/** Title, Enter, copies, Enter, and the next; Ctrl + Enter confirms. */
export function EntryForm({ start, customer, saved }: { start: OrderDraft; customer: Picked | null; saved: SavedOrder | null }) {
  const text = useText();
  const scan = useRef<HTMLInputElement>(null);
  const copiesOf = useRef(new Map<string, HTMLInputElement>());
  const [draft, setDraft] = useState(start);
  const [picked, setPicked] = useState(customer);
  const [unknown, setUnknown] = useState<string>();
  const [turn, setTurn] = useState(0);
  const [pasting, setPasting] = useState(false);
  const quotation = useQuotation(draft);
  const { save, confirm, busy, error, confirmable } = useSaveOrder(draft, saved);
  const lineProblem = error ?? quotation.error;

  const focusSoon = (input: () => HTMLInputElement | null | undefined) =>
    requestAnimationFrame(() => requestAnimationFrame(() => input()?.focus()));
  const choose = (chosen: Picked | null) => {
    setPicked(chosen);
    setDraft((before) => ({ ...before, customerId: chosen?.id ?? '' }));
    if (chosen) focusSoon(() => scan.current);
  };
  const add = (product: Parameters<typeof withProduct>[1] | null) => {
    if (!product) return;
    setUnknown(undefined);
    setDraft((before) => withProduct(before, product));
    setTurn((before) => before + 1);
    focusSoon(() => copiesOf.current.get(product.id));
  };
  const addTyped = async (words: string) => {
    const found = await findProducts(words).catch(() => []);
    const only = found.length === 1 || (numberOfBarcode.test(words) && found.length > 0) ? found[0] : undefined;
    if (only) add(only);
    else setUnknown(text(found.length > 1 ? 'sales.entry.several' : 'sales.entry.unknown', { words }));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void confirm();
  };
  const ready = draft.customerId !== '' && draft.lines.length > 0;

  return (
    <Box
      onKeyDown={keys}
      sx={{
        display: 'grid',
        gap: 2.5,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 3fr) minmax(280px, 1fr)' },
      }}
    >
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        <Section
          title={text('sales.entry.who')}
          action={picked && <RepeatButton customerId={picked.id} onRepeat={(lines) => setDraft((before) => ({ ...before, lines }))} />}
        >
          <CustomerPicker value={picked} onChange={choose} autoFocus={picked === null} />
          <TextField
            label={text('sales.entry.reference')}
            value={draft.customerReference}
            onChange={(event) => setDraft({ ...draft, customerReference: event.target.value })}
          />
          <FormControlLabel
            label={text('sales.entry.collected')}
            control={<Switch checked={draft.collected} onChange={(_, collected) => setDraft({ ...draft, collected })} />}
          />
        </Section>
        <Section
          title={text('sales.entry.lines')}
          action={
            <Button variant="outlined" size="small" onClick={() => setPasting(true)}>
              {text('sales.entry.paste')}
            </Button>
          }
        >
          <ProductPicker
            key={turn}
            label={text('sales.entry.scan')}
            value={null}
            onChange={add}
            onTyped={(words) => void addTyped(words)}
            error={unknown}
            helperText={text('sales.entry.scanHint')}
            inputRef={scan}
            autoFocus={picked !== null && turn === 0}
          />
          <EntryLines
            draft={draft}
            onChange={setDraft}
            quoted={quotation.data?.lines ?? []}
            errors={fieldErrorsOf(lineProblem)}
            copiesOf={copiesOf}
            onDone={() => scan.current?.focus()}
          />
        </Section>
      </Box>
      <Box sx={{ display: 'grid', gap: 2.5, position: { lg: 'sticky' }, top: { lg: 88 } }}>
        {quotation.data && draft.lines.length > 0 && (
          <Section title={text('sales.total.title')}>
            <OrderTotals quotation={quotation.data} />
          </Section>
        )}
        {lineProblem !== null && !fieldErrorsOf(lineProblem) && <ProblemAlert error={lineProblem} />}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button variant="contained" disabled={!ready} loading={busy} onClick={() => void confirm()}>
            {text(confirmable ? 'sales.entry.confirmAnyway' : 'sales.entry.confirm')}
          </Button>
          <Button variant="outlined" disabled={draft.customerId === '' || busy} onClick={() => void save()}>
            {text('sales.entry.save')}
          </Button>
        </Box>
        <Typography variant="caption" sx={{ display: { xs: 'none', md: 'block' }, color: 'text.secondary' }}>
          <KeyboardHint keys={['Ctrl', '↵']} /> {text('sales.entry.confirmHint')}
        </Typography>
      </Box>
      {pasting && (
        <PasteDialog
          onClose={() => setPasting(false)}
          onTake={(lines) => {
            setDraft((before) => withRead(before, lines));
            setPasting(false);
          }}
        />
      )}
    </Box>
  );
}
