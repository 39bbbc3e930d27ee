import { AutocompleteInput, ReferenceInput, useDataProvider, useNotify } from 'react-admin';
import { useWatch } from 'react-hook-form';
import type { ColophonDataProvider } from '../data/data-provider';
import { problemOf } from '../data/problem';
import { useText } from '../i18n/use-text';
import { InputGrid } from '../shared/InputGrid';
import { TextLineInput } from '../shared/TextLineInput';

const byName = { field: 'name', order: 'ASC' } as const;

/** Where the book stands in the list of the house: imprint, collection and number; a new name is made by typing it. */
export function ShelfInputs() {
  const imprintId: unknown = useWatch({ name: 'imprintId' });
  return (
    <InputGrid columns={3}>
      <NamedRecordInput source="imprintId" reference="imprints" />
      <NamedRecordInput
        source="collectionId"
        reference="collections"
        also={typeof imprintId === 'string' && imprintId !== '' ? { imprintId } : {}}
      />
      <TextLineInput source="collectionNumber" />
    </InputGrid>
  );
}

interface NamedRecordInputProps {
  source: string;
  reference: 'imprints' | 'collections';
  /** What a record made here gets besides its name. */
  also?: Record<string, string>;
}

function NamedRecordInput({ source, reference, also = {} }: NamedRecordInputProps) {
  const text = useText();
  const notify = useNotify();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const create = async (name?: string) => {
    if (!name?.trim()) return undefined;
    try {
      const { data } = await dataProvider.create(reference, { data: { name: name.trim(), ...also } });
      return data;
    } catch (error) {
      notify(problemOf(error).detail ?? text('app.problem.unexpected'), { type: 'error' });
      return undefined;
    }
  };
  return (
    <ReferenceInput source={source} reference={reference} sort={byName}>
      <AutocompleteInput
        optionText="name"
        parse={(id: string) => id || null}
        onCreate={create}
        createItemLabel="catalogue.createNamed"
        createLabel="catalogue.createHint"
        noOptionsText={text('shared.noMatch.title')}
      />
    </ReferenceInput>
  );
}
