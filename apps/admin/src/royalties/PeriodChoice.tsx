import { Alert, Box, MenuItem, TextField } from '@mui/material';
import { useState } from 'react';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useToday } from '../shared/use-today';
import { isLongerThanAYear, lastDay, periodBetween, type StatementPeriod } from './statement';

interface PeriodChoiceProps {
  period: StatementPeriod;
  years: readonly StatementPeriod[];
  /** Null while the days typed make no period. */
  onChoose: (period: StatementPeriod | null) => void;
}

const anyDays = 'any-days';

/** A fiscal year of the house, or any other period by its first and last day; what is typed stays, also while it is no period. */
export function PeriodChoice({ period, years, onChoose }: PeriodChoiceProps) {
  const text = useText();
  const { day } = useFormat();
  const [typed, setTyped] = useState({ first: period.from, last: lastDay(period.to) });
  const between = periodBetween(typed.first, typed.last);
  const known = years.findIndex(({ from, to }) => from === between?.from && to === between.to);
  const type = (days: typeof typed) => {
    setTyped(days);
    onChoose(periodBetween(days.first, days.last));
  };
  const wrong = between === null && typed.first > typed.last;
  const shared = { type: 'date', error: wrong, slotProps: { inputLabel: { shrink: true } } } as const;
  return (
    <>
      <Box
        sx={{ display: 'grid', columnGap: 1.5, gridTemplateColumns: { xs: '1fr 1fr', md: 'minmax(0, 340px) 170px 170px' }, maxWidth: 760 }}
      >
        <TextField
          select
          label={text('royalties.period.year')}
          value={known < 0 ? anyDays : known}
          onChange={(event) => {
            const year = years[Number(event.target.value)];
            if (year) type({ first: year.from, last: lastDay(year.to) });
          }}
          sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}
        >
          {years.map(({ from, to }, index) => (
            <MenuItem key={from} value={index}>
              {day(from)} – {day(lastDay(to))}
            </MenuItem>
          ))}
          {known < 0 && <MenuItem value={anyDays}>{text('royalties.period.anyDays')}</MenuItem>}
        </TextField>
        <TextField
          {...shared}
          label={text('royalties.period.from')}
          value={typed.first}
          onChange={(event) => type({ ...typed, first: event.target.value })}
        />
        <TextField
          {...shared}
          label={text('royalties.period.to')}
          value={typed.last}
          onChange={(event) => type({ ...typed, last: event.target.value })}
        />
      </Box>
      <PeriodRemark period={between} wrong={wrong} />
    </>
  );
}

function PeriodRemark({ period, wrong }: { period: StatementPeriod | null; wrong: boolean }) {
  const text = useText();
  const { day } = useFormat();
  const now = useToday();
  const remarks = [
    ...(wrong ? [text('royalties.period.backwards')] : []),
    ...(period && isLongerThanAYear(period) ? [text('royalties.period.long')] : []),
    ...(period && lastDay(period.to) > now ? [text('royalties.period.unfinished', { day: day(lastDay(period.to)) })] : []),
  ];
  return (
    <Box role="status">
      {remarks.map((remark) => (
        <Alert key={remark} severity={wrong ? 'error' : 'warning'} sx={{ mt: 1 }}>
          {remark}
        </Alert>
      ))}
    </Box>
  );
}
