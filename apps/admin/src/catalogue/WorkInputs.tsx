import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { ArrayInput, AutocompleteInput, maxLength, NumberInput, ReferenceInput, required, SimpleFormIterator } from 'react-admin';
import { useText } from '../i18n/use-text';
import { CodeListInput } from '../shared/CodeListInput';
import { InputGrid } from '../shared/InputGrid';
import { Section } from '../shared/Section';
import { TextLineInput } from '../shared/TextLineInput';

const contributorRoles = 17;
const languages = 74;
const audiences = 28;
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
          <CodeListInput source="language" list={languages} validate={required()} />
          <TextLineInput source="originalTitle" />
          <CodeListInput source="originalLanguage" list={languages} />
        </InputGrid>
        <InputGrid columns={3}>
          <CodeListInput source="audienceCode" list={audiences} />
          <NumberInput source="ageFrom" min={0} max={oldest} />
          <NumberInput source="ageTo" min={0} max={oldest} />
        </InputGrid>
      </Section>
      <Section title={text('catalogue.section.contributors')}>
        <ContributorInputs />
      </Section>
      <Section title={text('catalogue.section.descriptions')}>
        <TextLineInput source="shortDescription" multiline minRows={2} validate={maxLength(shortDescriptionMax)} />
        <TextLineInput source="description" multiline minRows={5} />
        <TextLineInput source="backCover" multiline minRows={4} />
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
        addButton={
          <Button variant="outlined" startIcon={<AddIcon />}>
            {text('catalogue.contributor.add')}
          </Button>
        }
      >
        <ReferenceInput source="partyId" reference="parties" sort={{ field: 'publicName', order: 'ASC' }}>
          <AutocompleteInput
            label={text('catalogue.contributor.party')}
            optionText="publicName"
            validate={required()}
            sx={{ width: { xs: '100%', sm: 260 } }}
            noOptionsText={<Typography variant="body2">{text('shared.noMatch.title')}</Typography>}
          />
        </ReferenceInput>
        <Box sx={{ width: { xs: '100%', sm: 240 } }}>
          <CodeListInput source="role" list={contributorRoles} label={text('catalogue.contributor.role')} validate={required()} />
        </Box>
        <TextLineInput source="creditedAs" label={text('catalogue.contributor.creditedAs')} sx={{ width: { xs: '100%', sm: 220 } }} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
