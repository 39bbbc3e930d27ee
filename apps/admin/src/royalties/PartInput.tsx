import { required, SelectInput } from 'react-admin';
import { useText } from '../i18n/use-text';
import { parts } from './agreement';

/** Which part of the grant: print and digital are kept apart (CPI L132-17-1). */
export function PartInput() {
  const text = useText();
  return (
    <SelectInput
      source="part"
      label={text('royalties.rule.part')}
      defaultValue="print"
      choices={parts.map((id) => ({ id, name: text(`royalties.part.${id}`) }))}
      translateChoice={false}
      validate={required()}
    />
  );
}
