import { Button, Link as MuiLink, TextField } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FieldTitle, useInput, useRecordContext, ValidationError } from 'react-admin';
import { Link } from 'react-router';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';
import type { ProductListItem } from './product';
import { type IsbnReading, readIsbn } from './read-isbn';

/** ISBN, ISMN or EAN: says at once which check digit is right, and which other product has the number already. */
export function IsbnInput({ autoFocus = false }: { autoFocus?: boolean }) {
  const { field, fieldState, id } = useInput({ source: 'isbn', parse: (typed: string) => typed || null });
  const typed = typeof field.value === 'string' ? field.value : '';
  const reading = readIsbn(typed);
  const other = useOtherWith(reading);
  const message = fieldState.error?.message;
  const advice = other ? <TakenBy other={other} /> : adviceOn(reading, (corrected) => field.onChange(corrected));
  return (
    <TextField
      {...field}
      id={id}
      value={typed}
      label={<FieldTitle source="isbn" resource="products" />}
      autoFocus={autoFocus}
      error={fieldState.invalid || (typed !== '' && (other !== undefined || reading.state === 'check-digit' || reading.state === 'wrong'))}
      helperText={typed === '' ? undefined : (advice ?? (message && <ValidationError error={message} />))}
      onBlur={() => {
        field.onBlur();
        if (reading.state === 'right' && reading.hyphenated !== typed) field.onChange(reading.hyphenated);
      }}
      slotProps={{
        htmlInput: { inputMode: 'numeric', autoComplete: 'off', spellCheck: false },
        formHelperText: { component: 'div', role: 'status' },
      }}
    />
  );
}

function adviceOn(reading: IsbnReading, onCorrect: (corrected: string) => void): ReactNode {
  if (reading.state === 'check-digit') return <CheckDigitAdvice {...reading} onCorrect={onCorrect} />;
  if (reading.state === 'wrong') return <WrongAdvice code={reading.code} />;
  return undefined;
}

function CheckDigitAdvice({ expected, corrected, onCorrect }: { expected: string; corrected: string; onCorrect: (isbn: string) => void }) {
  const text = useText();
  return (
    <>
      {text('catalogue.isbn.checkDigit', { expected })}{' '}
      <Button
        size="small"
        variant="text"
        sx={{ minHeight: 24, p: 0, verticalAlign: 'baseline', fontSize: 'inherit' }}
        onClick={() => onCorrect(corrected)}
      >
        {text('catalogue.isbn.take', { corrected })}
      </Button>
    </>
  );
}

function WrongAdvice({ code }: { code: Extract<IsbnReading, { state: 'wrong' }>['code'] }) {
  const text = useText();
  return text(code === 'isbn-prefix-unknown' ? 'catalogue.isbn.prefix' : 'catalogue.isbn.characters');
}

function TakenBy({ other }: { other: Pick<ProductListItem, 'id' | 'title'> }) {
  const text = useText();
  return (
    <>
      {text('catalogue.isbn.taken')}{' '}
      <MuiLink component={Link} to={`/products/${other.id}`}>
        {other.title}
      </MuiLink>
    </>
  );
}

/** Another product of the house with this number. The API refuses it anyway; here it is said before anything else is typed. */
function useOtherWith(reading: IsbnReading): ProductListItem | undefined {
  const record = useRecordContext<{ id?: string }>();
  const digits = reading.state === 'right' ? reading.digits : '';
  const { data = [] } = useQuery({
    queryKey: ['products', 'with-number', digits],
    queryFn: async () => (await request<ProductListItem[]>(`/products?q=${digits}&pageSize=5`)).body,
    enabled: digits !== '',
  });
  return data.find(({ id, gtin }) => gtin === digits && id !== record?.id);
}
