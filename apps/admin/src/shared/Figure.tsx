import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

/** One figure with its name, as in a table of key figures. */
export function Figure({ label, children, note }: { label: string; children: ReactNode; note?: string }) {
  return (
    <Box sx={{ minWidth: { xs: 84, sm: 120 } }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      <Box sx={{ fontSize: '1.5rem', lineHeight: 1.25, fontVariantNumeric: 'lining-nums tabular-nums' }}>{children}</Box>
      {note && (
        <Typography variant="caption" sx={{ color: 'text.secondary' }}>
          {note}
        </Typography>
      )}
    </Box>
  );
}
