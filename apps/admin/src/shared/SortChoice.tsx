import { MenuItem, TextField } from '@mui/material';
import { type SortPayload, useListContext } from 'react-admin';

/** The order of a list that has no column heads to click. */
export function SortChoice({ label, choices }: { label: string; choices: readonly { label: string; sort: SortPayload }[] }) {
  const { sort, setSort } = useListContext();
  const chosen = choices.findIndex((choice) => choice.sort.field === sort.field && choice.sort.order === sort.order);
  return (
    <TextField
      select
      label={label}
      margin="none"
      value={chosen < 0 ? '' : chosen}
      onChange={(event) => {
        const choice = choices[Number(event.target.value)];
        if (choice) setSort(choice.sort);
      }}
      sx={{ width: { xs: '100%', sm: 190 } }}
    >
      {choices.map((choice, index) => (
        <MenuItem key={choice.label} value={index}>
          {choice.label}
        </MenuItem>
      ))}
    </TextField>
  );
}
