import { Box } from '@mui/material';
import { ArrayInput, BooleanInput, maxLength, NumberInput, required, SimpleFormIterator } from 'react-admin';
import { useText } from '../i18n/use-text';
import { PartyChoice } from '../parties/PartyChoice';
import { AddItem } from '../shared/AddItem';
import { CodeListInput } from '../shared/CodeListInput';
import { InputGrid } from '../shared/InputGrid';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';
import { onixLists } from './lists';
import { OtherTextInputs } from './OtherTextInputs';
import { SubjectInputs } from './SubjectInputs';
import { TypesetInput } from './TypesetInput';

const oldest = 120;
const shortDescriptionMax = 2000;

export function WorkInputs() {
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Section title={text('catalogue.section.work')}>
        <TextLineInput source="title" validate={required()} autoFocus />
        <TextLineInput source="subtitle" />
        <InputGrid columns={3}>
          <CodeListInput source="language" list={onixLists.languages} validate={required()} />
          <TextLineInput source="originalTitle" />
          <CodeListInput source="originalLanguage" list={onixLists.languages} />
        </InputGrid>
        <InputGrid columns={3}>
          <CodeListInput source="audienceCode" list={onixLists.audiences} />
          <NumberInput source="ageFrom" min={0} max={oldest} />
          <NumberInput source="ageTo" min={0} max={oldest} />
        </InputGrid>
      </Section>
      <Section title={text('catalogue.section.contributors')}>
        <ContributorInputs />
        <BooleanInput source="noContributor" helperText={text('catalogue.contributor.noneHint')} />
      </Section>
      <Section title={text('catalogue.section.subjects')}>
        <SubjectInputs />
      </Section>
      <Section title={text('catalogue.section.descriptions')}>
        <TypesetInput source="shortDescription" minRows={2} validate={maxLength(shortDescriptionMax)} />
        <TypesetInput source="description" minRows={5} />
        <TypesetInput source="backCover" minRows={4} />
        <OtherTextInputs />
        <TextLineInput source="notes" multiline minRows={2} />
      </Section>
    </Box>
  );
}

/** Contributors in the order of the title page. */
function ContributorInputs() {
  const text = useText();
  return (
    <ArrayInput source="contributors" label={false}>
      <SimpleFormIterator
        inline
        disableClear
        addButton={<AddItem label={text('catalogue.contributor.add')} item={{ partyId: '', role: '', creditedAs: '' }} />}
      >
        <Box sx={{ width: { xs: '100%', sm: 260 } }}>
          <PartyChoice
            source="partyId"
            role="contributor"
            kind="person"
            label={text('catalogue.contributor.party')}
            validate={required()}
          />
        </Box>
        <Box sx={{ width: { xs: '100%', sm: 240 } }}>
          <CodeListInput source="role" list={onixLists.contributorRoles} label={text('catalogue.contributor.role')} validate={required()} />
        </Box>
        <TextLineInput source="creditedAs" label={text('catalogue.contributor.creditedAs')} sx={{ width: { xs: '100%', sm: 220 } }} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
