import { Autocomplete, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { useText } from '../i18n/use-text';
import { type CustomerListItem, findCustomers } from './customer';

type Picked = Pick<CustomerListItem, 'id' | 'name' | 'number' | 'city'>;

interface CustomerPickerProps {
  value: Picked | null;
  onChange: (customer: Picked | null) => void;
  autoFocus?: boolean;
}

/** One customer, by name, town or number; Enter takes the first that answers. */
export function CustomerPicker({ value, onChange, autoFocus = false }: CustomerPickerProps) {
  const text = useText();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const { data = [], isFetching } = useQuery({
    queryKey: ['customers', 'picker', asked],
    queryFn: () => findCustomers(asked),
    enabled: asked.length >= 2 && asked !== value?.name,
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete<Picked>
      value={value}
      inputValue={words}
      options={asked.length >= 2 ? data : []}
      filterOptions={(options) => options}
      getOptionLabel={({ name }) => name}
      getOptionKey={({ id }) => id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      autoHighlight
      loading={isFetching}
      loadingText={text('app.loading')}
      noOptionsText={text(asked.length < 2 ? 'sales.entry.customerHint' : 'shared.noMatch.title')}
      onInputChange={(_, typed) => setWords(typed)}
      onChange={(_, customer) => onChange(customer)}
      renderOption={({ key, ...props }, customer) => (
        <li key={key} {...props}>
          <span>
            {customer.name}
            <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
              {[customer.number, customer.city].filter(Boolean).join(' · ')}
            </Typography>
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={text('sales.entry.customer')}
          helperText={value ? [value.number, value.city].filter(Boolean).join(' · ') : text('sales.entry.customerHint')}
          autoFocus={autoFocus}
        />
      )}
    />
  );
}
