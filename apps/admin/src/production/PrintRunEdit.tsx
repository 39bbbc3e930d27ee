import { Box } from '@mui/material';
import { EditBase, useEditContext } from 'react-admin';
import { useText } from '../i18n/use-text';
import { PageHeader } from '../shared/PageHeader';
import { PageProblem } from '../shared/PageProblem';
import { RecordForm } from '../shared/RecordForm';
import { CostInputs, LegalInputs, OrderInputs } from './PrintRunInputs';
import { type PrintRun, printRunChange } from './print-run';

export function PrintRunEdit() {
  return (
    <EditBase mutationMode="pessimistic" redirect={(_resource, id) => `print-runs/${id}`} transform={untouchedPlaces}>
      <PrintRunForm />
    </EditBase>
  );
}

function untouchedPlaces(form: PrintRun, { previousData }: { previousData?: PrintRun } = {}): object {
  const same = JSON.stringify(form.places) === JSON.stringify(previousData?.places);
  return same ? form : printRunChange(form);
}

function PrintRunForm() {
  const text = useText();
  const { record: run, error } = useEditContext<PrintRun>();
  if (error) return <PageProblem error={error} />;
  if (!run) return null;
  const page = `/print-runs/${run.id}`;
  return (
    <>
      <PageHeader title={text('production.edit')} parent={{ label: run.title, to: page }} />
      <RecordForm cancelTo={page}>
        <Box sx={{ display: 'grid', gap: 2.5, maxWidth: 960 }}>
          <CostInputs />
          <LegalInputs />
          <OrderInputs fixed={run.received > 0} />
        </Box>
      </RecordForm>
    </>
  );
}
