import PrintIcon from '@mui/icons-material/LocalPrintshopOutlined';
import { Box, Button, ListSubheader, Menu, MenuItem, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetManyReference } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import type { PrintRunListItem } from '../production/print-run';
import { RunState } from '../production/RunState';
import { useMayEdit } from '../session/permissions';
import { useSession } from '../session/session';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import { useCodeList } from '../shared/use-code-list';
import { onixLists } from './lists';
import type { Work } from './work';

const shown = 50;
/** ONIX list 150: forms that nobody prints. */
const isDigital = (form: string) => /^(?:[EL].|A[JNO])$/.test(form);

interface CostedRun extends PrintRunListItem {
  price: string | null;
  totalCost: string | null;
  currency: string;
  costPerCopy: string | null;
}

/** The print runs of all products of the work, what is awaited first: ordering and receiving are one click away. */
export function WorkRuns({ work }: { work: Work }) {
  const text = useText();
  const mayRead = useSession()?.permissions.includes('production:read') ?? false;
  if (!mayRead) return null;
  return (
    <Section title={text('catalogue.section.runs')} action={<OrderButton work={work} />} flush>
      <Runs workId={work.id} />
    </Section>
  );
}

/** Orders a run of the one printed product, or asks which. */
export function OrderButton({ work }: { work: Work }) {
  const text = useText();
  const mayOrder = useMayEdit('print-runs');
  const { labelOf } = useCodeList(onixLists.productForms);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const printed = work.products.filter(({ form }) => !isDigital(form));
  const [only] = printed;
  if (!mayOrder || !only) return null;
  const look = { size: 'small', variant: 'outlined', startIcon: <PrintIcon /> } as const;
  if (printed.length === 1) {
    return (
      <Button {...look} component={Link} to={orderLink(only.id)}>
        {text('catalogue.runs.order')}
      </Button>
    );
  }
  return (
    <>
      <Button {...look} aria-haspopup="menu" onClick={(event) => setAnchor(event.currentTarget)}>
        {text('catalogue.runs.order')}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <ListSubheader sx={{ lineHeight: 2.2, bgcolor: 'transparent' }}>{text('catalogue.runs.ofWhich')}</ListSubheader>
        {printed.map((product) => (
          <MenuItem key={product.id} component={Link} to={orderLink(product.id)}>
            {[labelOf(product.form), product.isbn].filter(Boolean).join(' · ')}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}

const orderLink = (productId: string) => `/print-runs/create?product=${productId}`;

function Runs({ workId }: { workId: string }) {
  const text = useText();
  const { data, error, isPending, refetch } = useGetManyReference<CostedRun>('print-runs', {
    target: 'workId',
    id: workId,
    pagination: { page: 1, perPage: shown },
    sort: { field: 'id', order: 'ASC' },
    filter: {},
  });
  if (isPending) return <Skeleton variant="rounded" height={60} sx={{ m: 2.5, mt: 0 }} />;
  if (error) return <ProblemAlert error={error} onRetry={() => void refetch()} />;
  if (data.length === 0) return <Typography sx={{ color: 'text.secondary', px: 2.5, pb: 2.5 }}>{text('catalogue.runs.none')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {data.map((run) => (
        <RunLine key={run.id} run={run} />
      ))}
    </Box>
  );
}

function RunLine({ run }: { run: CostedRun }) {
  const text = useText();
  const { whole, day, money, unitPrice } = useFormat();
  const { labelOf } = useCodeList(onixLists.productForms);
  const mayReceive = useMayEdit('print-runs');
  const awaited = run.state === 'ordered' || run.state === 'partly-received';
  const cost = run.totalCost ?? run.price;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        alignItems: 'center',
        columnGap: 2,
        rowGap: 0.5,
        px: 2.5,
        py: 1.25,
        borderTop: 1,
        borderColor: 'divider',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', md: 'minmax(0, 1.5fr) minmax(150px, 1fr) 150px 150px' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <MuiLink component={Link} to={`/print-runs/${run.id}`} sx={{ fontWeight: 600, color: 'text.primary' }}>
          {text('catalogue.runs.number', { number: run.number })}
        </MuiLink>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[labelOf(run.form), run.printerName].filter(Boolean).join(' · ')}
        </Typography>
      </Box>
      <Box sx={{ display: 'grid', gap: 0.25, justifyItems: 'start' }}>
        <RunState run={run} />
        <Typography variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
          {awaited && run.expectedOn
            ? text('catalogue.runs.expected', { day: day(run.expectedOn) })
            : text('catalogue.runs.orderedOn', { day: day(run.orderedOn) })}
        </Typography>
      </Box>
      <Typography variant="body2" sx={{ textAlign: { md: 'right' } }}>
        <strong>{whole(awaited && run.received === 0 ? run.quantityOrdered : run.received)}</strong>{' '}
        {text(awaited && run.received === 0 ? 'catalogue.runs.ordered' : 'catalogue.runs.received')}
        {run.received > 0 && run.difference !== 0 && (
          <Typography component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
            {text('catalogue.runs.ofOrdered', { ordered: whole(run.quantityOrdered) })}
          </Typography>
        )}
      </Typography>
      <Box sx={{ textAlign: 'right' }}>
        {awaited && mayReceive ? (
          <Button size="small" variant="outlined" component={Link} to={`/print-runs/${run.id}?receive=1`}>
            {text('catalogue.runs.receive')}
          </Button>
        ) : (
          cost && (
            <>
              <Typography variant="body2">{money(cost, run.currency)}</Typography>
              {run.costPerCopy && (
                <Typography variant="caption" sx={{ color: 'text.secondary', whiteSpace: 'nowrap' }}>
                  {text('catalogue.runs.perCopy', { amount: unitPrice(run.costPerCopy, run.currency) })}
                </Typography>
              )}
            </>
          )
        )}
      </Box>
    </Box>
  );
}
