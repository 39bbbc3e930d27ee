import { EditBase, useEditContext } from 'react-admin';
import { useText } from '../i18n/use-text';
import { PageHeader } from '../shared/PageHeader';
import { PageProblem } from '../shared/PageProblem';
import { RecordForm } from '../shared/RecordForm';
import { AgreementInputs } from './AgreementInputs';
import { type Agreement, agreementChange, agreementForm } from './agreement';

export function AgreementEdit() {
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect={(_resource, id) => `publishing-agreements/${id}`}
      transform={(form: Record<string, unknown>, { previousData }: { previousData?: Agreement } = {}) =>
        previousData ? agreementChange(form, previousData) : form
      }
    >
      <AgreementForm />
    </EditBase>
  );
}

function AgreementForm() {
  const text = useText();
  const { record, error } = useEditContext<Agreement>();
  if (error) return <PageProblem error={error} />;
  if (!record) return null;
  const page = `/publishing-agreements/${record.id}`;
  return (
    <>
      <PageHeader title={text('royalties.agreement.edit')} parent={{ label: record.title || record.reference, to: page }} />
      <RecordForm record={agreementForm(record)} cancelTo={page} deletedTo="/publishing-agreements">
        <AgreementInputs />
      </RecordForm>
    </>
  );
}
