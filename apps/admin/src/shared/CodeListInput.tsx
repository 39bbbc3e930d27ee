import { AutocompleteInput, type AutocompleteInputProps, SelectInput, useWrappedSource } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useOfferedCodes } from './use-code-list';

const shortList = 12;

type CodeListInputProps = Pick<AutocompleteInputProps, 'label' | 'validate' | 'helperText' | 'defaultValue'> & {
  source: string;
  list: number | string;
  /** Only these codes, in this order, when the screen offers part of the list. */
  only?: readonly string[];
};

/** A choice from a code list by its label; a long list is searched, a short one opened. */
export function CodeListInput({ list, only, ...props }: CodeListInputProps) {
  const { codes, isPending } = useOfferedCodes(list, useWatch({ name: useWrappedSource(props.source) }));
  const offered = only ? only.flatMap((code) => codes.find((entry) => entry.code === code) ?? []) : [...codes];
  const shared = { ...props, choices: offered, optionValue: 'code', optionText: 'label', translateChoice: false, isPending };
  return offered.length > shortList ? <AutocompleteInput {...shared} /> : <SelectInput {...shared} />;
}
