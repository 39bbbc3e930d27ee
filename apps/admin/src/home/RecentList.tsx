import { Box, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Section } from '../shared/Section';

interface RecentListProps {
  title: string;
  /** What to say when there is nothing yet. */
  none: string;
  /** Undefined while they are being asked for. */
  rows: readonly { id: string; to: string; name: string; note?: string | null; end: ReactNode }[] | undefined;
}

/** The latest records of one kind beside what is to be done: each a name that opens it, and what it has come to. */
export function RecentList({ title, none, rows }: RecentListProps) {
  return (
    <Section title={title}>
      {rows === undefined && <Skeleton variant="rounded" height={80} />}
      {rows?.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{none}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {rows?.map(({ id, to, name, note, end }) => (
          <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
            <Box sx={{ flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
              <MuiLink component={Link} to={to}>
                {name}
              </MuiLink>
              {note && (
                <Typography component="span" variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
                  {note}
                </Typography>
              )}
            </Box>
            {end}
          </Box>
        ))}
      </Box>
    </Section>
  );
}
