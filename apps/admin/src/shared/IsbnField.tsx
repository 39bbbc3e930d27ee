import { useRecordContext } from 'react-admin';
import { fieldText, type ValueFieldProps } from './field-value';

/** The identifier hyphenated as the API gives it; never broken over two lines. */
export function IsbnField({ source }: ValueFieldProps) {
  const isbn = fieldText(useRecordContext(), source);
  return isbn === null ? null : <span style={{ whiteSpace: 'nowrap' }}>{isbn}</span>;
}
