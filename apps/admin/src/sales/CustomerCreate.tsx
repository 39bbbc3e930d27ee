import { Box } from '@mui/material';
import { CreateBase, Form, RadioButtonGroupInput, required, SelectInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../i18n/use-text';
import { PartyChoice } from '../parties/PartyChoice';
import { CodeListInput } from '../shared/CodeListInput';
import { FormFooter } from '../shared/FormFooter';
import { InputGrid } from '../shared/InputGrid';
import { PageHeader } from '../shared/PageHeader';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { customerKinds } from './customer';

const countriesList = 91;

interface CustomerForm {
  kind: string;
  known: 'known' | 'new';
  partyId?: string;
  party?: Record<string, unknown>;
}

/** Of a contact that is there already, or of a new one, in one form. */
export function CustomerCreate() {
  const text = useText();
  const transform = ({ kind, known, partyId, party }: CustomerForm) => (known === 'known' ? { kind, partyId } : { kind, party });
  return (
    <CreateBase redirect="edit" transform={transform as (data: object) => object}>
      <PageHeader
        title={text('sales.customers.create')}
        subtitle={<Box sx={{ maxWidth: 640 }}>{text('sales.customers.createSentence')}</Box>}
        parent={{ label: text('sales.customers.title'), to: '/customers' }}
      />
      <Form
        defaultValues={{ kind: 'bookseller', known: 'new', party: { kind: 'organisation', country: 'FR', language: 'fr' } }}
        warnWhenUnsavedChanges
      >
        <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}>
          <Section title={text('sales.customers.who')}>
            <InputGrid>
              <SelectInput
                source="kind"
                label={text('sales.customers.kindLabel')}
                choices={customerKinds.map((id) => ({ id, name: text(`sales.kind.${id}`) }))}
                translateChoice={false}
                validate={required()}
              />
              <RadioButtonGroupInput
                source="known"
                label={text('sales.customers.record')}
                choices={(['new', 'known'] as const).map((id) => ({ id, name: text(`sales.customers.${id}`) }))}
                translateChoice={false}
              />
            </InputGrid>
            <WhoInputs />
          </Section>
        </Box>
        <FormFooter cancelTo="/customers" saveLabel={text('sales.customers.createAct')} />
      </Form>
    </CreateBase>
  );
}

function WhoInputs() {
  const text = useText();
  const known = useWatch({ name: 'known' }) as string;
  const kind = useWatch({ name: 'party.kind' }) as string;
  if (known === 'known') {
    return (
      <PartyChoice
        source="partyId"
        role="bookseller"
        ofAnyRole
        kind="organisation"
        label={text('sales.customers.party')}
        validate={required()}
      />
    );
  }
  return (
    <>
      <RadioButtonGroupInput
        source="party.kind"
        label={false}
        choices={(['organisation', 'person'] as const).map((id) => ({ id, name: text(`parties.kind.${id}`) }))}
        translateChoice={false}
      />
      {kind === 'person' ? (
        <InputGrid>
          <TextLineInput source="party.givenNames" label={text('sales.customers.givenNames')} />
          <TextLineInput source="party.familyName" label={text('sales.customers.familyName')} validate={required()} />
        </InputGrid>
      ) : (
        <TextLineInput source="party.organisationName" label={text('sales.customers.name')} validate={required()} />
      )}
      <InputGrid columns={3}>
        <TextLineInput source="party.siren" label="SIREN" parse={(value: string) => value || null} />
        <TextLineInput source="party.siret" label="SIRET" parse={(value: string) => value || null} />
        <TextLineInput source="party.gln" label="GLN" parse={(value: string) => value || null} />
      </InputGrid>
      <TextLineInput source="party.street" label={text('settings.house.street')} multiline />
      <InputGrid columns={3}>
        <TextLineInput source="party.postalCode" label={text('settings.house.postalCode')} />
        <TextLineInput source="party.city" label={text('settings.house.city')} />
        <CodeListInput source="party.country" list={countriesList} label={text('settings.house.country')} />
      </InputGrid>
      <InputGrid>
        <TextLineInput source="party.email" type="email" label={text('settings.house.email')} />
        <TextLineInput source="party.phone" type="tel" label={text('settings.house.phone')} />
      </InputGrid>
    </>
  );
}
