import { FormControlLabel, Switch } from '@mui/material';
import { useListContext } from 'react-admin';
import { useText } from '../i18n/use-text';

/** The two questions of every morning: what can leave, and what waits. */
export function OrderSwitches() {
  const text = useText();
  const { filterValues, setFilters } = useListContext();
  return (['toDespatch', 'waiting'] as const).map((source) => (
    <FormControlLabel
      key={source}
      label={text(`sales.orders.only.${source}`)}
      control={
        <Switch
          checked={String(filterValues[source]) === 'true'}
          onChange={(_, on) => {
            const { [source]: _before, ...rest } = filterValues;
            setFilters(on ? { ...rest, [source]: true } : rest, []);
          }}
        />
      }
    />
  ));
}
