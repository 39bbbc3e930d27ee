import { useText } from '../i18n/use-text';
import { type ImportKind, useImportFields } from './import';

/** What a file says of a product as a whole list, which no single column holds. */
const wholeLists = [
  'contributors',
  'subjects',
  'texts',
  'prices',
  'parts',
  'otherIdentifiers',
  'formDetails',
  'composition',
  'noContributor',
] as const;

export function useFieldLabel(kind: ImportKind): (field: string) => string {
  const text = useText();
  const fields = useImportFields(kind);
  return (field) => {
    const list = wholeLists.find((one) => one === field);
    return fields.get(field) ?? (list ? text(`imports.field.${list}`) : text('imports.field.other'));
  };
}
