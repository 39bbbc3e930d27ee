import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { AuditChange } from './AuditChange';
import { actsOf } from './audit-acts';
import { ProblemAlert } from './ProblemAlert';
import { Section } from './Section';

interface AuditTrailProps {
  /** The resource whose field names to show. */
  resource: string;
  id: string;
  /** A record that describes this one too, such as the work of a product. */
  also?: string;
}

/** Who changed what on this record and its parts, from what to what, and when; nothing for those who may not read it. */
export function AuditTrail(props: AuditTrailProps) {
  const text = useText();
  const mayRead = useSession()?.permissions.includes('audit:read') ?? false;
  if (!mayRead) return null;
  return (
    <Section title={text('shared.audit.title')}>
      <Acts {...props} />
    </Section>
  );
}

function Acts({ resource, id, also }: AuditTrailProps) {
  const text = useText();
  const { instant } = useFormat();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['audit', resource, id, also],
    queryFn: () => dataProvider.getAudit(also === undefined ? [id] : [id, also]),
  });
  if (isPending) return <Skeleton variant="rounded" height={90} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{text('shared.audit.none')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {actsOf(data).map(({ at, actor, entries }) => (
        <Box component="li" key={entries[0]?.id} sx={{ borderLeft: 2, borderColor: 'divider', pl: 2, minWidth: 0 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <time dateTime={at}>{instant(at)}</time> · {actor ?? text('shared.audit.system')}
          </Typography>
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, overflowWrap: 'anywhere' }}>
            {entries.map((entry) => (
              <AuditChange key={entry.id} entry={entry} resource={resource} isAbout={entry.recordId === id} />
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
