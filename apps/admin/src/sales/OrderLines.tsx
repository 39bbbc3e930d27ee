import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useRefresh } from 'react-admin';
import { idempotencyKey } from '../data/idempotency-key';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { Section } from '../shared/Section';
import { StatusChip } from '../shared/StatusChip';
import type { Order, OrderLine } from './order';

/** The lines with what became of each copy. */
export function OrderLines({ order }: { order: Order }) {
  const text = useText();
  const refresh = useRefresh();
  const mayCancel = useMayEdit('orders') && order.state === 'confirmed';
  const [cancelling, setCancelling] = useState<OrderLine | null>(null);
  const cancel = () =>
    request(`/orders/${order.id}/cancellation`, {
      method: 'POST',
      body: { lines: [{ lineId: cancelling?.id }] },
      headers: { 'if-match': `"${order.version}"`, 'idempotency-key': idempotencyKey() },
    }).finally(() => refresh());
  return (
    <Section title={text('sales.orders.lines')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {order.lines.map((line) => (
          <LineRow
            key={line.id}
            line={line}
            order={order}
            {...(mayCancel && openOf(line) > 0 && { onCancel: () => setCancelling(line) })}
          />
        ))}
      </Box>
      <ConfirmDialog
        open={cancelling !== null}
        title={text('sales.orders.cancelLineTitle', { title: cancelling?.title ?? '' })}
        confirmLabel={text('sales.orders.cancelLine')}
        destructive
        onConfirm={cancel}
        onClose={() => setCancelling(null)}
      >
        {text('sales.orders.cancelLineSentence', { smart_count: cancelling ? openOf(cancelling) : 0 })}
      </ConfirmDialog>
    </Section>
  );
}

function LineRow({ line, order, onCancel }: { line: OrderLine; order: Order; onCancel?: () => void }) {
  const text = useText();
  const locale = useChosenLocale();
  const { money, rate, whole } = useFormat();
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: 'minmax(0, 1fr) auto', sm: 'minmax(0, 1fr) 64px 110px auto' },
        columnGap: 2,
        alignItems: 'start',
        py: 1.25,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Box sx={{ minWidth: 0 }}>
        <Typography sx={{ fontWeight: 600 }}>{line.title}</Typography>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[
            line.isbn,
            line.saleTermLabel[locale],
            money(line.publicPrice, order.currency),
            text('sales.orders.discountOf', { rate: rate(line.discount) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
        {line.discountReason && (
          <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
            {line.discountReason}
          </Typography>
        )}
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, mt: 0.5 }}>
          <LineFates line={line} order={order} />
        </Box>
      </Box>
      <Typography sx={{ textAlign: 'right' }}>
        <span aria-label={text('sales.copiesOf', { smart_count: line.copies, figure: whole(line.copies) })}>× {whole(line.copies)}</span>
      </Typography>
      <Typography sx={{ textAlign: 'right', gridColumn: { xs: 2, sm: 'auto' }, whiteSpace: 'nowrap' }}>
        {money(line.netAmount, order.currency)}
      </Typography>
      <Box sx={{ gridColumn: { xs: '1 / -1', sm: 'auto' } }}>
        {onCancel && (
          <Button size="small" variant="text" onClick={onCancel}>
            {text('sales.orders.cancelLine')}
          </Button>
        )}
      </Box>
    </Box>
  );
}

/** What is ready, what waits, what left, what was given up; nothing of a draft but what could be sent now. */
function LineFates({ line, order }: { line: OrderLine; order: Order }) {
  const text = useText();
  const { whole } = useFormat();
  if (order.state === 'draft') {
    const enough = line.available >= line.copies;
    return (
      <StatusChip
        label={text('sales.entry.available', { figure: whole(Math.max(0, line.available)) })}
        tone={enough ? 'good' : 'waiting'}
      />
    );
  }
  const fates = [
    ['reserved', line.reserved, 'accent'],
    ['waiting', line.waiting, 'waiting'],
    ['despatched', line.despatched, 'good'],
    ['cancelled', line.cancelled, 'neutral'],
  ] as const;
  return fates.map(([fate, copies, tone]) =>
    copies > 0 ? <StatusChip key={fate} label={text(`sales.orders.fate.${fate}`, { figure: whole(copies) })} tone={tone} /> : null,
  );
}

function openOf({ copies, cancelled, despatched }: OrderLine): number {
  return copies - cancelled - despatched;
}
