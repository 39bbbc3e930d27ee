import { Alert, Box, Skeleton } from '@mui/material';
import { useParams } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { PageHeader } from '../shared/PageHeader';
import { PageProblem } from '../shared/PageProblem';
import { Section } from '../shared/Section';
import { TaskProgress } from '../shared/TaskProgress';
import { useTask } from '../shared/use-task';
import { ImportOutcome } from './ImportOutcome';
import { ImportStateChip } from './ImportStateChip';
import { type ImportedFile, useImport } from './import';
import { Preview } from './Preview';
import { Recognised } from './Recognised';

/** One file on its way in: what was recognised, what would change, what was done. */
export function ImportPage() {
  const { id = '' } = useParams();
  const { data, error, isPending, refetch } = useImport(id);
  if (isPending) return <Skeleton variant="rounded" height={420} />;
  if (error) return <PageProblem error={error} onRetry={() => void refetch()} />;
  return <ImportSheet file={data} />;
}

function ImportSheet({ file }: { file: ImportedFile }) {
  const text = useText();
  const { instant } = useFormat();
  const mayEdit = useMayEdit('imports');
  return (
    <>
      <PageHeader
        title={file.fileName}
        parent={{ label: text('imports.title'), to: '/imports' }}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <span>{text(`imports.kind.${file.kind}`)}</span>
            <span>{instant(file.createdAt)}</span>
            <ImportStateChip state={file.state} />
          </Box>
        }
      />
      <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
        {file.contradictsName && <Alert severity="warning">{text('imports.contradictsName')}</Alert>}
        <UnderWay file={file} />
        {(file.state === 'confirmed' || file.state === 'undone') && <ImportOutcome file={file} />}
        {(file.state === 'recognised' || file.state === 'failed') && <Recognised file={file} mayEdit={mayEdit} />}
        {['previewed', 'confirmed', 'undone'].includes(file.state) && <Preview file={file} mayEdit={mayEdit} />}
        {file.state === 'previewed' && <Recognised file={file} mayEdit={mayEdit} afterwards />}
      </Box>
    </>
  );
}

/** The work on this file, and what stopped it when it failed. */
function UnderWay({ file }: { file: ImportedFile }) {
  const text = useText();
  const task = useTask(file.taskId);
  const working = ['previewing', 'confirming', 'undoing'].includes(file.state);
  if (!task || (!working && task.state !== 'failed')) return null;
  return (
    <Section title={text(working ? `imports.state.${file.state}` : 'imports.stopped')}>
      <TaskProgress task={task} />
      {working && <Box sx={{ color: 'text.secondary', mt: 1 }}>{text('app.tasks.mayLeave')}</Box>}
    </Section>
  );
}
