import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { ImportStateChip } from '../imports/ImportStateChip';
import type { ImportListItem } from '../imports/import';
import { useMayEdit } from '../session/permissions';
import { useSession } from '../session/session';
import { RecentList } from './RecentList';

const shown = 3;

/** The latest files dropped: one that was left halfway is found again. */
export function RecentImports() {
  const text = useText();
  const { instant } = useFormat();
  const session = useSession();
  const mayImport = useMayEdit('imports');
  const { data } = useQuery({
    queryKey: ['imports', 'recent', session?.house?.slug],
    queryFn: async () => (await request<ImportListItem[]>(`/imports?sort=-createdAt&pageSize=${shown}`)).body,
    enabled: mayImport,
  });
  if (!mayImport) return null;
  const rows = data?.map(({ id, fileName, createdAt, state }) => ({
    id,
    to: `/imports/${id}`,
    name: fileName,
    note: instant(createdAt),
    end: <ImportStateChip state={state} />,
  }));
  return <RecentList title={text('home.importsTitle')} none={text('home.noImports')} rows={rows} />;
}
