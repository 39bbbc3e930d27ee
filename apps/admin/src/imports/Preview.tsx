import { Alert, Box, Button, Pagination, Skeleton, ToggleButton, ToggleButtonGroup, Typography } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import type { ImportedFile, ImportRow, RowState } from './import';
import { PreviewRow } from './PreviewRow';
import { Unmapped } from './Unmapped';
import { useAct } from './use-act';
import { useCounted } from './use-counted';

const states: readonly RowState[] = ['new', 'changed', 'unchanged', 'wrong'];
const rowsShown = 25;

/** What would be written, row by row; nothing is written before the person confirms. */
export function Preview({ file, mayEdit }: { file: ImportedFile; mayEdit: boolean }) {
  const text = useText();
  const { whole } = useFormat();
  const first = file.counts.wrong > 0 && file.state === 'previewed' ? 'wrong' : (states.find((state) => file.counts[state] > 0) ?? 'new');
  const [state, setState] = useState<RowState>(first);
  const undone = file.state === 'undone';
  return (
    <>
      {file.state === 'previewed' && mayEdit && <Confirmation file={file} />}
      {file.unmapped.length > 0 && <Unmapped names={file.unmapped} />}
      <Section title={text(undone ? 'imports.rowsUndone' : 'imports.rows')}>
        <ToggleButtonGroup
          exclusive
          size="small"
          value={state}
          aria-label={text('imports.rows')}
          onChange={(_, chosen: RowState | null) => chosen && setState(chosen)}
          sx={{ flexWrap: 'wrap', mb: 1 }}
        >
          {states.map((one) => (
            <ToggleButton key={one} value={one} sx={{ textTransform: 'none', px: 2, gap: 0.75 }}>
              <strong>{whole(file.counts[one])}</strong>{' '}
              {text(undone ? `imports.countUndone.${one}` : `imports.count.${one}`, { smart_count: file.counts[one] })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Rows key={state} file={file} state={state} mayEdit={mayEdit && file.state === 'previewed'} />
      </Section>
    </>
  );
}

function Rows({ file, state, mayEdit }: { file: ImportedFile; state: RowState; mayEdit: boolean }) {
  const text = useText();
  const locale = useChosenLocale();
  const [page, setPage] = useState(1);
  const { data, error, isPending } = useQuery({
    queryKey: ['imports', file.id, 'rows', state, page, locale],
    queryFn: async () => {
      const { body, headers } = await request<ImportRow[]>(`/imports/${file.id}/rows?state=${state}&page=${page}&pageSize=${rowsShown}`);
      return { rows: body, total: Number(headers.get('x-total-count') ?? body.length) };
    },
    placeholderData: keepPreviousData,
  });
  if (isPending) return <Skeleton variant="rounded" height={200} />;
  if (error) return <ProblemAlert error={error} />;
  if (data.rows.length === 0) return <Typography sx={{ color: 'text.secondary', py: 1 }}>{text(`imports.noRows.${state}`)}</Typography>;
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.rows.map((row) => (
          <PreviewRow key={row.id} file={file} row={row} mayEdit={mayEdit} />
        ))}
      </Box>
      {data.total > rowsShown && (
        <Pagination
          count={Math.ceil(data.total / rowsShown)}
          page={page}
          onChange={(_, chosen) => setPage(chosen)}
          sx={{ mt: 1.5, '& ul': { justifyContent: 'center' } }}
        />
      )}
    </>
  );
}

function Confirmation({ file }: { file: ImportedFile }) {
  const text = useText();
  const { whole } = useFormat();
  const counted = useCounted();
  const { start } = useAct(file.id);
  const [asking, setAsking] = useState(false);
  const { counts } = file;
  const toWrite = counts.new + counts.changed;
  if (toWrite === 0 && counts.wrong === 0) return <Alert severity="success">{text('imports.nothingToWrite')}</Alert>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
      <Button variant="contained" disabled={toWrite === 0} onClick={() => setAsking(true)}>
        {text('imports.confirm', { smart_count: toWrite, figure: whole(toWrite) })}
      </Button>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {counts.wrong > 0
          ? text('imports.wrongHint', { smart_count: counts.wrong, figure: whole(counts.wrong) })
          : text('imports.confirmHint')}
      </Typography>
      <ConfirmDialog
        open={asking}
        title={text('imports.confirmTitle')}
        confirmLabel={
          counts.wrong > 0 ? text('imports.confirmWithout') : text('imports.confirm', { smart_count: toWrite, figure: whole(toWrite) })
        }
        onConfirm={() => start('confirmation', { leaveWrong: counts.wrong > 0 })}
        onClose={() => setAsking(false)}
      >
        {text('imports.confirmSentence', { counts: counted([counts.new, 'imports.count.new'], [counts.changed, 'imports.count.changed']) })}
        {counts.wrong > 0 && (
          <Alert severity="warning" sx={{ mt: 1.5 }}>
            {text('imports.confirmLeaves', { smart_count: counts.wrong, figure: whole(counts.wrong) })}
          </Alert>
        )}
      </ConfirmDialog>
    </Box>
  );
}
