import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { useChosenLocale } from '../i18n/use-text';
import { useSession } from '../session/session';
import { ProposalSheet } from './ProposalSheet';
import type { Proposal } from './proposal';

/** On the page of a run: what its deliveries earn the authors, as soon as they are received. */
export function RunProposals({ runId, workId, received }: { runId: string; workId: string; received: number }) {
  const locale = useChosenLocale();
  const mayRead = useSession()?.permissions.includes('royalties:read') ?? false;
  const { data = [] } = useQuery({
    queryKey: ['royalty-proposals', 'ofWork', workId, received, locale],
    queryFn: async () => (await request<Proposal[]>(`/royalty-proposals?workId=${workId}`)).body,
    enabled: mayRead && received > 0,
  });
  return data.flatMap((proposal) => (proposal.printRunId === runId ? <ProposalSheet key={proposal.id} proposal={proposal} onRun /> : []));
}
