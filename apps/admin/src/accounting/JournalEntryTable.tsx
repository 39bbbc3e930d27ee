import CloseIcon from '@mui/icons-material/KeyboardArrowDown';
import OpenIcon from '@mui/icons-material/KeyboardArrowRight';
import { Box, IconButton, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { StatusChip } from '../shared/StatusChip';
import { AmountCell } from './Amount';
import { EntryLines } from './EntryLines';
import type { JournalEntry } from './ledger';
import { TableSheet } from './TableSheet';

export function JournalEntryTable() {
  const text = useText();
  const { data = [] } = useListContext<JournalEntry>();
  return (
    <TableSheet label={text('accounting.entry.title')}>
      <TableHead>
        <TableRow>
          <TableCell padding="checkbox" />
          <TableCell>{text('accounting.number')}</TableCell>
          <TableCell>{text('accounting.day')}</TableCell>
          <TableCell>{text('accounting.journal')}</TableCell>
          <TableCell>{text('accounting.document')}</TableCell>
          <TableCell>{text('accounting.label')}</TableCell>
          <TableCell align="right">{text('accounting.amount')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {data.map((entry) => (
          <EntryRow key={entry.id} entry={entry} startsOpen={data.length === 1} />
        ))}
      </TableBody>
    </TableSheet>
  );
}

function EntryRow({ entry, startsOpen }: { entry: JournalEntry; startsOpen: boolean }) {
  const text = useText();
  const { day } = useFormat();
  const [open, setOpen] = useState(startsOpen);
  const toggle = () => setOpen((before) => !before);
  return (
    <>
      <TableRow hover onClick={toggle} sx={{ cursor: 'pointer' }}>
        <TableCell padding="checkbox">
          <IconButton
            size="small"
            aria-expanded={open}
            aria-label={text(open ? 'accounting.entry.hide' : 'accounting.entry.show', { number: entry.number })}
            onClick={(event) => {
              event.stopPropagation();
              toggle();
            }}
          >
            {open ? <CloseIcon fontSize="small" /> : <OpenIcon fontSize="small" />}
          </IconButton>
        </TableCell>
        <TableCell>{entry.number}</TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>
          <time dateTime={entry.bookedOn}>{day(entry.bookedOn)}</time>
        </TableCell>
        <TableCell sx={{ whiteSpace: 'nowrap' }}>{`${entry.journalCode} · ${entry.journalLabel}`}</TableCell>
        <TableCell>{entry.documentRef}</TableCell>
        <TableCell sx={{ minWidth: 220 }}>
          <Typography component="span" variant="body2" sx={{ mr: 1 }}>
            {entry.label}
          </Typography>
          {entry.reversedById && <StatusChip label={text('accounting.entry.reversed')} tone="waiting" />}
        </TableCell>
        <AmountCell amount={entry.total} />
      </TableRow>
      {open && (
        <TableRow>
          <TableCell colSpan={7} sx={{ bgcolor: 'action.hover', p: 0 }}>
            <Box sx={{ px: { xs: 1.5, md: 3 }, py: 1.5 }}>
              <EntryLines entry={entry} />
            </Box>
          </TableCell>
        </TableRow>
      )}
    </>
  );
}
