import { useRecordContext } from 'react-admin';
import { useFormat } from '../format/use-format';
import { fieldText, type ValueFieldProps } from './field-value';

/** An amount, from the decimal string of the API. */
export function MoneyField({ source, currency }: ValueFieldProps & { currency?: string }) {
  const record = useRecordContext();
  const { money } = useFormat();
  const amount = fieldText(record, source);
  return amount === null ? null : <span style={{ whiteSpace: 'nowrap' }}>{money(amount, currency)}</span>;
}
