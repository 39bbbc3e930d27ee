import { Box, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { Section } from '../shared/Section';
import { useWorkOverview } from './work-overview';

const wideOnly = { display: { xs: 'none', sm: 'table-cell' } };

export function WorkRuns({ workId }: { workId: string }) {
  const text = useText();
  const { day, whole, unitPrice } = useFormat();
  const { data } = useWorkOverview(workId);
  if (!data) return null;
  return (
    <Section title={text('catalogue.section.runs')} flush>
      {data.runs.length === 0 ? (
        <Box sx={{ px: 2.5, pb: 2.5 }}>
          <Typography sx={{ color: 'text.secondary' }}>{text('catalogue.noRuns')}</Typography>
        </Box>
      ) : (
        <Table
          size="small"
          sx={{ '& td:first-of-type, & th:first-of-type': { pl: 2.5 }, '& td:last-of-type, & th:last-of-type': { pr: 2.5 } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>{text('catalogue.run.receivedOn')}</TableCell>
              <TableCell sx={wideOnly}>{text('catalogue.run.printer')}</TableCell>
              <TableCell align="right">{text('catalogue.run.copies')}</TableCell>
              <TableCell align="right">{text('catalogue.run.unitCost')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {data.runs.map((run) => (
              <TableRow key={run.id}>
                <TableCell>
                  <MuiLink component={Link} to={`/print-runs/${run.id}`} sx={{ whiteSpace: 'nowrap' }}>
                    {day(run.receivedOn)}
                  </MuiLink>
                </TableCell>
                <TableCell sx={wideOnly}>{run.printer}</TableCell>
                <TableCell align="right">{whole(run.copies)}</TableCell>
                <TableCell align="right">{run.unitCost !== null && unitPrice(run.unitCost)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </Section>
  );
}
