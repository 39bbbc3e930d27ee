import AddIcon from '@mui/icons-material/Add';
import { Box, Button, Typography } from '@mui/material';
import { ArrayInput, AutocompleteInput, maxLength, ReferenceInput, required, SimpleFormIterator, TextInput } from 'react-admin';
import { useText } from '../i18n/use-text';
import { CodeListInput } from '../shared/CodeListInput';
import { InputGrid } from '../shared/InputGrid';
import { Section } from '../shared/Section';

const contributorRoles = 17;
const languages = 74;
const shortDescriptionMax = 350;

export function WorkInputs() {
  const text = useText();
  return (
    <Box sx={{ display: 'grid', gap: 2.5 }}>
      <Section title={text('catalogue.section.work')}>
        <TextInput source="title" validate={required()} autoFocus />
        <TextInput source="subtitle" />
        <InputGrid>
          <TextInput source="originalTitle" />
          <CodeListInput source="language" list={languages} />
        </InputGrid>
      </Section>
      <Section title={text('catalogue.section.contributors')}>
        <ContributorInputs />
      </Section>
      <Section title={text('catalogue.section.descriptions')}>
        <TextInput source="shortDescription" multiline validate={maxLength(shortDescriptionMax)} />
        <TextInput source="description" multiline minRows={5} />
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
            sx={{ width: { xs: '100%', sm: 320 } }}
            noOptionsText={<Typography variant="body2">{text('shared.noMatch.title')}</Typography>}
          />
        </ReferenceInput>
        <Box sx={{ width: { xs: '100%', sm: 260 } }}>
          <CodeListInput source="role" list={contributorRoles} label={text('catalogue.contributor.role')} validate={required()} />
        </Box>
      </SimpleFormIterator>
    </ArrayInput>
  );
}
