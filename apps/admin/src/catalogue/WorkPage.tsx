import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, Button, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { AuditTrail } from '../shared/AuditTrail';
import { CoverImage } from '../shared/CoverImage';
import { PageHeader } from '../shared/PageHeader';
import { RecordPage } from '../shared/RecordPage';
import { ContributorLines } from './ContributorLines';
import { WorkCopies } from './WorkCopies';
import { WorkProducts } from './WorkProducts';
import { WorkRoyalties } from './WorkRoyalties';
import { WorkRuns } from './WorkRuns';
import { WorkSubjects } from './WorkSubjects';
import { WorkTexts } from './WorkTexts';
import type { Work } from './work';

/** Everything the house knows of one work, on one page: products, runs, copies, agreement, money. */
export function WorkPage() {
  return <RecordPage<Work> resource="works">{(work) => <WorkSheet work={work} />}</RecordPage>;
}

function WorkSheet({ work }: { work: Work }) {
  const text = useText();
  const mayEdit = useMayEdit('works');
  return (
    <>
      <PageHeader
        title={work.title}
        subtitle={work.subtitle && <Typography sx={{ fontStyle: 'italic' }}>{work.subtitle}</Typography>}
        parent={{ label: text('catalogue.title'), to: '/works' }}
        actions={
          mayEdit && (
            <Button variant="outlined" startIcon={<EditIcon />} component={Link} to={`/works/${work.id}/edit`}>
              {text('catalogue.editWork')}
            </Button>
          )
        }
      />
      <Box
        sx={{
          display: 'grid',
          gap: { xs: 2.5, md: 3 },
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: '240px minmax(0, 1fr)' },
        }}
      >
        <Box sx={{ display: 'flex', flexDirection: { xs: 'row', lg: 'column' }, gap: 2.5 }}>
          <Box sx={{ width: { xs: 110, sm: 150, lg: 220 }, flexShrink: 0 }}>
            <CoverImage url={work.coverUrl} title={work.title} author={work.contributorNames} width="100%" />
          </Box>
          <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0, gridTemplateColumns: 'minmax(0, 1fr)' }}>
            <ContributorLines contributors={work.contributors} />
            <WorkSubjects work={work} />
          </Box>
        </Box>
        <Box sx={{ display: 'grid', gap: 2.5, minWidth: 0 }}>
          <WorkProducts work={work} />
          <WorkRuns work={work} />
          <WorkCopies workId={work.id} />
          <WorkRoyalties workId={work.id} />
          <WorkTexts work={work} />
          <AuditTrail resource="works" id={work.id} />
        </Box>
      </Box>
    </>
  );
}
