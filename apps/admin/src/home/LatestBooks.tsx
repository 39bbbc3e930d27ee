import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { WorkListItem } from '../catalogue/work';
import { request } from '../data/request';
import { useSession } from '../session/session';
import { CoverImage } from '../shared/CoverImage';

const shown = 8;

/** The latest books, side by side as on a table in a shop. */
export function LatestBooks() {
  const house = useSession()?.house?.slug;
  const { data, isPending } = useQuery({
    queryKey: ['works', 'latest', house],
    queryFn: async () => (await request<WorkListItem[]>(`/works?sort=-publishedOn&pageSize=${shown}`)).body,
  });
  if (isPending) return <Skeleton variant="rounded" height={170} />;
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0.5,
        display: 'grid',
        gap: 2.5,
        overflowX: 'auto',
        gridTemplateColumns: `repeat(${shown}, minmax(96px, 1fr))`,
      }}
    >
      {data?.map((work) => (
        <li key={work.id}>
          <Box
            component={Link}
            to={`/works/${work.id}`}
            sx={{ display: 'block', color: 'text.primary', textDecoration: 'none', borderRadius: 1 }}
          >
            <Box sx={{ height: 150, display: 'flex', alignItems: 'flex-end', mb: 1 }}>
              <CoverImage url={work.coverUrl} title={work.title} author={work.contributorNames} width={102} decorative />
            </Box>
            <Typography variant="body2" sx={{ fontWeight: 600, lineHeight: 1.25, textWrap: 'balance' }}>
              {work.title}
            </Typography>
          </Box>
        </li>
      ))}
    </Box>
  );
}
