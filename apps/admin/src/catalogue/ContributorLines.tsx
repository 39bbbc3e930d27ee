import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useCodeList } from '../shared/use-code-list';
import type { Contributor } from './work';

const contributorRoles = 17;

/** The contributors in the order of the title page, each with a role in words. */
export function ContributorLines({ contributors }: { contributors: readonly Contributor[] }) {
  const { labelOf } = useCodeList(contributorRoles);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}>
      {contributors.map(({ partyId, name, role }) => (
        <Typography component="li" key={`${partyId} ${role}`} sx={{ lineHeight: 1.35 }}>
          <MuiLink component={Link} to={`/parties/${partyId}`}>
            {name}
          </MuiLink>
          <Typography component="span" variant="body2" sx={{ display: 'block', color: 'text.secondary' }}>
            {labelOf(role)}
          </Typography>
        </Typography>
      ))}
    </Box>
  );
}
