import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { StatusChip } from '../shared/StatusChip';
import { RecentList } from './RecentList';

interface Statement {
  id: string;
  number: string | null;
  state: 'draft' | 'approved';
  beneficiaryName: string;
  due: string;
  currency: string;
}

const shown = 6;

/** The latest royalty statements, for those who may see them. */
export function RecentStatements() {
  const text = useText();
  const { money } = useFormat();
  const session = useSession();
  const mayRead = session?.permissions.includes('royalties:read') ?? false;
  const { data } = useQuery({
    queryKey: ['royalty-statements', 'recent', session?.house?.slug],
    queryFn: async () => (await request<Statement[]>(`/royalty-statements?sort=-periodTo&pageSize=${shown}`)).body,
    enabled: mayRead,
  });
  if (!mayRead) return null;
  const rows = data?.map(({ id, number, state, beneficiaryName, due, currency }) => ({
    id,
    to: `/royalty-statements/${id}`,
    name: beneficiaryName,
    note: number,
    end: (
      <>
        {state === 'draft' && <StatusChip label={text('home.draft')} tone="waiting" />}
        <span style={{ whiteSpace: 'nowrap' }}>{money(due, currency)}</span>
      </>
    ),
  }));
  return <RecentList title={text('home.statementsTitle')} none={text('home.noStatements')} rows={rows} />;
}
