import { Autocomplete, TextField, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, type Ref, useDeferredValue, useState } from 'react';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import { useCodeList } from '../shared/use-code-list';
import type { ProductListItem } from './product';

export type PickedProduct = Pick<ProductListItem, 'id' | 'title' | 'isbn' | 'form'>;

const productForms = 150;
const shortestSearch = 3;
const offered = 12;

export async function findProducts(words: string): Promise<PickedProduct[]> {
  return (await request<PickedProduct[]>(`/products?q=${encodeURIComponent(words)}&pageSize=${offered}`)).body;
}

interface ProductPickerProps {
  label: string;
  value: PickedProduct | null;
  onChange: (product: PickedProduct | null) => void;
  /** What Enter does with words that chose nothing: a scanned number, for one. */
  onTyped?: (words: string) => void;
  autoFocus?: boolean;
  error?: ReactNode;
  helperText?: string;
  inputRef?: Ref<HTMLInputElement>;
}

/** One product, found by its title or its ISBN with or without hyphens. */
export function ProductPicker({ label, value, onChange, onTyped, autoFocus, error, helperText, inputRef }: ProductPickerProps) {
  const text = useText();
  const { labelOf } = useCodeList(productForms);
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const { data = [], isFetching } = useQuery({
    queryKey: ['products', 'picker', asked],
    queryFn: () => findProducts(asked),
    enabled: asked.length >= shortestSearch && asked !== value?.title,
    placeholderData: keepPreviousData,
  });
  return (
    <Autocomplete
      value={value}
      inputValue={words}
      options={asked.length >= shortestSearch ? data : []}
      filterOptions={(options) => options}
      getOptionLabel={(product) => product.title}
      getOptionKey={(product) => product.id}
      isOptionEqualToValue={(one, other) => one.id === other.id}
      loading={isFetching}
      loadingText={text('app.loading')}
      noOptionsText={text(asked.length < shortestSearch ? 'app.search.hint' : 'shared.noMatch.title')}
      onInputChange={(_, typed) => setWords(typed)}
      onChange={(_, product) => onChange(product)}
      renderOption={({ key, ...props }, product) => (
        <li key={key} {...props}>
          <span>
            {product.title}
            <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
              {[labelOf(product.form), product.isbn].filter(Boolean).join(' · ')}
            </Typography>
          </span>
        </li>
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          label={label}
          error={error !== undefined}
          helperText={error ?? helperText ?? (value && [labelOf(value.form), value.isbn].filter(Boolean).join(' · '))}
          autoFocus={autoFocus ?? false}
          {...(inputRef && { inputRef })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !onTyped || words.trim() === '') return;
            const chosen = event.currentTarget.querySelector('input')?.getAttribute('aria-activedescendant');
            if (chosen) return;
            event.preventDefault();
            onTyped(words.trim());
          }}
        />
      )}
    />
  );
}
