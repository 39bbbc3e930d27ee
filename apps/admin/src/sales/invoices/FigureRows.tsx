import { Box, Typography } from '@mui/material';

export interface FigureRow {
  readonly label: string;
  readonly amount: string;
  readonly strong?: boolean;
}

/** Amounts under their names, down to the total. */
export function FigureRows({ rows }: { rows: readonly FigureRow[] }) {
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 2, rowGap: 0.5 }}>
      {rows.map(({ label, amount, strong = false }) => (
        <Box key={label} sx={{ display: 'contents', '& > *': { fontWeight: strong ? 600 : 400 } }}>
          <Typography component="dt">{label}</Typography>
          <Typography component="dd" sx={{ m: 0, textAlign: 'right', fontVariantNumeric: 'lining-nums tabular-nums' }}>
            {amount}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
