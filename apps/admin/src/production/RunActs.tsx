import MoreIcon from '@mui/icons-material/MoreHoriz';
import { Button, Menu, MenuItem } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useRefresh } from 'react-admin';
import { useNavigate } from 'react-router';
import type { ColophonDataProvider } from '../data/data-provider';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { LegalDepositDialog } from './LegalDepositDialog';
import type { PrintRun } from './print-run';

type Act = 'completion' | 'cancellation' | 'legal-deposit';

/** What is rarer than receiving: edit, legal deposit, nothing more will come, cancel. */
export function RunActs({ run }: { run: PrintRun }) {
  const text = useText();
  const { whole } = useFormat();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [act, setAct] = useState<Act | null>(null);
  const choose = (chosen: Act) => {
    setAnchor(null);
    setAct(chosen);
  };
  const close = () => setAct(null);
  const carryOut = (noun: Act) => dataProvider.action('print-runs', run.id, noun).finally(() => refresh());
  return (
    <>
      <Button variant="outlined" aria-haspopup="menu" startIcon={<MoreIcon />} onClick={(event) => setAnchor(event.currentTarget)}>
        {text('production.more')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={() => void navigate(`/print-runs/${run.id}/edit`)}>{text('production.edit')}</MenuItem>
        {!run.legalDepositOn && run.received > 0 && (
          <MenuItem onClick={() => choose('legal-deposit')}>{text('production.legalDeposit')}</MenuItem>
        )}
        {run.state === 'partly-received' && <MenuItem onClick={() => choose('completion')}>{text('production.completeAct')}</MenuItem>}
        {run.state === 'ordered' && <MenuItem onClick={() => choose('cancellation')}>{text('production.cancelAct')}</MenuItem>}
      </Menu>
      <ConfirmDialog
        open={act === 'completion'}
        title={text('production.completeTitle')}
        confirmLabel={text('production.completeAct')}
        onConfirm={() => carryOut('completion')}
        onClose={close}
      >
        {text('production.completeSentence', { received: whole(run.received), ordered: whole(run.quantityOrdered) })}
      </ConfirmDialog>
      <ConfirmDialog
        open={act === 'cancellation'}
        title={text('production.cancelTitle')}
        confirmLabel={text('production.cancelAct')}
        destructive
        onConfirm={() => carryOut('cancellation')}
        onClose={close}
      >
        {text('production.cancelSentence')}
      </ConfirmDialog>
      {act === 'legal-deposit' && <LegalDepositDialog run={run} onClose={close} />}
    </>
  );
}
