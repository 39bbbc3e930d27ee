import AddIcon from '@mui/icons-material/Add';
import { Autocomplete, Box, Button, Dialog, DialogActions, DialogContent, DialogContentText, DialogTitle, TextField } from '@mui/material';
import { useId, useState } from 'react';
import { idempotencyKey } from '../../data/idempotency-key';
import { request } from '../../data/request';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { useToday } from '../../shared/use-today';
import { carrierCodes, type Despatch, type DespatchListItem, type ParcelDraft } from './despatch';

interface SendDialogProps {
  despatch: DespatchListItem;
  /** The carrier of the parcel before: most of a day's go by the same. */
  carrier: string;
  onSent: (despatch: Despatch, carrier: string) => void;
  onClose: () => void;
}

/** The box leaves: scan its number, press Enter. */
export function SendDialog({ despatch, carrier, onSent, onClose }: SendDialogProps) {
  const text = useText();
  const { whole } = useFormat();
  const titleId = useId();
  const today = useToday();
  const known = despatch.state === 'despatched';
  const [day, setDay] = useState('');
  const [parcels, setParcels] = useState<ParcelDraft[]>(() =>
    despatch.parcels.length > 0
      ? despatch.parcels.map(({ carrier: by, trackingNumber, trackingLink, weightGrams }) => ({
          carrier: by,
          trackingNumber,
          weightGrams,
          ...(!(carrierCodes as readonly string[]).includes(by) && { trackingLink }),
        }))
      : [{ carrier, trackingNumber: '' }],
  );
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const change = (at: number, next: Partial<ParcelDraft>) =>
    setParcels((before) => before.map((parcel, i) => (i === at ? { ...parcel, ...next } : parcel)));
  const send = async () => {
    setBusy(true);
    setError(null);
    const filled = parcels.filter(({ trackingNumber, carrier: by }) => trackingNumber.trim() !== '' || (known && by !== ''));
    const named = filled.map((parcel) => ({ ...parcel, carrier: parcel.carrier || 'other' }));
    try {
      const { body } = await request<Despatch>(`/despatches/${despatch.id}/${known ? 'parcels' : 'departure'}`, {
        method: known ? 'PUT' : 'POST',
        body: known ? { parcels: named } : { ...(day && { despatchedOn: day }), parcels: named },
        headers: { 'if-match': `"${despatch.version}"`, 'idempotency-key': idempotencyKey() },
      });
      onSent(body, parcels[0]?.carrier ?? carrier);
    } catch (refusal) {
      setError(refusal);
      setBusy(false);
    }
  };
  return (
    <Dialog open onClose={busy ? undefined : onClose} aria-labelledby={titleId} fullWidth maxWidth="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <DialogTitle id={titleId}>
          {text(known ? 'despatches.parcels.title' : 'despatches.send.title', { customer: despatch.customerName })}
        </DialogTitle>
        <DialogContent>
          {!known && (
            <DialogContentText sx={{ mb: 1.5 }}>
              {text('despatches.send.sentence', {
                copies: text('sales.copiesOf', { smart_count: despatch.copies, figure: whole(despatch.copies) }),
                place: despatch.locationName,
              })}
            </DialogContentText>
          )}
          <Box sx={{ display: 'grid', gap: 1.5, pt: 1 }}>
            {parcels.map((parcel, i) => (
              <Box key={i} sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: { xs: '1fr', sm: '1fr 1.4fr 110px' } }}>
                <Autocomplete
                  freeSolo
                  options={[...carrierCodes]}
                  getOptionLabel={(option) => carrierName(option)}
                  inputValue={carrierName(parcel.carrier)}
                  onInputChange={(_, value) => change(i, { carrier: codeOf(value) })}
                  renderInput={(params) => <TextField {...params} label={text('despatches.parcels.carrier')} />}
                />
                <TextField
                  label={text('despatches.parcels.number')}
                  value={parcel.trackingNumber}
                  autoFocus={i === parcels.length - 1}
                  onChange={(event) => change(i, { trackingNumber: event.target.value })}
                  slotProps={{ htmlInput: { autoComplete: 'off' } }}
                />
                <TextField
                  label={text('despatches.parcels.grams')}
                  value={parcel.weightGrams ?? ''}
                  onChange={(event) => change(i, { weightGrams: Number(event.target.value.replaceAll(/\D/g, '')) || null })}
                  slotProps={{ htmlInput: { inputMode: 'numeric' } }}
                />
              </Box>
            ))}
            <Box>
              <Button
                variant="text"
                startIcon={<AddIcon />}
                onClick={() => setParcels((before) => [...before, { carrier: before.at(-1)?.carrier ?? '', trackingNumber: '' }])}
              >
                {text('despatches.parcels.add')}
              </Button>
            </Box>
            {!known && (
              <TextField
                type="date"
                label={text('despatches.send.day')}
                value={day || today}
                onChange={(event) => setDay(event.target.value)}
                slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
                sx={{ maxWidth: 200 }}
              />
            )}
          </Box>
          {error !== null && (
            <Box sx={{ mt: 2 }}>
              <ProblemAlert error={error} />
            </Box>
          )}
        </DialogContent>
        <DialogActions sx={{ px: 3, pb: 2.5 }}>
          <Button variant="outlined" onClick={onClose} disabled={busy}>
            {text('shared.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={busy}>
            {text(known ? 'despatches.parcels.save' : 'despatches.send.act')}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const names: Record<string, string> = {
  colissimo: 'Colissimo',
  chronopost: 'Chronopost',
  'mondial-relay': 'Mondial Relay',
  dpd: 'DPD',
  ups: 'UPS',
  gls: 'GLS',
};

function carrierName(carrier: string): string {
  return names[carrier] ?? carrier;
}

function codeOf(name: string): string {
  return Object.keys(names).find((code) => names[code]?.toLowerCase() === name.trim().toLowerCase()) ?? name;
}
