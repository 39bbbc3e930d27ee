import { Box, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useGetManyReference } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';

interface Agreement {
  id: string;
  reference: string;
  title: string;
  signedOn: string;
  beneficiaries: { id: string; name: string }[];
  earned: string;
}

const shown = 20;

/** The agreements that cover the work and what they earned so far; only for those who may see royalties. */
export function WorkAgreements({ workId }: { workId: string }) {
  const text = useText();
  const mayRead = useSession()?.permissions.includes('royalties:read') ?? false;
  if (!mayRead) return null;
  return (
    <Section title={text('catalogue.section.agreement')}>
      <Agreements workId={workId} />
    </Section>
  );
}

function Agreements({ workId }: { workId: string }) {
  const text = useText();
  const { data, error, isPending } = useGetManyReference<Agreement>('publishing-agreements', {
    target: 'workId',
    id: workId,
    pagination: { page: 1, perPage: shown },
    sort: { field: 'signedOn', order: 'DESC' },
    filter: {},
  });
  if (isPending) return <Skeleton variant="rounded" height={60} />;
  if (error) return <ProblemAlert error={error} />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{text('catalogue.noAgreement')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {data.map((agreement) => (
        <AgreementLine key={agreement.id} agreement={agreement} />
      ))}
    </Box>
  );
}

function AgreementLine({ agreement: { id, reference, title, signedOn, beneficiaries, earned } }: { agreement: Agreement }) {
  const text = useText();
  const { day, money } = useFormat();
  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'baseline' }}>
      <Box sx={{ flexGrow: 1 }}>
        <MuiLink component={Link} to={`/publishing-agreements/${id}`} sx={{ fontWeight: 600 }}>
          {title || reference}
        </MuiLink>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[day(signedOn, 'long'), beneficiaries.map(({ name }) => name).join(', ')].join(' · ')}
        </Typography>
      </Box>
      <Typography variant="body2">
        {text('catalogue.figure.earned')} <strong style={{ whiteSpace: 'nowrap' }}>{money(earned)}</strong>
      </Typography>
    </Box>
  );
}
