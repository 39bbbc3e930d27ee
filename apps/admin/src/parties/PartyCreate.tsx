import { CreateBase, Form } from 'react-admin';
import { useChosenLocale, useText } from '../i18n/use-text';
import { FormFooter } from '../shared/FormFooter';
import { PageHeader } from '../shared/PageHeader';
import { PartyInputs } from './PartyInputs';

export function PartyCreate() {
  const text = useText();
  const locale = useChosenLocale();
  return (
    <CreateBase redirect="edit">
      <PageHeader title={text('parties.createTitle')} parent={{ label: text('parties.title'), to: '/parties' }} />
      <Form defaultValues={{ kind: 'person', roles: ['contributor'], country: 'FR', language: locale }} warnWhenUnsavedChanges>
        <PartyInputs />
        <FormFooter cancelTo="/parties" saveLabel={text('shared.create')} />
      </Form>
    </CreateBase>
  );
}
