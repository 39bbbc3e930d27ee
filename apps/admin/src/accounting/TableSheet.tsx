import { Paper, Table } from '@mui/material';
import type { ReactNode } from 'react';

/** A table of the books; it scrolls sideways on a phone rather than lose a column. In a section, which has a frame already, it is bare. */
export function TableSheet({ label, bare = false, children }: { label: string; bare?: boolean; children: ReactNode }) {
  const table = (
    <Table size="small" aria-label={label} sx={{ '& tr:last-child td': { borderBottom: 0 } }}>
      {children}
    </Table>
  );
  return bare ? table : <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflowX: 'auto' }}>{table}</Paper>;
}
