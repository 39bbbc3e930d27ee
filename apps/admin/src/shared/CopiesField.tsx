import { useRecordContext } from 'react-admin';
import { useFormat } from '../format/use-format';
import { fieldText, type ValueFieldProps } from './field-value';

/** A whole number, of copies or of records, as the language on screen writes it. */
export function CopiesField({ source }: ValueFieldProps) {
  const record = useRecordContext();
  const { whole } = useFormat();
  const copies = fieldText(record, source);
  return copies === null ? null : <span style={{ whiteSpace: 'nowrap' }}>{whole(Number(copies))}</span>;
}
