import { Alert, Box, Button, Checkbox, FormControlLabel, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router';
import { idempotencyKey } from '../../data/idempotency-key';
import { request } from '../../data/request';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';
import { useMayEdit } from '../../session/permissions';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { Section } from '../../shared/Section';
import { StatusChip } from '../../shared/StatusChip';
import type { Batch, OrderToPrepare } from './despatch';

interface ToPrepareProps {
  orders: readonly OrderToPrepare[];
  total: number;
  isPending: boolean;
  error: unknown;
  onPrepared: (ids: readonly string[]) => void;
}

/** Orders whose copies are there; those of one customer and address go into one box. */
export function ToPrepare({ orders, total, isPending, error, onPrepared }: ToPrepareProps) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const mayEdit = useMayEdit('despatches');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [batch, setBatch] = useState<Batch | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const able = orders.filter(({ blocked }) => !blocked);
  const wanted = able.filter(({ id }) => !left.has(id));
  const toggle = (ids: readonly string[], on: boolean) =>
    setLeft((before) => new Set(on ? [...before].filter((id) => !ids.includes(id)) : [...before, ...ids]));
  const prepare = async () => {
    setBusy(true);
    setProblem(null);
    try {
      const { body } = await request<Batch>('/despatch-batches', {
        method: 'POST',
        body: { orderIds: wanted.map(({ id }) => id) },
        headers: { 'idempotency-key': idempotencyKey() },
      });
      setBatch(body);
      onPrepared(body.prepared.map(({ id }) => id));
      if (body.prepared.length > 0) notify(text('despatches.work.prepared', { smart_count: body.prepared.length }));
    } catch (refusal) {
      setProblem(refusal);
    } finally {
      setBusy(false);
      refresh();
    }
  };
  const act = mayEdit && orders.length > 0 && (
    <Button variant="contained" loading={busy} disabled={wanted.length === 0} onClick={() => void prepare()}>
      {text('despatches.work.prepare', { smart_count: wanted.length })}
    </Button>
  );
  return (
    <Section title={text('despatches.work.toPrepare')} action={act}>
      {isPending && <Skeleton variant="rounded" height={120} />}
      {error !== null && error !== undefined && <ProblemAlert error={error} />}
      {problem !== null && <ProblemAlert error={problem} />}
      {batch?.refused.map(({ orders: numbers, detail }) => (
        <Alert key={numbers.join()} severity="warning" sx={{ mb: 1 }}>
          {`${numbers.join(', ')} · ${detail}`}
        </Alert>
      ))}
      {!isPending && orders.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('despatches.work.nothing')}</Typography>}
      {able.length > 1 && mayEdit && (
        <FormControlLabel
          label={text('despatches.work.all')}
          sx={{ ml: 0 }}
          control={
            <Checkbox
              checked={wanted.length === able.length}
              indeterminate={wanted.length > 0 && wanted.length < able.length}
              onChange={(_, on) =>
                toggle(
                  able.map(({ id }) => id),
                  on,
                )
              }
            />
          }
        />
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {orders.map((order) => (
          <OrderRow
            key={order.id}
            order={order}
            checked={!left.has(order.id) && !order.blocked}
            onCheck={mayEdit ? (on) => toggle([order.id], on) : undefined}
          />
        ))}
      </Box>
      {total > orders.length && (
        <Typography variant="body2" sx={{ color: 'text.secondary', mt: 1 }}>
          {text('despatches.work.more', { smart_count: total - orders.length })}
        </Typography>
      )}
    </Section>
  );
}

function OrderRow({ order, checked, onCheck }: { order: OrderToPrepare; checked: boolean; onCheck?: ((on: boolean) => void) | undefined }) {
  const text = useText();
  const { day, whole } = useFormat();
  return (
    <Box
      component="li"
      sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, py: 0.75, '& + &': { borderTop: 1, borderColor: 'divider' } }}
    >
      {onCheck && (
        <Checkbox
          checked={checked}
          disabled={order.blocked}
          onChange={(_, on) => onCheck(on)}
          slotProps={{ input: { 'aria-label': `${order.number} ${order.customerName}` } }}
        />
      )}
      <Box sx={{ flexGrow: 1, minWidth: 0, pt: 1 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {order.customerName}
          {order.city && <span style={{ fontWeight: 400 }}>{`, ${order.city}`}</span>}
        </Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          <MuiLink component={Link} to={`/orders/${order.id}`}>
            {order.number}
          </MuiLink>
          {` · ${day(order.orderedOn)} · ${text('sales.copiesOf', { smart_count: order.ready, figure: whole(order.ready) })}`}
          {order.places.length > 0 && ` · ${order.places.join(', ')}`}
        </Typography>
      </Box>
      <Box sx={{ pt: 1, display: 'flex', flexWrap: 'wrap', gap: 0.5, justifyContent: 'flex-end' }}>
        {order.blocked && <StatusChip label={text('despatches.blocked')} tone="bad" />}
        {order.collected && <StatusChip label={text('despatches.collected')} />}
        <StatusChip
          label={
            order.complete
              ? text('despatches.complete')
              : text('despatches.partial', { ready: whole(order.ready), open: whole(order.open) })
          }
          tone={order.complete ? 'good' : 'waiting'}
        />
      </Box>
    </Box>
  );
}
