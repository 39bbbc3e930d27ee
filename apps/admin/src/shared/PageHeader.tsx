import { Box, Link as MuiLink, Typography } from '@mui/material';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'react-router';

interface PageHeaderProps {
  title: string;
  subtitle?: ReactNode;
  /** The page one comes from, one level up. */
  parent?: { label: string; to: string };
  /** The primary action first; it is the only contained button of a page. */
  actions?: ReactNode;
}

export function PageHeader({ title, subtitle, parent, actions }: PageHeaderProps) {
  useEffect(() => {
    document.title = `${title} · Colophon`;
  }, [title]);
  return (
    <Box component="header" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-end', gap: 2, mb: { xs: 2, md: 3 } }}>
      <Box sx={{ flexGrow: 1, minWidth: 'min(260px, 100%)' }}>
        {parent && (
          <MuiLink component={Link} to={parent.to} variant="body2" sx={{ color: 'text.secondary' }}>
            ← {parent.label}
          </MuiLink>
        )}
        <Typography variant="h1">{title}</Typography>
        {subtitle && <Box sx={{ color: 'text.secondary', mt: 0.5 }}>{subtitle}</Box>}
      </Box>
      {actions && <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>{actions}</Box>}
    </Box>
  );
}
