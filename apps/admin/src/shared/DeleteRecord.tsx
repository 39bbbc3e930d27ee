import { Button } from '@mui/material';
import { useState } from 'react';
import { useDelete, useGetRecordRepresentation, useNotify, useRecordContext, useResourceContext } from 'react-admin';
import { useNavigate } from 'react-router';
import { useText } from '../i18n/use-text';
import { ConfirmDialog } from './ConfirmDialog';

/** Deletes the record after asking; what the trade still needs, the API refuses with its reason. */
export function DeleteRecord({ leadsTo }: { leadsTo: string }) {
  const text = useText();
  const resource = useResourceContext() ?? '';
  const record = useRecordContext();
  const nameOf = useGetRecordRepresentation(resource);
  const notify = useNotify();
  const navigate = useNavigate();
  const [remove] = useDelete();
  const [open, setOpen] = useState(false);
  if (!record) return null;
  const confirm = async () => {
    await remove(resource, { id: record.id, previousData: record }, { returnPromise: true });
    notify('ra.notification.deleted', { messageArgs: { smart_count: 1 } });
    await navigate(leadsTo);
  };
  return (
    <>
      <Button color="error" onClick={() => setOpen(true)}>
        {text('shared.delete')}
      </Button>
      <ConfirmDialog
        open={open}
        title={text('shared.deletion.title', { name: String(nameOf(record)) })}
        confirmLabel={text('shared.delete')}
        destructive
        onConfirm={confirm}
        onClose={() => setOpen(false)}
      >
        {text('shared.deletion.sentence')}
      </ConfirmDialog>
    </>
  );
}
