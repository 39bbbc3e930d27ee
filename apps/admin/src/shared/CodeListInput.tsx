import { AutocompleteInput, type AutocompleteInputProps, SelectInput } from 'react-admin';
import { useCodeList } from './use-code-list';

const shortList = 12;

type CodeListInputProps = Pick<AutocompleteInputProps, 'source' | 'label' | 'validate' | 'helperText' | 'defaultValue'> & {
  list: number | string;
  /** Only these codes, in this order, when the screen offers part of the list. */
  only?: readonly string[];
};

/** A choice from a code list by its label; a long list is searched, a short one opened. */
export function CodeListInput({ list, only, ...props }: CodeListInputProps) {
  const { codes, isPending } = useCodeList(list);
  const offered = only ? only.flatMap((code) => codes.find((entry) => entry.code === code) ?? []) : [...codes];
  const shared = { ...props, choices: offered, optionValue: 'code', optionText: 'label', translateChoice: false, isPending };
  return offered.length > shortList ? <AutocompleteInput {...shared} /> : <SelectInput {...shared} />;
}
