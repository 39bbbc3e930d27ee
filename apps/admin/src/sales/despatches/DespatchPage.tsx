import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router';
import type { ColophonDataProvider } from '../../data/data-provider';
import { useFormat } from '../../format/use-format';
import { useChosenLocale, useText } from '../../i18n/use-text';
import { useMayEdit } from '../../session/permissions';
import { AuditTrail } from '../../shared/AuditTrail';
import { ConfirmDialog } from '../../shared/ConfirmDialog';
import { DownloadButton } from '../../shared/DownloadButton';
import { FactList } from '../../shared/FactList';
import { PageHeader } from '../../shared/PageHeader';
import { RecordPage } from '../../shared/RecordPage';
import { Section } from '../../shared/Section';
import { DespatchStateChip } from './DespatchStateChip';
import type { Despatch } from './despatch';
import { EditDialog } from './EditDialog';
import { SendDialog } from './SendDialog';
import { TrackingLinks } from './TrackingLinks';
import { weightInWords } from './weight';

/** One despatch: what is in the box, where it goes, where it is. */
export function DespatchPage() {
  return <RecordPage<Despatch> resource="despatches">{(despatch) => <DespatchSheet despatch={despatch} />}</RecordPage>;
}

function DespatchSheet({ despatch }: { despatch: Despatch }) {
  const text = useText();
  const { day, whole } = useFormat();
  const { delivery, collected, orders, parcels, workshopSentAt } = despatch;
  const { instant } = useFormat();
  return (
    <>
      <PageHeader
        title={despatch.number ?? text('despatches.unnumbered')}
        parent={{ label: text('despatches.title'), to: '/despatches' }}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <MuiLink component={Link} to={`/customers/${despatch.customerId}`}>
              {despatch.customerName}
            </MuiLink>
            {despatch.despatchedOn && <span>{day(despatch.despatchedOn, 'long')}</span>}
            <DespatchStateChip despatch={despatch} />
          </Box>
        }
        actions={<DespatchActs despatch={despatch} />}
      />
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 2fr) minmax(300px, 1fr)' },
        }}
      >
        <DespatchLines despatch={despatch} />
        <Box sx={{ display: 'grid', gap: 2.5 }}>
          <Section title={text('despatches.delivery')}>
            <FactList
              facts={[
                [
                  text('despatches.shipTo'),
                  collected
                    ? text('despatches.collected')
                    : [
                        delivery.name,
                        delivery.street,
                        `${delivery.postalCode} ${delivery.city}`.trim(),
                        delivery.country === 'FR' ? '' : delivery.country,
                      ]
                        .filter(Boolean)
                        .join('\n'),
                ],
                [text('despatches.place'), despatch.locationName],
                [text('despatches.parcels.heading'), parcels.length > 0 && <TrackingLinks parcels={parcels} />],
                [text('despatches.weightLabel'), weightInWords(despatch.weight, whole, text)],
                [text('despatches.serviceLevel'), despatch.serviceLevel],
                [text('despatches.giftText'), despatch.giftText],
                [text('despatches.enclosures'), despatch.enclosures],
                [text('despatches.workshop.since'), workshopSentAt && instant(workshopSentAt)],
                [
                  text('despatches.orders'),
                  orders.map(({ id, number }, i) => (
                    <span key={id}>
                      {i > 0 && ', '}
                      <MuiLink component={Link} to={`/orders/${id}`}>
                        {number}
                      </MuiLink>
                    </span>
                  )),
                ],
              ]}
            />
          </Section>
          <AuditTrail resource="despatches" id={despatch.id} />
        </Box>
      </Box>
    </>
  );
}

function DespatchActs({ despatch }: { despatch: Despatch }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const mayEdit = useMayEdit('despatches');
  const [open, setOpen] = useState<'send' | 'edit' | 'cancel' | null>(null);
  const preparing = despatch.state === 'preparing';
  const close = () => setOpen(null);
  return (
    <>
      {mayEdit && despatch.state !== 'cancelled' && (
        <Button variant={preparing ? 'contained' : 'outlined'} onClick={() => setOpen('send')}>
          {text(preparing ? 'despatches.send.act' : 'despatches.parcels.edit')}
        </Button>
      )}
      {despatch.state !== 'cancelled' && (
        <DownloadButton
          path={`/despatches/${despatch.id}/delivery-note`}
          fileName="delivery-note.pdf"
          label={text('despatches.papers.deliveryNote')}
        />
      )}
      {despatch.state !== 'cancelled' && (
        <DownloadButton path={`/address-labels?id=${despatch.id}`} fileName="labels.pdf" label={text('despatches.papers.labels')} />
      )}
      {mayEdit && preparing && (
        <>
          <Button variant="outlined" onClick={() => setOpen('edit')}>
            {text('despatches.edit.act')}
          </Button>
          <Button variant="text" color="error" onClick={() => setOpen('cancel')}>
            {text('despatches.cancel.act')}
          </Button>
        </>
      )}
      {open === 'send' && (
        <SendDialog
          despatch={despatch}
          carrier="colissimo"
          onClose={close}
          onSent={({ number }) => {
            close();
            if (preparing) notify(text('despatches.send.sent', { number: number ?? '' }));
            refresh();
          }}
        />
      )}
      {open === 'edit' && <EditDialog despatch={despatch} onClose={close} />}
      <ConfirmDialog
        open={open === 'cancel'}
        title={text('despatches.cancel.title')}
        confirmLabel={text('despatches.cancel.act')}
        destructive
        onConfirm={() => dataProvider.action('despatches', despatch.id, 'cancellation').finally(() => refresh())}
        onClose={close}
      >
        {text('despatches.cancel.sentence')}
      </ConfirmDialog>
    </>
  );
}

function DespatchLines({ despatch }: { despatch: Despatch }) {
  const text = useText();
  const locale = useChosenLocale();
  const { whole } = useFormat();
  return (
    <Section title={text('despatches.lines')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {despatch.lines.map((line) => (
          <Box
            component="li"
            key={line.id}
            sx={{ display: 'flex', gap: 2, justifyContent: 'space-between', py: 1.25, '& + &': { borderTop: 1, borderColor: 'divider' } }}
          >
            <Box sx={{ minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>{line.title}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {[line.isbn, line.saleTermLabel[locale], line.orderNumber].filter(Boolean).join(' · ')}
              </Typography>
              {line.toCome > 0 && despatch.state !== 'cancelled' && (
                <Typography variant="caption" sx={{ color: 'warning.dark' }}>
                  {text('despatches.toCome', { smart_count: line.toCome, figure: whole(line.toCome) })}
                </Typography>
              )}
            </Box>
            <Typography sx={{ whiteSpace: 'nowrap' }}>× {whole(line.copies)}</Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
