import {
  Button,
  Dialog,
  DialogActions,
  DialogContent,
  DialogContentText,
  DialogTitle,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
} from '@mui/material';
import { useRefresh, useTranslateLabel } from 'react-admin';
import { useStaleEdit } from '../data/stale-edit';
import { useText } from '../i18n/use-text';
import { RecordedValue } from '../shared/RecordedValue';

/** Two people saved the same record. Shows, field by field, what each wrote; the person decides. */
export function StaleEditDialog() {
  const text = useText();
  const label = useTranslateLabel();
  const refresh = useRefresh();
  const edit = useStaleEdit();
  if (!edit) return null;
  const changedByThem = Object.keys(edit.theirs).filter((name) => !bookkeeping.has(name) && differs(edit.opened[name], edit.theirs[name]));
  const fields = [...new Set([...Object.keys(edit.mine), ...changedByThem])];
  return (
    <Dialog open aria-labelledby="stale-edit-title" fullWidth maxWidth="sm">
      <DialogTitle id="stale-edit-title">{text('app.staleEdit.title')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{edit.problem.detail ?? text('app.staleEdit.sentence')}</DialogContentText>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{text('app.staleEdit.field')}</TableCell>
              <TableCell>{text('app.staleEdit.mine')}</TableCell>
              <TableCell>{text('app.staleEdit.theirs')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {fields.map((name) => (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {label({ source: name, resource: edit.resource })}
                </TableCell>
                <TableCell>
                  <RecordedValue value={name in edit.mine ? edit.mine[name] : edit.opened[name]} resource={edit.resource} field={name} />
                </TableCell>
                <TableCell>
                  <RecordedValue value={edit.theirs[name]} resource={edit.resource} field={name} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </DialogContent>
      <DialogActions>
        <Button
          variant="outlined"
          onClick={() => {
            edit.choose('reload');
            refresh();
          }}
        >
          {text('app.staleEdit.reload')}
        </Button>
        <Button variant="contained" onClick={() => edit.choose('keep')}>
          {text('app.staleEdit.keep')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}

const bookkeeping = new Set(['id', 'version', 'updatedAt']);

function differs(before: unknown, now: unknown): boolean {
  return JSON.stringify(before) !== JSON.stringify(now);
}
