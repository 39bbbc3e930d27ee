import { Paper, Typography } from '@mui/material';
import { DataTable } from 'react-admin';
import { useFormat } from '../format/use-format';
import { useChosenLocale } from '../i18n/use-text';
import { CopiesField } from '../shared/CopiesField';
import { MovementActs } from './MovementActs';
import { ProductName } from './ProductName';
import type { Movement } from './stock';

export function MovementTable() {
  const locale = useChosenLocale();
  const { day } = useFormat();
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<Movement> bulkActionButtons={false} rowClick={false} size="small">
        <DataTable.Col<Movement> source="movedOn" render={({ movedOn }) => <time dateTime={movedOn}>{day(movedOn)}</time>} />
        <DataTable.Col<Movement> source="title" render={(movement) => <ProductName product={movement} />} />
        <DataTable.Col<Movement>
          source="reason"
          disableSort
          render={({ reasonLabel, note }) => (
            <>
              {reasonLabel[locale]}
              {note && (
                <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
                  {note}
                </Typography>
              )}
            </>
          )}
        />
        <DataTable.Col<Movement> source="way" disableSort render={({ fromName, toName }) => `${fromName} → ${toName}`} />
        <DataTable.Col<Movement> source="copies" align="right">
          <CopiesField source="copies" />
        </DataTable.Col>
        <DataTable.Col<Movement> source="id" label={false} disableSort render={(movement) => <MovementActs movement={movement} />} />
      </DataTable>
    </Paper>
  );
}
