import { AutocompleteInput, type AutocompleteInputProps, ReferenceInput, useDataProvider } from 'react-admin';
import type { PartyRole } from './party';

interface PartyChoiceProps extends Pick<AutocompleteInputProps, 'label' | 'validate' | 'helperText'> {
  source: string;
  /** The role a new party is given. */
  role: PartyRole;
  /** Offers parties of every role: an heir or an agent may stand where an author does. */
  ofAnyRole?: boolean;
  /** Whether a name that is not known yet makes an organisation or a person. */
  kind: 'person' | 'organisation';
}

/** One party of a role; a name that is not there yet is recorded in place. */
export function PartyChoice({ source, role, ofAnyRole = false, kind, ...props }: PartyChoiceProps) {
  const dataProvider = useDataProvider();
  const create = async (name?: string) => {
    if (!name?.trim()) return undefined;
    const named = kind === 'organisation' ? { organisationName: name.trim() } : personNames(name.trim());
    return (await dataProvider.create('parties', { data: { kind, roles: [role], ...named } })).data;
  };
  return (
    <ReferenceInput source={source} reference="parties" filter={ofAnyRole ? {} : { role }} sort={{ field: 'publicName', order: 'ASC' }}>
      <AutocompleteInput {...props} optionText="publicName" filterToQuery={(q: string) => ({ q })} onCreate={create} />
    </ReferenceInput>
  );
}

/** The last word is the family name, as most people type a name. */
function personNames(name: string): { givenNames: string; familyName: string } {
  const words = name.split(/\s+/);
  const familyName = words.pop() ?? name;
  return { givenNames: words.join(' '), familyName };
}
