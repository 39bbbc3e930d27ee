import { Alert, Box, Button, Dialog, DialogActions, DialogContent, DialogTitle, Link as MuiLink, Skeleton, TextField } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { useNotify } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { idempotencyKey } from '../../data/idempotency-key';
import { request } from '../../data/request';
import { useFormat } from '../../format/use-format';
import { useChosenLocale, useText } from '../../i18n/use-text';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { FigureRows } from './FigureRows';
import type { InvoicePreview, ToInvoice } from './invoice';
import { SoldLines } from './SoldLines';

/** The invoice as it would be issued, and the button that issues it for good. */
export function IssueDialog({ waiting, onClose }: { waiting: ToInvoice; onClose: () => void }) {
  const text = useText();
  const { money } = useFormat();
  const titleId = useId();
  const [carriage, setCarriage] = useState('');
  const [issuedOn, setIssuedOn] = useState('');
  const { preview, refusal, busy, error, issue } = useIssue(waiting, { carriage, issuedOn });
  const problem = error ?? refusal;
  return (
    <Dialog open onClose={busy ? undefined : onClose} aria-labelledby={titleId} fullWidth maxWidth="md">
      <DialogTitle id={titleId}>{text('invoices.issue.title', { customer: waiting.customerName })}</DialogTitle>
      <DialogContent>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, mb: 2, mt: 1 }}>
          <TextField
            type="date"
            label={text('invoices.issue.issuedOn')}
            value={issuedOn || (preview?.issuedOn ?? '')}
            margin="none"
            onChange={(event) => setIssuedOn(event.target.value)}
            sx={{ width: { xs: '100%', sm: 200 } }}
            slotProps={{ inputLabel: { shrink: true } }}
          />
          <TextField
            label={text('invoices.issue.carriage')}
            value={carriage}
            margin="none"
            placeholder={preview ? money(preview.carriage, preview.currency) : ''}
            onChange={(event) => setCarriage(event.target.value)}
            sx={{ width: { xs: '100%', sm: 200 } }}
            slotProps={{ inputLabel: { shrink: true }, htmlInput: { inputMode: 'decimal' } }}
          />
        </Box>
        {preview ? <Shown preview={preview} customerId={waiting.customerId} /> : !problem && <Skeleton variant="rounded" height={240} />}
        {problem !== null && <ProblemAlert error={problem} />}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="outlined" onClick={onClose} disabled={busy}>
          {text('shared.cancel')}
        </Button>
        <Button
          variant="contained"
          loading={busy}
          disabled={!preview || preview.missing.length > 0 || refusal !== null}
          onClick={() => void issue()}
        >
          {text('invoices.issue.act')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

function useIssue(waiting: ToInvoice, { carriage, issuedOn }: { carriage: string; issuedOn: string }) {
  const text = useText();
  const notify = useNotify();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const body = {
    customerId: waiting.customerId,
    despatchIds: waiting.despatches.map(({ id }) => id),
    ...(carriage !== '' && { carriage: carriage.replace(',', '.') }),
    ...(issuedOn !== '' && { issuedOn }),
  };
  const { data: preview, error: refusal } = useQuery({
    queryKey: ['invoice-previews', body],
    queryFn: async () => (await request<InvoicePreview>('/invoice-previews', { method: 'POST', body })).body,
    placeholderData: keepPreviousData,
    retry: false,
  });
  const issue = async () => {
    setBusy(true);
    setError(null);
    try {
      const headers = { 'idempotency-key': idempotencyKey() };
      const { body: issued } = await request<{ id: string; number: string }>('/invoices', { method: 'POST', body, headers });
      notify(text('invoices.issue.done', { number: issued.number }), { type: 'success' });
      await navigate(`/invoices/${issued.id}`);
    } catch (refused) {
      setError(refused);
    } finally {
      setBusy(false);
    }
  };
  return { preview, refusal, busy, error, issue };
}

function Shown({ preview, customerId }: { preview: InvoicePreview; customerId: string }) {
  const text = useText();
  const locale = useChosenLocale();
  const { day, money, rate } = useFormat();
  const { currency, missing } = preview;
  const amount = (decimal: string) => money(decimal, currency);
  return (
    <>
      {missing.map(({ code, label, source, at }) => (
        <Alert key={code} severity="error" sx={{ mb: 1.5 }}>
          {text('invoices.issue.missing', { mention: label[locale], source })}{' '}
          {at !== 'invoice' && (
            <MuiLink component={Link} to={at === 'house' ? '/settings' : `/customers/${customerId}`}>
              {text(`invoices.issue.complete.${at}`)}
            </MuiLink>
          )}
        </Alert>
      ))}
      {preview.customerBlocked !== null && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {text('invoices.issue.blocked', { reason: preview.customerBlocked })}
        </Alert>
      )}
      <Box sx={{ overflowX: 'auto', mb: 2 }}>
        <SoldLines
          currency={currency}
          withTax={preview.pricesIncludeTax}
          lines={preview.lines.map((line) => ({
            ...line,
            price: line.grossPrice,
            amount: line.withVat ?? line.net,
            details: [line.despatch, line.vatWords[locale]].filter(Boolean).join(' · '),
          }))}
        />
      </Box>
      <FigureRows
        rows={[
          ...(Number(preview.carriage) > 0 ? [{ label: text('invoices.total.carriage'), amount: amount(preview.carriage) }] : []),
          { label: text('invoices.total.net'), amount: amount(preview.net) },
          ...preview.vat.map((vat) => ({
            label: text('invoices.total.vat', { rate: rate(vat.rate), base: amount(vat.base) }),
            amount: amount(vat.amount),
          })),
          { label: text('invoices.total.gross'), amount: amount(preview.gross), strong: true },
          { label: text('invoices.due'), amount: `${day(preview.dueOn)} (${preview.paymentWords[locale]})` },
        ]}
      />
    </>
  );
}
