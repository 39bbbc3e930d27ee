import { Box, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { ListBase, Pagination, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { ImportStateChip } from './ImportStateChip';
import type { ImportListItem } from './import';
import { useCounted } from './use-counted';

const shown = 25;
const shownCounts = ['new', 'changed', 'wrong'] as const;
const wideOnly = { display: { xs: 'none', sm: 'table-cell' } };

export function ImportHistory() {
  return (
    <ListBase<ImportListItem> resource="imports" perPage={shown} sort={{ field: 'createdAt', order: 'DESC' }} disableSyncWithLocation>
      <History />
    </ListBase>
  );
}

function History() {
  const text = useText();
  const { data = [], error, total = 0 } = useListContext<ImportListItem>();
  if (error) return <ProblemAlert error={error} />;
  return (
    <Section title={text('imports.history')} flush>
      {data.length === 0 ? (
        <Box sx={{ px: 2.5, pb: 2.5 }}>
          <Typography sx={{ color: 'text.secondary' }}>{text('imports.noHistory')}</Typography>
        </Box>
      ) : (
        <Table
          size="small"
          sx={{ '& td:first-of-type, & th:first-of-type': { pl: 2.5 }, '& td:last-of-type, & th:last-of-type': { pr: 2.5 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{text('imports.file')}</TableCell>
              <TableCell sx={wideOnly}>{text('imports.content')}</TableCell>
              <TableCell>{text('imports.stateLabel')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.map((one) => (
              <HistoryRow key={one.id} one={one} />
            ))}
          </TableBody>
        </Table>
      )}
      {total > shown && <Pagination rowsPerPageOptions={[shown]} />}
    </Section>
  );
}

function HistoryRow({ one }: { one: ImportListItem }) {
  const text = useText();
  const { instant } = useFormat();
  const counted = useCounted();
  return (
    <TableRow hover>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>
        <MuiLink component={Link} to={`/imports/${one.id}`} sx={{ fontWeight: 600, color: 'text.primary' }}>
          {one.fileName}
        </MuiLink>
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {[instant(one.createdAt), one.createdBy].filter(Boolean).join(' · ')}
        </Typography>
      </TableCell>
      <TableCell sx={wideOnly}>
        {text(`imports.kind.${one.kind}`)}
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
          {one.state !== 'undone' && counted(...shownCounts.map((state) => [one.counts[state], `imports.count.${state}`] as const))}
        </Typography>
      </TableCell>
      <TableCell>
        <ImportStateChip state={one.state} />
      </TableCell>
    </TableRow>
  );
}
