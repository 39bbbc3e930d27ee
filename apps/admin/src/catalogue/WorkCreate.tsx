import { Typography } from '@mui/material';
import { CreateBase, Form } from 'react-admin';
import { useText } from '../i18n/use-text';
import { FormFooter } from '../shared/FormFooter';
import { PageHeader } from '../shared/PageHeader';
import { WorkInputs } from './WorkInputs';
import { type Work, workChange } from './work';

export function WorkCreate() {
  const text = useText();
  return (
    <CreateBase redirect="edit" transform={(form: Work) => workChange(form)}>
      <PageHeader
        title={text('catalogue.createWork')}
        subtitle={<Typography sx={{ maxWidth: 640 }}>{text('catalogue.createWorkSentence')}</Typography>}
        parent={{ label: text('catalogue.title'), to: '/works' }}
      />
      <Form defaultValues={{ language: 'fre', contributors: [{ role: 'A01', creditedAs: '' }] }} warnWhenUnsavedChanges>
        <WorkInputs />
        <FormFooter cancelTo="/works" saveLabel={text('shared.create')} />
      </Form>
    </CreateBase>
  );
}
