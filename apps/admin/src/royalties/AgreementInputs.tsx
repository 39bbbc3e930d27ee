import { Box } from '@mui/material';
import {
  ArrayInput,
  AutocompleteArrayInput,
  BooleanInput,
  DateInput,
  FormDataConsumer,
  maxValue,
  minValue,
  NumberInput,
  ReferenceArrayInput,
  required,
  SelectInput,
  SimpleFormIterator,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useChosenLocale, useText } from '../i18n/use-text';
import { AddItem } from '../shared/AddItem';
import { InputGrid } from '../shared/InputGrid';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { useOfferedCodes } from '../shared/use-code-list';
import { AdvanceInputs } from './AdvanceInputs';
import { BeneficiaryInput } from './BeneficiaryInput';
import { RuleInputs } from './RuleInputs';

const contributorRoles = 17;
const noDay = (value: string) => value || null;

/** An agreement in the order in which it is written: who and what, how they are paid, what is granted, for how long. */
export function AgreementInputs() {
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 1040 }}>
      <Section title={text('royalties.agreement.identity')}>
        <InputGrid columns={3}>
          <TextLineInput
            source="reference"
            label={text('royalties.agreement.reference')}
            helperText={text('royalties.agreement.referenceHint')}
            validate={required()}
          />
          <TextLineInput source="title" label={text('royalties.agreement.title')} />
          <DateInput source="signedOn" label={text('royalties.agreement.signedOn')} validate={required()} />
        </InputGrid>
        <WorksInput />
        <PartyLines />
      </Section>
      <Section title={text('royalties.agreement.rules')}>
        <RuleInputs />
      </Section>
      <Section title={text('royalties.agreement.advances')}>
        <AdvanceInputs />
      </Section>
      <Section title={text('royalties.agreement.grants')}>
        <GrantInputs />
      </Section>
      <Section title={text('royalties.agreement.scope')}>
        <TermInputs />
      </Section>
    </Box>
  );
}

function WorksInput() {
  const text = useText();
  return (
    <ReferenceArrayInput source="workIds" reference="works" sort={{ field: 'title', order: 'ASC' }}>
      <AutocompleteArrayInput
        label={text('royalties.agreement.works')}
        optionText="title"
        filterToQuery={(q: string) => ({ q })}
        validate={required()}
      />
    </ReferenceArrayInput>
  );
}

/** The roles of a title page, and the two that no title page knows. */
function PartyLines() {
  const text = useText();
  const parties = useWatch({ name: 'parties' }) as readonly { role?: string }[] | undefined;
  const held = parties?.map(({ role }) => role);
  const { codes } = useOfferedCodes(contributorRoles, held);
  const roles = [...codes, { code: 'heir', label: text('royalties.role.heir') }, { code: 'agent', label: text('royalties.role.agent') }];
  return (
    <ArrayInput source="parties" label={text('royalties.agreement.parties')}>
      <SimpleFormIterator
        inline
        disableClear
        addButton={<AddItem label={text('royalties.agreement.addParty')} item={{ partyId: '', role: 'A01' }} size="small" />}
      >
        <Box sx={{ width: { xs: '100%', sm: 300 } }}>
          <BeneficiaryInput source="partyId" label={text('royalties.agreement.party')} />
        </Box>
        <SelectInput
          source="role"
          label={text('royalties.agreement.role')}
          choices={roles}
          optionValue="code"
          optionText="label"
          translateChoice={false}
          validate={required()}
          sx={{ width: { xs: '100%', sm: 260 } }}
        />
      </SimpleFormIterator>
    </ArrayInput>
  );
}

function GrantInputs() {
  const text = useText();
  return (['print', 'digital'] as const).map((part) => (
    <Box key={part}>
      <BooleanInput source={`${part}Part`} label={text(`royalties.part.${part}`)} />
      <FormDataConsumer<Record<string, unknown>>>
        {({ formData }) =>
          formData[`${part}Part`] === true && (
            <TextLineInput source={`${part}Terms`} label={text('royalties.agreement.terms')} multiline minRows={2} />
          )
        }
      </FormDataConsumer>
    </Box>
  ));
}

function TermInputs() {
  const text = useText();
  const month = new Intl.DateTimeFormat(useChosenLocale(), { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, index) => ({ id: index + 1, name: month.format(new Date(Date.UTC(2026, index, 1))) }));
  return (
    <>
      <InputGrid columns={3}>
        <TextLineInput source="territory" label={text('royalties.agreement.territory')} />
        <TextLineInput source="term" label={text('royalties.agreement.term')} helperText={text('royalties.agreement.termHint')} />
        <DateInput source="endsOn" label={text('royalties.agreement.endsOn')} parse={noDay} />
      </InputGrid>
      <InputGrid columns={3}>
        <SelectInput
          source="statementFrequency"
          label={text('royalties.agreement.statements')}
          choices={(['yearly', 'half-yearly'] as const).map((id) => ({ id, name: text(`royalties.frequency.${id}`) }))}
          translateChoice={false}
          validate={required()}
        />
        <NumberInput
          source="statementDay"
          label={text('royalties.agreement.statementDay')}
          helperText={text('royalties.agreement.statementDayHint')}
          min={1}
          max={31}
          validate={[minValue(1), maxValue(31)]}
        />
        <SelectInput
          source="statementMonth"
          label={text('royalties.agreement.statementMonth')}
          choices={months}
          translateChoice={false}
          parse={(value: number | '' | null) => value || null}
        />
      </InputGrid>
      <TextLineInput source="notes" label={text('royalties.agreement.notes')} multiline minRows={2} />
    </>
  );
}
