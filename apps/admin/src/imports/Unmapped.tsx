import { Accordion, AccordionDetails, AccordionSummary, Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import type { ImportedFile } from './import';

/** What the file says and Colophon has no place for: named, so that nothing is lost unseen. */
export function Unmapped({ names }: { names: ImportedFile['unmapped'] }) {
  const text = useText();
  const { whole } = useFormat();
  return (
    <Accordion disableGutters sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, '&::before': { display: 'none' } }}>
      <AccordionSummary sx={{ fontWeight: 600 }}>{text('imports.unmapped', { smart_count: names.length })}</AccordionSummary>
      <AccordionDetails sx={{ overflowX: 'auto' }}>
        <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
          {text('imports.unmappedHint')}
        </Typography>
        <Table size="small">
          <TableBody>
            {names.map(({ name, times, sample }) => (
              <TableRow key={name}>
                <TableCell sx={{ pl: 0, overflowWrap: 'anywhere' }}>{name}</TableCell>
                <TableCell sx={{ color: 'text.secondary', overflowWrap: 'anywhere' }}>{sample}</TableCell>
                <TableCell align="right" sx={{ pr: 0, whiteSpace: 'nowrap' }}>
                  {text('imports.times', { smart_count: times, figure: whole(times) })}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </AccordionDetails>
    </Accordion>
  );
}
