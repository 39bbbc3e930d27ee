import { Box, Button, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router';
import { idempotencyKey } from '../data/idempotency-key';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { AmountCell } from './Amount';
import { entriesLink, type JournalEntry, type Posting, sourceLink } from './ledger';

/** The lines of an entry, what it records, who posted it and when, and the way to take it back. */
export function EntryLines({ entry }: { entry: JournalEntry }) {
  const text = useText();
  return (
    <>
      <Table
        size="small"
        aria-label={text('accounting.entry.lines', { number: entry.number })}
        sx={{ '& td, & th': { border: 0, py: 0.5 } }}
      >
        <TableHead>
          <TableRow>
            <TableCell>{text('accounting.account')}</TableCell>
            <TableCell>{text('accounting.label')}</TableCell>
            <TableCell>{text('accounting.dueOn')}</TableCell>
            <TableCell>{text('accounting.letter')}</TableCell>
            <TableCell align="right">{text('accounting.debit')}</TableCell>
            <TableCell align="right">{text('accounting.credit')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {entry.lines.map((line) => (
            <LineRow key={line.id} line={line} />
          ))}
        </TableBody>
      </Table>
      <EntryFoot entry={entry} />
    </>
  );
}

function LineRow({ line }: { line: Posting }) {
  const { day } = useFormat();
  return (
    <TableRow>
      <TableCell>
        <strong>{line.accountCode}</strong> {line.accountLabel}
        {line.partyId && (
          <>
            {' · '}
            <MuiLink component={Link} to={`/parties/${line.partyId}`} underline="always">
              {line.partyName}
            </MuiLink>
          </>
        )}
      </TableCell>
      <TableCell>{line.label}</TableCell>
      <TableCell sx={{ whiteSpace: 'nowrap' }}>{line.dueOn && day(line.dueOn)}</TableCell>
      <TableCell>{line.letters.join(', ')}</TableCell>
      <AmountCell amount={line.debit} />
      <AmountCell amount={line.credit} />
    </TableRow>
  );
}

function EntryFoot({ entry }: { entry: JournalEntry }) {
  const text = useText();
  const { day, instant } = useFormat();
  const source = sourceLink(entry);
  const other = entry.reversesId ?? entry.reversedById;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mt: 1 }}>
      <Typography variant="caption" sx={{ color: 'text.secondary', flexGrow: 1 }}>
        {text('accounting.entry.posted', {
          at: instant(entry.postedAt),
          by: entry.postedBy ?? 'Colophon',
          documentOn: day(entry.documentOn),
        })}
      </Typography>
      {source && (
        <MuiLink component={Link} to={source} variant="body2">
          {text('accounting.entry.openDocument')}
        </MuiLink>
      )}
      {other && (
        <MuiLink component={Link} to={entriesLink({ id: other })} variant="body2">
          {text(entry.reversesId ? 'accounting.entry.seeReversed' : 'accounting.entry.seeReversal')}
        </MuiLink>
      )}
      <ReverseEntry entry={entry} />
    </Box>
  );
}

function ReverseEntry({ entry }: { entry: JournalEntry }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const mayEdit = useMayEdit('accounting');
  const [asking, setAsking] = useState(false);
  if (!mayEdit || entry.sourceKind !== 'manual' || entry.reversesId !== null || entry.reversedById !== null) return null;
  const reverse = async () => {
    await request(`/journal-entries/${entry.id}/reversal`, { method: 'POST', body: {}, headers: { 'idempotency-key': idempotencyKey() } });
    notify(text('accounting.entry.reversedNow'));
    refresh();
  };
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {text('accounting.entry.reverse')}
      </Button>
      <ConfirmDialog
        open={asking}
        title={text('accounting.entry.reverseTitle', { number: entry.number })}
        confirmLabel={text('accounting.entry.reverse')}
        onConfirm={reverse}
        onClose={() => setAsking(false)}
      >
        {text('accounting.entry.reverseSentence')}
      </ConfirmDialog>
    </>
  );
}
