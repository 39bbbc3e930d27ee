import { Box } from '@mui/material';
import { ArrayInput, required, SimpleFormIterator } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { useText } from '../i18n/use-text';
import { AddItem } from '../shared/AddItem';
import { CodeListInput } from '../shared/CodeListInput';
import { TextLineInput } from '../shared/TextLineInput';
import { onixLists } from './lists';

/** Every text beside the three main ones: a table of contents, an excerpt, a review, the short text in another language. */
export function OtherTextInputs() {
  const text = useText();
  const language: unknown = useWatch({ name: 'language' });
  return (
    <ArrayInput source="otherTexts">
      <SimpleFormIterator
        inline
        disableClear
        disableReordering
        addButton={<AddItem label={text('catalogue.texts.add')} item={{ textType: '', language, content: '' }} size="small" />}
      >
        <Box sx={{ width: { xs: '100%', sm: 260 } }}>
          <CodeListInput source="textType" list={onixLists.textTypes} label={text('catalogue.texts.type')} validate={required()} />
        </Box>
        <Box sx={{ width: { xs: '100%', sm: 200 } }}>
          <CodeListInput source="language" list={onixLists.languages} label="resources.works.fields.language" validate={required()} />
        </Box>
        <TextLineInput source="content" label={text('catalogue.texts.content')} multiline minRows={3} validate={required()} />
      </SimpleFormIterator>
    </ArrayInput>
  );
}
