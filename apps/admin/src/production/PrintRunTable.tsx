import { Link as MuiLink, Paper, Typography } from '@mui/material';
import { DataTable } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { CopiesField } from '../shared/CopiesField';
import { DayField } from '../shared/DayField';
import type { PrintRunListItem } from './print-run';
import { RunState } from './RunState';

export function PrintRunTable() {
  const text = useText();
  const { whole } = useFormat();
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<PrintRunListItem> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<PrintRunListItem>
          source="title"
          render={(run) => (
            <>
              <MuiLink
                component={Link}
                to={`/print-runs/${run.id}`}
                sx={{ color: 'text.primary', fontWeight: 600 }}
                onClick={(event) => event.stopPropagation()}
              >
                {run.title}
              </MuiLink>
              <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                {[text('production.number', { number: run.number }), run.isbn].filter(Boolean).join(' · ')}
              </Typography>
            </>
          )}
        />
        <DataTable.Col<PrintRunListItem> source="state" render={(run) => <RunState run={run} />} />
        <DataTable.Col<PrintRunListItem> source="expectedOn">
          <DayField source="expectedOn" />
        </DataTable.Col>
        <DataTable.Col<PrintRunListItem> source="quantityOrdered" align="right">
          <CopiesField source="quantityOrdered" />
        </DataTable.Col>
        <DataTable.Col<PrintRunListItem>
          source="received"
          disableSort
          align="right"
          render={(run) => (
            <>
              {run.received > 0 && whole(run.received)}
              {run.state === 'received' && run.difference !== 0 && (
                <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                  {run.difference > 0 ? '+' : ''}
                  {whole(run.difference)}
                </Typography>
              )}
            </>
          )}
        />
        <DataTable.Col<PrintRunListItem> source="printerName" disableSort />
      </DataTable>
    </Paper>
  );
}
