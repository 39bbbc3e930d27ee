import { EditBase, useEditContext } from 'react-admin';
import { useText } from '../i18n/use-text';
import { PageHeader } from '../shared/PageHeader';
import { PageProblem } from '../shared/PageProblem';
import { RecordForm } from '../shared/RecordForm';
import { WorkInputs } from './WorkInputs';
import { type Work, workChange } from './work';

export function WorkEdit() {
  return (
    <EditBase
      mutationMode="pessimistic"
      redirect={(_resource, id) => `works/${id}`}
      transform={(form: Work, { previousData }: { previousData?: Work } = {}) => workChange(form, previousData)}
    >
      <WorkForm />
    </EditBase>
  );
}

function WorkForm() {
  const text = useText();
  const { record, error } = useEditContext<Work>();
  if (error) return <PageProblem error={error} />;
  if (!record) return null;
  return (
    <>
      <PageHeader title={text('catalogue.editWork')} parent={{ label: record.title, to: `/works/${record.id}` }} />
      <RecordForm cancelTo={`/works/${record.id}`} deletedTo="/works">
        <WorkInputs />
      </RecordForm>
    </>
  );
}
