import { Alert, Box, Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import type { ImportedFile } from './import';
import { useAct } from './use-act';
import { useCounted } from './use-counted';

/** What was written, and the way to take it back; or what taking it back did. */
export function ImportOutcome({ file }: { file: ImportedFile }) {
  return file.state === 'undone' ? <Undone file={file} /> : <Done file={file} />;
}

function Done({ file }: { file: ImportedFile }) {
  const text = useText();
  const { instant } = useFormat();
  const counted = useCounted();
  const mayEdit = useMayEdit('imports');
  const { start } = useAct(file.id);
  const [asking, setAsking] = useState(false);
  const written = counted([file.counts.new, 'imports.count.new'], [file.counts.changed, 'imports.count.changed']);
  const at = file.confirmedAt ? instant(file.confirmedAt) : '';
  return (
    <Alert
      severity={written === '' ? 'info' : 'success'}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button color="inherit" size="small" component={Link} to={file.kind === 'catalogue' ? '/works' : '/stock-movements'}>
            {text(file.kind === 'catalogue' ? 'imports.openCatalogue' : 'imports.openMovements')}
          </Button>
          {mayEdit && written !== '' && (
            <Button color="inherit" size="small" onClick={() => setAsking(true)}>
              {text('imports.undo')}
            </Button>
          )}
        </Box>
      }
    >
      {written === '' ? text('imports.doneNothing', { instant: at }) : text('imports.done', { counts: written, instant: at })}
      <ConfirmDialog
        open={asking}
        title={text('imports.undoTitle')}
        confirmLabel={text('imports.undo')}
        destructive
        onConfirm={() => start('undo')}
        onClose={() => setAsking(false)}
      >
        {text('imports.undoSentence')}
      </ConfirmDialog>
    </Alert>
  );
}

function Undone({ file: { undoReport } }: { file: ImportedFile }) {
  const text = useText();
  const counted = useCounted();
  if (!undoReport) return null;
  const { removed, restored, kept } = undoReport;
  const counts = counted([removed, 'imports.removed'], [restored, 'imports.restored']);
  return (
    <Alert severity={kept.length > 0 ? 'warning' : 'info'}>
      {counts === '' ? text('imports.undoneNothing') : text('imports.undoneCounts', { counts })}
      {kept.length > 0 && (
        <Box component="ul" sx={{ m: 0, mt: 0.5, pl: 2.5 }}>
          {kept.map(({ title, productId, detail }) => (
            <li key={productId}>
              <MuiLink component={Link} to={`/products/${productId}`}>
                {title}
              </MuiLink>
              {detail && ` – ${detail}`}
            </li>
          ))}
        </Box>
      )}
    </Alert>
  );
}
