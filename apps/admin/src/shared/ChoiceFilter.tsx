import { MenuItem, TextField } from '@mui/material';
import { useListContext } from 'react-admin';

/** One filter of a list as a drop-down; the first entry means "all". */
export function ChoiceFilter({
  source,
  label,
  all,
  choices,
}: {
  source: string;
  label: string;
  all: string;
  choices: readonly { value: string; label: string }[];
}) {
  const { filterValues, setFilters } = useListContext();
  const value = typeof filterValues[source] === 'string' ? filterValues[source] : '';
  return (
    <TextField
      select
      value={value}
      margin="none"
      onChange={(event) => {
        const { [source]: _, ...rest } = filterValues;
        setFilters(event.target.value === '' ? rest : { ...rest, [source]: event.target.value }, []);
      }}
      sx={{ width: { xs: '100%', sm: 200 } }}
      slotProps={{ select: { displayEmpty: true }, htmlInput: { 'aria-label': label } }}
    >
      <MenuItem value="">{all}</MenuItem>
      {choices.map((choice) => (
        <MenuItem key={choice.value} value={choice.value}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
