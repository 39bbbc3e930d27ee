import type { SvgIconComponent } from '@mui/icons-material';
import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';

interface EmptyStateProps {
  icon: SvgIconComponent;
  title: string;
  sentence: string;
  /** The first useful thing to do here. */
  action?: ReactNode;
  compact?: boolean;
  /** 1 where nothing else names the page. */
  level?: 1 | 2;
}

/** Nothing here yet: says what will be here and how to begin. */
export function EmptyState({ icon: Icon, title, sentence, action, compact = false, level = 2 }: EmptyStateProps) {
  return (
    <Box
      sx={{
        display: 'flex',
        flexDirection: 'column',
        alignItems: 'center',
        textAlign: 'center',
        gap: 1,
        px: 3,
        py: compact ? 4 : { xs: 6, md: 9 },
        border: '1px dashed',
        borderColor: 'divider',
        borderRadius: 1.5,
      }}
    >
      <Icon aria-hidden sx={{ fontSize: compact ? 36 : 52, color: 'primary.main', opacity: 0.75, mb: 0.5 }} />
      <Typography variant={compact ? 'h3' : 'h2'} component={`h${level}`}>
        {title}
      </Typography>
      <Typography sx={{ color: 'text.secondary', maxWidth: 480, textWrap: 'pretty' }}>{sentence}</Typography>
      {action && <Box sx={{ mt: 1.5, display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1 }}>{action}</Box>}
    </Box>
  );
}
