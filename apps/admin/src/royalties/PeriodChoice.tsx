import { Box, MenuItem, TextField } from '@mui/material';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { dayAfter } from '../stock/movements-link';
import { lastDay, type StatementPeriod } from './statement';

interface PeriodChoiceProps {
  period: StatementPeriod;
  years: readonly StatementPeriod[];
  onChoose: (period: StatementPeriod) => void;
}

/** A fiscal year of the house, or any other period by its first and last day. */
export function PeriodChoice({ period, years, onChoose }: PeriodChoiceProps) {
  const text = useText();
  const { day } = useFormat();
  const known = years.findIndex(({ from, to }) => from === period.from && to === period.to);
  return (
    <Box
      sx={{ display: 'grid', columnGap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', md: 'minmax(0, 340px) 170px 170px' }, maxWidth: 760 }}
    >
      <TextField
        select
        label={text('royalties.period.year')}
        value={known < 0 ? '' : known}
        onChange={(event) => {
          const year = years[Number(event.target.value)];
          if (year) onChoose(year);
        }}
        sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}
      >
        {years.map(({ from, to }, index) => (
          <MenuItem key={from} value={index}>
            {day(from)} – {day(lastDay(to))}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        type="date"
        label={text('royalties.period.from')}
        value={period.from}
        onChange={(event) => event.target.value && event.target.value < period.to && onChoose({ ...period, from: event.target.value })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <TextField
        type="date"
        label={text('royalties.period.to')}
        value={lastDay(period.to)}
        onChange={(event) => event.target.value >= period.from && onChoose({ ...period, to: dayAfter(event.target.value) })}
        slotProps={{ inputLabel: { shrink: true } }}
      />
    </Box>
  );
}
