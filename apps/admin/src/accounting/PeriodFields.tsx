import { MenuItem, TextField } from '@mui/material';
import { useText } from '../i18n/use-text';
import { type ChosenPeriod, dayAfter, lastDayOf, useFiscalYears } from './ledger';

/** The period a report is of: a fiscal year, a month of it, or any two days. */
export function PeriodFields({ period: { from, to, choose } }: { period: ChosenPeriod }) {
  const text = useText();
  const { data: years = [] } = useFiscalYears();
  const year = years.find((one) => one.from === from && one.to === to);
  return (
    <>
      <TextField
        select
        label={text('accounting.year')}
        value={year?.id ?? ''}
        onChange={(event) => {
          const chosen = years.find(({ id }) => id === event.target.value);
          if (chosen) choose({ from: chosen.from, to: chosen.to });
        }}
        sx={{ width: { xs: '100%', sm: 150 } }}
      >
        {years.map(({ id, name }) => (
          <MenuItem key={id} value={id}>
            {name}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="date"
        label={text('accounting.from')}
        value={from}
        onChange={(event) => event.target.value && choose({ from: event.target.value })}
        sx={{ width: { xs: 'calc(50% - 6px)', sm: 160 } }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        type="date"
        label={text('accounting.upTo')}
        value={lastDayOf(to)}
        onChange={(event) => event.target.value && choose({ to: dayAfter(event.target.value) })}
        sx={{ width: { xs: 'calc(50% - 6px)', sm: 160 } }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </>
  );
}
