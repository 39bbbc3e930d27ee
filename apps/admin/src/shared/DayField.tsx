import { useRecordContext } from 'react-admin';
import { useFormat } from '../format/use-format';
import { fieldText, type ValueFieldProps } from './field-value';

export function DayField({ source, style = 'short' }: ValueFieldProps & { style?: 'long' | 'short' }) {
  const record = useRecordContext();
  const { day } = useFormat();
  const value = fieldText(record, source);
  return value === null ? null : <time dateTime={value}>{day(value, style)}</time>;
}
