import { Box } from '@mui/material';
import { AutocompleteArrayInput, FormDataConsumer, RadioButtonGroupInput, required, SelectInput, TextInput } from 'react-admin';
import { locales } from '../i18n/locale';
import { useText } from '../i18n/use-text';
import { CodeListInput } from '../shared/CodeListInput';
import { InputGrid } from '../shared/InputGrid';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { partyRoles, roleLabel } from './party';

const countriesList = 91;

export function PartyInputs() {
  return (
    <FormDataConsumer<{ kind?: string }>>
      {({ formData }) => (
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Identity organisation={formData.kind === 'organisation'} />
          <Contact />
          <Identifiers organisation={formData.kind === 'organisation'} />
        </Box>
      )}
    </FormDataConsumer>
  );
}

function Identity({ organisation }: { organisation: boolean }) {
  const text = useText();
  return (
    <Section title={text('parties.section.identity')}>
      <RadioButtonGroupInput
        source="kind"
        choices={(['person', 'organisation'] as const).map((id) => ({ id, name: text(`parties.kind.${id}`) }))}
        translateChoice={false}
        validate={required()}
      />
      {organisation ? (
        <TextLineInput source="organisationName" validate={required()} />
      ) : (
        <>
          <InputGrid>
            <TextLineInput source="givenNames" />
            <TextLineInput source="familyName" validate={required()} />
          </InputGrid>
          <TextLineInput source="penName" helperText={text('parties.penNameHint')} />
        </>
      )}
      <AutocompleteArrayInput
        source="roles"
        choices={partyRoles.map((id) => ({ id, name: text(roleLabel(id)) }))}
        translateChoice={false}
      />
      <TextLineInput source="biography" multiline minRows={3} />
      <TextLineInput source="notes" multiline minRows={2} />
    </Section>
  );
}

function Contact() {
  const text = useText();
  return (
    <Section title={text('parties.section.contact')}>
      <TextLineInput source="email" type="email" />
      <InputGrid>
        <TextLineInput source="phone" type="tel" />
        <SelectInput source="language" choices={locales.map(({ locale: id, name }) => ({ id, name }))} translateChoice={false} />
      </InputGrid>
      <TextLineInput source="street" multiline />
      <InputGrid columns={3}>
        <TextLineInput source="postalCode" />
        <TextLineInput source="city" />
        <CodeListInput source="country" list={countriesList} />
      </InputGrid>
    </Section>
  );
}

/** Identifiers are null when absent; the API checks their key and answers with the right digit. */
function Identifiers({ organisation }: { organisation: boolean }) {
  const text = useText();
  const sources = organisation ? (['siren', 'siret', 'vatNumber', 'gln'] as const) : (['isni', 'siret', 'vatNumber'] as const);
  return (
    <Section title={text('parties.section.identifiers')}>
      <InputGrid columns={organisation ? 2 : 3}>
        {sources.map((source) => (
          <TextInput key={source} source={source} />
        ))}
      </InputGrid>
    </Section>
  );
}
