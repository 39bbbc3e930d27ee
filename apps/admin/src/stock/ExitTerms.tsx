import { MenuItem, TextField } from '@mui/material';
import type { FieldErrors } from '../data/problem';
import { useChosenLocale, useText } from '../i18n/use-text';
import { InputGrid } from '../shared/InputGrid';
import { type ExitDraft, sidesOf } from './exit-draft';
import { lineErrors } from './line-errors';
import { type Location, useLocations, useReasons } from './stock';

interface ExitTermsProps {
  draft: ExitDraft;
  onChange: (draft: ExitDraft) => void;
  errors: FieldErrors | undefined;
}

/** What holds for the lines that follow: the day, the reason, and the places when there is a choice. */
export function ExitTerms({ draft, onChange, errors }: ExitTermsProps) {
  const text = useText();
  const locale = useChosenLocale();
  const reasons = (useReasons().data ?? []).filter(({ typed }) => typed);
  const locations = useLocations().data ?? [];
  const sides = sidesOf(
    reasons.find(({ id }) => id === draft.reason),
    locations,
  );
  const first = lineErrors(errors, 0);
  return (
    <InputGrid columns={4}>
      <TextField
        type="date"
        label={text('stock.movedOn')}
        value={draft.movedOn}
        required
        error={first.movedOn !== undefined}
        helperText={first.movedOn}
        onChange={(event) => onChange({ ...draft, movedOn: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        select
        label={text('stock.reason')}
        value={reasons.length > 0 ? draft.reason : ''}
        onChange={(event) => onChange({ ...draft, reason: event.target.value, fromLocationId: '', toLocationId: '' })}
      >
        {reasons.map(({ id, label }) => (
          <MenuItem key={id} value={id}>
            {label[locale]}
          </MenuItem>
        ))}
      </TextField>
      <PlaceChoice
        label={text('stock.fromPlace')}
        places={sides.from}
        value={draft.fromLocationId}
        error={first.fromLocationId}
        onChange={(fromLocationId) => onChange({ ...draft, fromLocationId })}
      />
      <PlaceChoice
        label={text('stock.toPlace')}
        places={sides.to}
        value={draft.toLocationId}
        error={first.toLocationId}
        onChange={(toLocationId) => onChange({ ...draft, toLocationId })}
      />
    </InputGrid>
  );
}

interface PlaceChoiceProps {
  label: string;
  places: readonly Location[];
  value: string;
  error: string | undefined;
  onChange: (id: string) => void;
}

function PlaceChoice({ label, places, value, error, onChange }: PlaceChoiceProps) {
  const only = places.length === 1 ? places[0]?.id : undefined;
  return (
    <TextField
      select
      label={label}
      value={only ?? (places.some(({ id }) => id === value) ? value : '')}
      required={places.length > 1}
      disabled={only !== undefined}
      error={error !== undefined}
      helperText={error}
      onChange={(event) => onChange(event.target.value)}
    >
      {places.map(({ id, name }) => (
        <MenuItem key={id} value={id}>
          {name}
        </MenuItem>
      ))}
    </TextField>
  );
}
