import { Box, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useGetManyReference } from 'react-admin';
import { Link } from 'react-router';
import type { WorkListItem } from '../catalogue/work';
import { useText } from '../i18n/use-text';
import { CoverImage } from '../shared/CoverImage';
import { ProblemAlert } from '../shared/ProblemAlert';

const shown = 50;

/** The works that name this person among their contributors. */
export function PartyWorks({ partyId }: { partyId: string }) {
  const text = useText();
  const { data, error, isPending } = useGetManyReference<WorkListItem>('works', {
    target: 'partyId',
    id: partyId,
    pagination: { page: 1, perPage: shown },
    sort: { field: 'title', order: 'ASC' },
    filter: {},
  });
  if (isPending) return <Skeleton variant="rounded" height={80} />;
  if (error) return <ProblemAlert error={error} />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{text('parties.noWorks')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
      {data.map((work) => (
        <Box component="li" key={work.id} sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>
          <CoverImage url={work.coverUrl} title={work.title} width={30} decorative />
          <MuiLink component={Link} to={`/works/${work.id}`}>
            {work.title}
          </MuiLink>
        </Box>
      ))}
    </Box>
  );
}
