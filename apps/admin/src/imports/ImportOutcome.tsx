import { Alert, Box, Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import type { ImportedFile } from './import';
import { useAct } from './use-act';

/** What was written, and the way to take it back; or what taking it back did. */
export function ImportOutcome({ file }: { file: ImportedFile }) {
  return file.state === 'undone' ? <Undone file={file} /> : <Done file={file} />;
}

function Done({ file }: { file: ImportedFile }) {
  const text = useText();
  const { whole, instant } = useFormat();
  const mayEdit = useMayEdit('imports');
  const { start } = useAct(file.id);
  const [asking, setAsking] = useState(false);
  return (
    <Alert
      severity="success"
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          <Button color="inherit" size="small" component={Link} to={file.kind === 'catalogue' ? '/works' : '/stock-movements'}>
            {text(file.kind === 'catalogue' ? 'imports.openCatalogue' : 'imports.openMovements')}
          </Button>
          {mayEdit && (
            <Button color="inherit" size="small" onClick={() => setAsking(true)}>
              {text('imports.undo')}
            </Button>
          )}
        </Box>
      }
    >
      {text('imports.done', {
        new: whole(file.counts.new),
        changed: whole(file.counts.changed),
        instant: file.confirmedAt ? instant(file.confirmedAt) : '',
      })}
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
  const { whole } = useFormat();
  if (!undoReport) return null;
  const { removed, restored, kept } = undoReport;
  return (
    <Alert severity={kept.length > 0 ? 'warning' : 'info'}>
      {text('imports.undone', { removed: whole(removed), restored: whole(restored) })}
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
