import { Box } from '@mui/material';

/** Keys to press, drawn as keys; hidden from screen readers, which read `aria-keyshortcuts` instead. */
export function KeyboardHint({ keys }: { keys: readonly string[] }) {
  return (
    <Box component="span" aria-hidden sx={{ display: 'inline-flex', gap: 0.5 }}>
      {keys.map((key) => (
        <Box
          key={key}
          component="kbd"
          sx={{
            px: 0.75,
            minWidth: 22,
            textAlign: 'center',
            border: 1,
            borderColor: 'divider',
            borderRadius: 0.75,
            fontFamily: 'inherit',
            fontSize: '0.75rem',
            lineHeight: 1.6,
            color: 'text.secondary',
          }}
        >
          {key}
        </Box>
      ))}
    </Box>
  );
}
