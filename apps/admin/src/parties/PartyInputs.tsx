import { Box } from '@mui/material';
import { AutocompleteArrayInput, FormDataConsumer, RadioButtonGroupInput, required, SelectInput, TextInput } from 'react-admin';
import { locales } from '../i18n/locale';
import { useText } from '../i18n/use-text';
import { CodeListInput } from '../shared/CodeListInput';
import { InputGrid } from '../shared/InputGrid';
import { Section } from '../shared/Section';
import { partyRoles, roleLabel } from './party';

const countriesList = 91;

export function PartyInputs() {
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Section title={text('parties.section.identity')}>
        <RadioButtonGroupInput
          source="kind"
          choices={(['person', 'organisation'] as const).map((id) => ({ id, name: text(`parties.kind.${id}`) }))}
          translateChoice={false}
          validate={required()}
        />
        <FormDataConsumer<{ kind?: string }>>
          {({ formData }) => (formData.kind === 'organisation' ? <OrganisationNames /> : <PersonNames />)}
        </FormDataConsumer>
        <AutocompleteArrayInput
          source="roles"
          choices={partyRoles.map((id) => ({ id, name: text(roleLabel(id)) }))}
          translateChoice={false}
        />
      </Section>
      <Section title={text('parties.section.contact')}>
        <InputGrid columns={3}>
          <TextInput source="email" type="email" />
          <TextInput source="phone" type="tel" />
          <TextInput source="website" type="url" />
        </InputGrid>
        <InputGrid columns={3}>
          <SelectInput source="language" choices={locales.map(({ locale: id, name }) => ({ id, name }))} translateChoice={false} />
        </InputGrid>
        <TextInput source="note" multiline minRows={2} />
      </Section>
      <Section title={text('parties.section.address')}>
        <TextInput source="street" multiline />
        <InputGrid columns={3}>
          <TextInput source="postalCode" />
          <TextInput source="city" />
          <CodeListInput source="country" list={countriesList} />
        </InputGrid>
      </Section>
    </Box>
  );
}

function PersonNames() {
  const text = useText();
  return (
    <>
      <InputGrid columns={2}>
        <TextInput source="givenName" />
        <TextInput source="familyName" validate={required()} />
      </InputGrid>
      <TextInput source="penName" helperText={text('parties.penNameHint')} />
    </>
  );
}

function OrganisationNames() {
  return <TextInput source="organisationName" validate={required()} />;
}
