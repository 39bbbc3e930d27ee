import { Box, ButtonBase, Paper, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import type { PrintRunListItem } from './print-run';
import { RunState } from './RunState';

/** The list on a phone. */
export function PrintRunCards() {
  const text = useText();
  const { whole, day } = useFormat();
  const { data = [] } = useListContext<PrintRunListItem>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((run) => (
        <Box component="li" key={run.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <ButtonBase
            component={Link}
            to={`/print-runs/${run.id}`}
            sx={{ width: '100%', display: 'block', px: 2, py: 1.5, textAlign: 'left' }}
          >
            <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1.5, alignItems: 'flex-start' }}>
              <Typography sx={{ fontWeight: 600 }}>{run.title}</Typography>
              <RunState run={run} />
            </Box>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[text('production.number', { number: run.number }), run.printerName].filter(Boolean).join(' · ')}
            </Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {text('production.receivedOf', { received: whole(run.received), ordered: whole(run.quantityOrdered) })}
              {run.expectedOn && run.state !== 'received' && ` · ${text('production.expectedFor', { day: day(run.expectedOn) })}`}
            </Typography>
          </ButtonBase>
        </Box>
      ))}
    </Paper>
  );
}
