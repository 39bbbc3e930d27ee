import { Box, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { Link } from 'react-router';
import { CoverImage } from '../shared/CoverImage';
import { upToLines } from '../shared/up-to-lines';
import type { WorkListItem } from './work';

/** The catalogue as a shelf of covers, aligned on their feet. */
export function WorkCovers() {
  const { data = [] } = useListContext<WorkListItem>();
  return (
    <Box
      component="ul"
      sx={{
        listStyle: 'none',
        m: 0,
        p: 0,
        display: 'grid',
        columnGap: { xs: 2, md: 3 },
        rowGap: 3,
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', sm: 'repeat(auto-fill, minmax(158px, 1fr))' },
      }}
    >
      {data.map((work) => {
        const names = work.contributorNames;
        return (
          <Box component="li" key={work.id}>
            <Box
              component={Link}
              to={`/works/${work.id}`}
              sx={{
                display: 'block',
                color: 'text.primary',
                textDecoration: 'none',
                borderRadius: 1,
                '&:hover .cover': { transform: 'translateY(-3px)' },
                '&:hover .title': { textDecoration: 'underline' },
              }}
            >
              <Box
                className="cover"
                sx={{
                  height: { xs: 210, sm: 226 },
                  display: 'flex',
                  alignItems: 'flex-end',
                  transition: 'transform 120ms ease-out',
                  mb: 1.25,
                }}
              >
                <CoverImage url={work.coverUrl} title={work.title} author={names} width={146} decorative />
              </Box>
              <Typography
                className="title"
                title={work.title}
                sx={{ fontWeight: 600, lineHeight: 1.3, textWrap: 'balance', ...upToLines(4) }}
              >
                {work.title}
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary', lineHeight: 1.35 }}>
                {names}
              </Typography>
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
