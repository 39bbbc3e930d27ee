import { Box, Link as MuiLink, Paper, Typography } from '@mui/material';
import { DataTable } from 'react-admin';
import { Link } from 'react-router';
import { CopiesField } from '../shared/CopiesField';
import { CoverImage } from '../shared/CoverImage';
import { DayField } from '../shared/DayField';
import { ProductStatus } from './ProductStatus';
import type { WorkListItem } from './work';

export function WorkTable() {
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<WorkListItem> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<WorkListItem>
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
        <DataTable.Col<WorkListItem> source="contributorNames" disableSort />
        <DataTable.Col<WorkListItem> source="publishedOn">
          <DayField source="publishedOn" />
        </DataTable.Col>
        <DataTable.Col<WorkListItem> source="productCount" disableSort align="right">
          <CopiesField source="productCount" />
        </DataTable.Col>
        <DataTable.Col<WorkListItem>
          source="publishingStatus"
          disableSort
          render={(work) => <ProductStatus code={work.publishingStatus} />}
        />
      </DataTable>
    </Paper>
  );
}
