import { TextField } from '@mui/material';
import { useListContext } from 'react-admin';

/** One filter of a list that is a day. */
export function DayFilter({ source, label }: { source: string; label: string }) {
  const { filterValues, setFilters } = useListContext();
  const value = typeof filterValues[source] === 'string' ? filterValues[source] : '';
  return (
    <TextField
      type="date"
      label={label}
      value={value}
      margin="none"
      onChange={(event) => {
        const { [source]: _, ...rest } = filterValues;
        setFilters(event.target.value === '' ? rest : { ...rest, [source]: event.target.value }, []);
      }}
      sx={{ width: { xs: '100%', sm: 150 } }}
      slotProps={{ inputLabel: { shrink: true } }}
    />
  );
}
