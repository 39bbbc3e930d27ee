import { Box, Button, Link as MuiLink } from '@mui/material';
import { Link, useSearchParams } from 'react-router';
import { useText } from '../i18n/use-text';
import { RunPostings } from '../royalties/RunPostings';
import { RunProposals } from '../royalties/RunProposals';
import { useMayEdit } from '../session/permissions';
import { AuditTrail } from '../shared/AuditTrail';
import { PageHeader } from '../shared/PageHeader';
import { RecordPage } from '../shared/RecordPage';
import { DeliveryTable } from './DeliveryTable';
import type { PrintRun } from './print-run';
import { ReceptionDialog } from './ReceptionDialog';
import { RunActs } from './RunActs';
import { RunFacts } from './RunFacts';
import { RunFigures } from './RunFigures';
import { RunState } from './RunState';

/** One printing: what was ordered, what came, what it cost, and what the authors earn on it. */
export function PrintRunPage() {
  return <RecordPage<PrintRun> resource="print-runs">{(run) => <RunSheet run={run} />}</RecordPage>;
}

function RunSheet({ run }: { run: PrintRun }) {
  const text = useText();
  const mayEdit = useMayEdit('print-runs');
  const [query, setQuery] = useSearchParams();
  const awaited = run.state === 'ordered' || run.state === 'partly-received';
  const mayReceive = mayEdit && run.state !== 'cancelled';
  // In the address, so that other screens lead straight to the reception.
  const receiving = mayReceive && query.has('receive');
  const receive = (open: boolean) => setQuery(open ? { receive: '1' } : {}, { replace: true });
  return (
    <>
      <PageHeader
        title={run.title}
        parent={{ label: text('production.title'), to: '/print-runs' }}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <span>{text('production.number', { number: run.number })}</span>
            <MuiLink component={Link} to={`/works/${run.workId}`}>
              {run.isbn ?? text('production.openWork')}
            </MuiLink>
            <RunState run={run} />
          </Box>
        }
        actions={
          mayEdit && (
            <>
              {mayReceive && (
                <Button variant={awaited ? 'contained' : 'outlined'} onClick={() => receive(true)}>
                  {text('production.receive')}
                </Button>
              )}
              <RunActs run={run} />
            </>
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <RunFigures run={run} />
          <RunProposals runId={run.id} workId={run.workId} received={run.received} />
          <RunPostings deliveries={run.deliveries.filter(({ reversesId }) => reversesId === null)} />
          <DeliveryTable run={run} onReceive={() => receive(true)} />
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <RunFacts run={run} />
          <AuditTrail resource="print-runs" id={run.id} />
        </Box>
      </Box>
      {receiving && <ReceptionDialog run={run} onClose={() => receive(false)} />}
    </>
  );
}
