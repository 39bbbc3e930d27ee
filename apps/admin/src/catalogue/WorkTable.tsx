import { Box, Link as MuiLink, Paper, Typography } from '@mui/material';
import { DataTable } from 'react-admin';
import { Link } from 'react-router';
import { CopiesField } from '../shared/CopiesField';
import { CoverImage } from '../shared/CoverImage';
import { DayField } from '../shared/DayField';
import { namesOf, type Work } from './work';

export function WorkTable() {
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<Work> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<Work>
          source="title"
          render={(work) => (
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5 }}>
              <CoverImage url={work.coverUrl} title={work.title} width={28} decorative />
              <Box>
                <MuiLink
                  component={Link}
                  to={`/works/${work.id}`}
                  sx={{ color: 'text.primary', fontWeight: 600 }}
                  onClick={(event) => event.stopPropagation()}
                >
                  {work.title}
                </MuiLink>
                {work.subtitle && (
                  <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                    {work.subtitle}
                  </Typography>
                )}
              </Box>
            </Box>
          )}
        />
        <DataTable.Col<Work> source="contributors" disableSort render={(work) => namesOf(work.contributors)} />
        <DataTable.Col<Work> source="publishedOn">
          <DayField source="publishedOn" />
        </DataTable.Col>
        <DataTable.NumberCol<Work> source="productCount" disableSort />
        <DataTable.NumberCol<Work> source="onHand" disableSort field={CopiesField} />
      </DataTable>
    </Paper>
  );
}
