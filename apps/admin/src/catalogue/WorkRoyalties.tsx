import { Box, Button, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { lastDay } from '../royalties/statement';
import { useMayEdit } from '../session/permissions';
import { useSession } from '../session/session';
import { ExplainedAmount } from '../shared/ExplainedAmount';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { StatusChip } from '../shared/StatusChip';

interface Agreement {
  id: string;
  reference: string;
  title: string;
  signedOn: string;
  beneficiaries: { id: string; name: string }[];
  earned: string;
}

interface Proposal {
  deliveryId: string;
  runNumber: number;
  receivedOn: string;
  copies: number;
  due: string;
  shares: { beneficiaryId: string; beneficiaryName: string; agreementId: string; due: string; lines: { calculation: string }[] }[];
  reasons: string[];
}

interface Statement {
  id: string;
  number: string | null;
  state: 'draft' | 'approved';
  beneficiaryName: string;
  periodFrom: string;
  periodTo: string;
}

const shown = 20;

function useOfWork<Row>(resource: string, workId: string) {
  return useQuery({
    queryKey: [resource, 'of-work', workId],
    queryFn: async () => (await request<Row[]>(`/${resource}?workId=${workId}&pageSize=${shown}`)).body,
  });
}

/** Agreements, what the runs received propose to pay, and the statements that name the work; only for those who may see royalties. */
export function WorkRoyalties({ workId }: { workId: string }) {
  const text = useText();
  const mayRead = useSession()?.permissions.includes('royalties:read') ?? false;
  const mayWrite = useMayEdit('publishing-agreements');
  if (!mayRead) return null;
  return (
    <Section
      title={text('catalogue.section.agreement')}
      action={
        mayWrite && (
          <Button size="small" variant="outlined" component={Link} to={`/publishing-agreements/create?work=${workId}`}>
            {text('catalogue.royalties.add')}
          </Button>
        )
      }
    >
      <Agreements workId={workId} />
      <Proposals workId={workId} />
      <Statements workId={workId} />
    </Section>
  );
}

function Agreements({ workId }: { workId: string }) {
  const text = useText();
  const { day, money } = useFormat();
  const { data, error, isPending, refetch } = useOfWork<Agreement>('publishing-agreements', workId);
  if (isPending) return <Skeleton variant="rounded" height={60} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary' }}>{text('catalogue.noAgreement')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {data.map(({ id, title, reference, signedOn, beneficiaries, earned }) => (
        <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3, alignItems: 'baseline' }}>
          <Box sx={{ flexGrow: 1 }}>
            <MuiLink component={Link} to={`/publishing-agreements/${id}`} sx={{ fontWeight: 600 }}>
              {title || reference}
            </MuiLink>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[day(signedOn, 'long'), beneficiaries.map(({ name }) => name).join(', ')].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
          <Typography variant="body2">
            {text('catalogue.figure.earned')} <strong style={{ whiteSpace: 'nowrap' }}>{money(earned)}</strong>
          </Typography>
        </Box>
      ))}
    </Box>
  );
}

/** Royalties that wait to be approved, each with its calculation. */
function Proposals({ workId }: { workId: string }) {
  const text = useText();
  const { day, whole } = useFormat();
  const { data = [] } = useOfWork<Proposal>('royalty-proposals', workId);
  const payable = data.filter(({ shares }) => shares.length > 0);
  if (payable.length === 0) return null;
  return (
    <SubList title={text('catalogue.royalties.proposals')}>
      {payable.map((proposal) => (
        <Box component="li" key={proposal.deliveryId} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
          <MuiLink component={Link} to="/royalty-proposals" sx={{ flexGrow: 1 }}>
            {text('catalogue.royalties.delivery', {
              number: proposal.runNumber,
              copies: whole(proposal.copies),
              day: day(proposal.receivedOn),
            })}
          </MuiLink>
          <ExplainedAmount
            amount={proposal.due}
            title={text('catalogue.royalties.proposals')}
            lines={proposal.shares.map(({ beneficiaryName, due, lines }) => ({
              label: beneficiaryName,
              calculation: lines.map(({ calculation }) => calculation).join(' ; '),
              amount: due,
            }))}
          />
        </Box>
      ))}
    </SubList>
  );
}

function Statements({ workId }: { workId: string }) {
  const text = useText();
  const { day } = useFormat();
  const { data = [] } = useOfWork<Statement>('royalty-statements', workId);
  if (data.length === 0) return null;
  return (
    <SubList title={text('catalogue.royalties.statements')}>
      {data.map(({ id, number, state, beneficiaryName, periodFrom, periodTo }) => (
        <Box component="li" key={id} sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'baseline' }}>
          <MuiLink component={Link} to={`/royalty-statements/${id}`} sx={{ flexGrow: 1 }}>
            {[number, beneficiaryName].filter(Boolean).join(' · ')}
          </MuiLink>
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {day(periodFrom)} – {day(lastDay(periodTo))}
          </Typography>
          {state === 'draft' && <StatusChip label={text('catalogue.royalties.draft')} tone="waiting" />}
        </Box>
      ))}
    </SubList>
  );
}

function SubList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box sx={{ mt: 2.5, pt: 2, borderTop: 1, borderColor: 'divider' }}>
      <Typography variant="subtitle2" component="h3" sx={{ mb: 0.75 }}>
        {title}
      </Typography>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
        {children}
      </Box>
    </Box>
  );
}
