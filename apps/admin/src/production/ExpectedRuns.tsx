import { Chip } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useListContext } from 'react-admin';
import { request } from '../data/request';
import { useText } from '../i18n/use-text';

async function countRuns(filter: string): Promise<number> {
  return Number((await request<unknown[]>(`/print-runs?${filter}&pageSize=1`)).headers.get('x-total-count') ?? 0);
}

/** What is expected and what is late, as two filters that say how many there are. */
export function ExpectedRuns() {
  const text = useText();
  const { filterValues, setFilters } = useListContext();
  const { data } = useQuery({
    queryKey: ['print-runs', 'getList', 'counts'],
    queryFn: async () => ({ open: await countRuns('state=open'), late: await countRuns('late=true') }),
  });
  if (!data) return null;
  const { late, state, ...rest } = filterValues;
  return (
    <>
      <Chip
        label={text('production.expectedRuns', { smart_count: data.open })}
        variant={state === 'open' ? 'filled' : 'outlined'}
        aria-pressed={state === 'open'}
        onClick={() => setFilters(state === 'open' ? rest : { ...rest, state: 'open' }, [])}
      />
      {data.late > 0 && (
        <Chip
          label={text('production.lateRuns', { smart_count: data.late })}
          color="error"
          variant={late ? 'filled' : 'outlined'}
          aria-pressed={Boolean(late)}
          onClick={() => setFilters(late ? rest : { ...rest, late: true }, [])}
        />
      )}
    </>
  );
}
