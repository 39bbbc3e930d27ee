import { InputAdornment, TextField } from '@mui/material';
import { useEffect, useState } from 'react';
import { FieldTitle, type InputProps, useInput, ValidationError } from 'react-admin';
import { editableAmount, parseAmount } from '../format/money';
import { useChosenLocale, useText } from '../i18n/use-text';

interface PriceInputProps extends Pick<InputProps, 'source' | 'label' | 'validate' | 'helperText' | 'defaultValue'> {
  unit?: string;
  decimals?: 2 | 4;
}

/** An amount typed with a comma or a point; the form holds the API's decimal string. */
export function PriceInput({ unit = '€', decimals = 2, ...props }: PriceInputProps) {
  const text = useText();
  const locale = useChosenLocale();
  const amount = (value: unknown) =>
    typeof value === 'string' && value !== '' && parseAmount(value, decimals) === null
      ? text('shared.notAnAmount', { decimals })
      : undefined;
  const validate = [amount, ...(Array.isArray(props.validate) ? props.validate : props.validate ? [props.validate] : [])];
  const { field, fieldState, isRequired, id } = useInput({ ...props, validate, format: identity, parse: identity });
  const held = typeof field.value === 'string' ? field.value : '';
  const [typed, setTyped] = useState(editableAmount(held, locale));
  useEffect(() => {
    setTyped((before) => ((parseAmount(before, decimals) ?? before) === held ? before : editableAmount(held, locale)));
  }, [held, locale, decimals]);
  const message = fieldState.error?.message;
  return (
    <TextField
      id={id}
      name={field.name}
      inputRef={field.ref}
      label={<FieldTitle label={props.label} source={props.source} isRequired={isRequired} />}
      value={typed}
      error={fieldState.invalid}
      helperText={message ? <ValidationError error={message} /> : props.helperText}
      onChange={(event) => {
        setTyped(event.target.value);
        field.onChange(parseAmount(event.target.value, decimals) ?? event.target.value);
      }}
      onBlur={() => {
        field.onBlur();
        const amount = parseAmount(typed, decimals);
        if (amount !== null) setTyped(editableAmount(amount, locale));
      }}
      slotProps={{
        htmlInput: { inputMode: 'decimal', style: { textAlign: 'right' } },
        input: { endAdornment: <InputAdornment position="end">{unit}</InputAdornment> },
      }}
    />
  );
}

function identity<Value>(value: Value): Value {
  return value;
}
