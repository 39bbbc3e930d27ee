import { Box, Link as MuiLink, Typography } from '@mui/material';
import { useQueries } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { Section } from '../shared/Section';

interface PostedEntry {
  id: string;
  beneficiaryName: string;
  agreementId: string;
  agreementReference: string;
  kind: string;
  amount: string;
  currency: string;
  statementId: string | null;
  statementNumber: string | null;
}

interface ReceivedDelivery {
  id: string;
  receivedOn: string;
  copies: number;
}

/** On the page of a run: what its deliveries earned each author, once approved, and the statement that says so. */
export function RunPostings({ deliveries }: { deliveries: readonly ReceivedDelivery[] }) {
  const text = useText();
  const mayRead = useSession()?.permissions.includes('royalties:read') ?? false;
  const answers = useQueries({
    queries: deliveries.map(({ id }) => ({
      queryKey: ['royalty-entries', 'ofDelivery', id],
      queryFn: async () => (await request<PostedEntry[]>(`/royalty-entries?deliveryId=${id}`)).body,
      enabled: mayRead,
    })),
  });
  const posted = deliveries.flatMap((delivery, index) => {
    const entries = answers[index]?.data ?? [];
    return entries.length > 0 ? [{ delivery, entries }] : [];
  });
  if (posted.length === 0) return null;
  return (
    <Section title={text('royalties.posting.title')}>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {posted.map(({ delivery, entries }) => (
          <DeliveryPostings key={delivery.id} delivery={delivery} entries={entries} />
        ))}
      </Box>
    </Section>
  );
}

function DeliveryPostings({ delivery, entries }: { delivery: ReceivedDelivery; entries: readonly PostedEntry[] }) {
  const text = useText();
  const { day, whole, money } = useFormat();
  return (
    <Box>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {text('royalties.posting.delivery', {
          smart_count: delivery.copies,
          copies: whole(delivery.copies),
          day: day(delivery.receivedOn),
        })}
      </Typography>
      {entries.map((entry) => (
        <Box key={entry.id} sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 2 }}>
          <Typography>
            {entry.beneficiaryName}
            {entry.kind === 'adjusted' && ` · ${text('royalties.lineKind.adjusted')}`} <EntryLink entry={entry} />
          </Typography>
          <Typography sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>{money(entry.amount, entry.currency)}</Typography>
        </Box>
      ))}
    </Box>
  );
}

/** The statement that shows the entry; before there is one, the agreement it was posted under. */
function EntryLink({ entry }: { entry: PostedEntry }) {
  const text = useText();
  const inStatement = entry.statementId !== null;
  return (
    <MuiLink
      component={Link}
      to={inStatement ? `/royalty-statements/${entry.statementId}` : `/publishing-agreements/${entry.agreementId}`}
      variant="body2"
    >
      {inStatement ? text('royalties.posting.statement', { number: entry.statementNumber ?? '' }) : entry.agreementReference}
    </MuiLink>
  );
}
