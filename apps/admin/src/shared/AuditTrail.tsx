import { Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useDataProvider, useTranslateLabel } from 'react-admin';
import type { ColophonDataProvider } from '../data/data-provider';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { ProblemAlert } from './ProblemAlert';
import { RecordedValue } from './RecordedValue';
import { isTold } from './recorded-meaning';
import { Section } from './Section';

interface AuditTrailProps {
  /** The resource whose field names to show. */
  resource: string;
  id: string;
}

/** Who changed what on this record, from what to what, and when; nothing for those who may not read it. */
export function AuditTrail({ resource, id }: AuditTrailProps) {
  const text = useText();
  const mayRead = useSession()?.permissions.includes('audit:read') ?? false;
  if (!mayRead) return null;
  return (
    <Section title={text('shared.audit.title')}>
      <AuditEntries resource={resource} id={id} />
    </Section>
  );
}

function AuditEntries({ resource, id }: AuditTrailProps) {
  const text = useText();
  const label = useTranslateLabel();
  const { instant } = useFormat();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['audit', resource, id],
    queryFn: () => dataProvider.getAudit(id),
  });
  if (isPending) return <Skeleton variant="rounded" height={90} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{text('shared.audit.none')}</Typography>;
  return (
    <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 2 }}>
      {data.map((entry) => (
        <Box component="li" key={entry.id} sx={{ borderLeft: 2, borderColor: 'divider', pl: 2 }}>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            <time dateTime={entry.at}>{instant(entry.at)}</time> · {entry.actor ?? text('shared.audit.system')}
          </Typography>
          {entry.action !== 'changed' && <Typography variant="body2">{text(`shared.audit.${entry.action}`)}</Typography>}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {entry.changes
              .filter(({ field }) => isTold(resource, field))
              .map(({ field, from, to }) => (
                <Typography component="li" variant="body2" key={field}>
                  <strong>{label({ source: field, resource })}</strong>
                  {text('shared.audit.colon')} <RecordedValue value={from} resource={resource} field={field} /> →{' '}
                  <RecordedValue value={to} resource={resource} field={field} />
                </Typography>
              ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
