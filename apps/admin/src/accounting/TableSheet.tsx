import { Paper, Table } from '@mui/material';
import type { ReactNode } from 'react';

/** A table of the books; it scrolls sideways on a phone rather than lose a column. */
export function TableSheet({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflowX: 'auto' }}>
      <Table size="small" aria-label={label} sx={{ '& tr:last-child td': { borderBottom: 0 } }}>
        {children}
      </Table>
    </Paper>
  );
}
