import { Box, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { Section } from '../shared/Section';
import { StatusChip } from '../shared/StatusChip';

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
  const { data, isPending } = useQuery({
    queryKey: ['royalty-statements', 'recent', session?.house?.slug],
    queryFn: async () => (await request<Statement[]>(`/royalty-statements?sort=-periodTo&pageSize=${shown}`)).body,
    enabled: mayRead,
  });
  if (!mayRead) return null;
  return (
    <Section title={text('home.statementsTitle')}>
      {isPending && <Skeleton variant="rounded" height={80} />}
      {data?.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('home.noStatements')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
        {data?.map(({ id, number, state, beneficiaryName, due, currency }) => (
          <Box component="li" key={id} sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
            <Box sx={{ flexGrow: 1, minWidth: 0 }}>
              <MuiLink component={Link} to={`/royalty-statements/${id}`}>
                {beneficiaryName}
              </MuiLink>
              {number && (
                <Typography component="span" variant="caption" sx={{ color: 'text.secondary', display: 'block' }}>
                  {number}
                </Typography>
              )}
            </Box>
            {state === 'draft' && <StatusChip label={text('home.draft')} tone="waiting" />}
            <span style={{ whiteSpace: 'nowrap' }}>{money(due, currency)}</span>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
