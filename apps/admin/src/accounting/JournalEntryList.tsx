import EntryIcon from '@mui/icons-material/MenuBookOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ChoiceFilter } from '../shared/ChoiceFilter';
import { DayFilter } from '../shared/DayFilter';
import { ListFrame } from '../shared/ListFrame';
import { AccountingTabs } from './AccountingTabs';
import { EntryDialog } from './EntryDialog';
import { JournalEntryTable } from './JournalEntryTable';
import { useJournals } from './ledger';

/** Everything that was posted, the latest first; each entry opens to its lines. */
export function JournalEntryList() {
  const text = useText();
  const mayEdit = useMayEdit('accounting');
  const [adding, setAdding] = useState(false);
  const journals = useJournals().data ?? [];
  const add = mayEdit && (
    <Button variant="contained" onClick={() => setAdding(true)}>
      {text('accounting.entry.add')}
    </Button>
  );
  return (
    <>
      <AccountingTabs />
      <ListFrame
        title={text('accounting.entry.title')}
        searchLabel={text('accounting.entry.search')}
        sort={{ field: 'bookedOn', order: 'DESC' }}
        actions={add}
        controls={
          <>
            <ChoiceFilter
              source="journalCode"
              label={text('accounting.journal')}
              all={text('accounting.allJournals')}
              choices={journals.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` }))}
            />
            <DayFilter source="from" label={text('accounting.from')} />
            <DayFilter source="to" label={text('accounting.before')} />
          </>
        }
        empty={{
          icon: EntryIcon,
          title: text('accounting.entry.empty.title'),
          sentence: text('accounting.entry.empty.sentence'),
          action: add,
        }}
      >
        <JournalEntryTable />
      </ListFrame>
      {adding && <EntryDialog onClose={() => setAdding(false)} />}
    </>
  );
}
