import { Box, TableCell, type TableCellProps } from '@mui/material';
import { useFormat } from '../format/use-format';
import { isNil } from './ledger';

/** A figure of a table of accounts; nil is left blank. */
export function AmountCell({ amount, strong = false, ...cell }: { amount: string; strong?: boolean } & TableCellProps) {
  const { money } = useFormat();
  return (
    <TableCell align="right" {...cell}>
      <Box
        component="span"
        sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'lining-nums tabular-nums', ...(strong && { fontWeight: 600 }) }}
      >
        {isNil(amount) ? '' : money(amount)}
      </Box>
    </TableCell>
  );
}
