import { Button, Link as MuiLink } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router';
import type { ColophonDataProvider } from '../data/data-provider';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { StatusChip } from '../shared/StatusChip';
import type { Movement } from './stock';

/** Where a movement comes from, and, when it was typed, the way to take it back. */
export function MovementActs({ movement }: { movement: Movement }) {
  const text = useText();
  const { whole } = useFormat();
  const mayEdit = useMayEdit('stock');
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const [open, setOpen] = useState(false);
  if (movement.reversesId) return <StatusChip label={text('stock.isReversal')} />;
  if (movement.reversedById) return <StatusChip label={text('stock.reversed')} tone="waiting" />;
  if (movement.sourceKind !== 'entry') {
    return movement.sourceKind === 'print-run' && movement.sourceId ? (
      <MuiLink component={Link} to={`/print-runs/${movement.sourceId}`}>
        {text('stock.openRun')}
      </MuiLink>
    ) : null;
  }
  if (!mayEdit) return null;
  const reverse = async () => {
    await dataProvider.action('stock-movements', movement.id, 'reversal');
    notify(text('stock.reversedNow'));
    refresh();
  };
  return (
    <>
      <Button size="small" onClick={() => setOpen(true)}>
        {text('stock.reverse')}
      </Button>
      <ConfirmDialog
        open={open}
        title={text('stock.reverseTitle')}
        confirmLabel={text('stock.reverse')}
        onConfirm={reverse}
        onClose={() => setOpen(false)}
      >
        {text('stock.reverseSentence', { smart_count: movement.copies, copies: whole(movement.copies), title: movement.title })}
      </ConfirmDialog>
    </>
  );
}
