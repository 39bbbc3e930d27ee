import { Alert, Box, Button, Link as MuiLink, Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router';
import { idempotencyKey } from '../../data/idempotency-key';
import { request } from '../../data/request';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';
import { useMayEdit } from '../../session/permissions';
import { DownloadButton } from '../../shared/DownloadButton';
import { PageHeader } from '../../shared/PageHeader';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { RecordPage } from '../../shared/RecordPage';
import { Section } from '../../shared/Section';
import { StatusChip } from '../../shared/StatusChip';
import type { WorkshopFile } from './despatch';

/** A file of the workshop: where it agrees, where it differs, and what confirming it writes. */
export function WorkshopFilePage() {
  return <RecordPage<WorkshopFile> resource="workshop-files">{(file) => <FileSheet file={file} />}</RecordPage>;
}

function FileSheet({ file }: { file: WorkshopFile }) {
  const text = useText();
  const { instant } = useFormat();
  const open = file.state === 'to-confirm';
  return (
    <>
      <PageHeader
        title={file.fileName}
        parent={{ label: text('despatches.workshop.title'), to: '/despatches/workshop' }}
        subtitle={`${text(`despatches.workshop.kind.${file.kind}`)} · ${file.locationName} · ${instant(file.createdAt)}`}
        actions={<FileActs file={file} />}
      />
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {file.state !== 'to-confirm' && (
          <Alert severity={file.state === 'confirmed' ? 'success' : 'info'}>{text(`despatches.workshop.settled.${file.state}`)}</Alert>
        )}
        {open && (
          <Alert severity={file.differences > 0 ? 'warning' : 'success'}>
            {text(file.differences > 0 ? 'despatches.workshop.differs' : 'despatches.workshop.agrees', { smart_count: file.differences })}
          </Alert>
        )}
        {file.refused.map(({ despatchId, customerName, detail }) => (
          <Alert key={despatchId} severity="error">
            <MuiLink component={Link} to={`/despatches/${despatchId}`}>
              {customerName}
            </MuiLink>
            {` · ${detail}`}
          </Alert>
        ))}
        {file.strangers.length > 0 && (
          <Section title={text('despatches.workshop.strangers')}>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {file.strangers.map(({ row, ean, finding }) => (
                <li
                  key={row}
                >{`${text('despatches.workshop.row', { row })} · ${ean} · ${text(`despatches.workshop.finding.${finding}`)}`}</li>
              ))}
            </Box>
          </Section>
        )}
        {file.counts.length > 0 && <Counts file={file} />}
        {file.despatches.map((despatch) => (
          <Shipment key={despatch.despatchId} despatch={despatch} />
        ))}
      </Box>
    </>
  );
}

function Shipment({ despatch }: { despatch: WorkshopFile['despatches'][number] }) {
  const text = useText();
  const { whole } = useFormat();
  const parcels = despatch.parcels.map(({ carrier, trackingNumber }) => `${carrier} ${trackingNumber}`.trim()).join(', ');
  return (
    <Section
      title={despatch.number ? `${despatch.number} · ${despatch.customerName}` : despatch.customerName}
      action={<StatusChip label={text(`despatches.state.${despatch.state}`)} tone={despatch.state === 'despatched' ? 'good' : 'waiting'} />}
      flush
    >
      {parcels && <Typography sx={{ px: 2.5, color: 'text.secondary' }}>{parcels}</Typography>}
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('despatches.workshop.column.title')}</TableCell>
            <TableCell align="right">{text('despatches.workshop.column.asked')}</TableCell>
            <TableCell align="right">{text('despatches.workshop.column.shipped')}</TableCell>
            <TableCell>{text('despatches.workshop.column.finding')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {despatch.lines.map((line) => (
            <TableRow key={line.lineId}>
              <TableCell>{line.title}</TableCell>
              <TableCell align="right">{whole(line.asked)}</TableCell>
              <TableCell align="right">{whole(line.shipped)}</TableCell>
              <TableCell>
                <StatusChip
                  label={text(`despatches.workshop.finding.${line.finding}`)}
                  tone={line.finding === 'as-asked' ? 'good' : 'waiting'}
                />
                {line.recorded < line.shipped && (
                  <Typography variant="caption" sx={{ display: 'block' }}>
                    {text('despatches.workshop.recorded', { copies: whole(line.recorded) })}
                  </Typography>
                )}
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function Counts({ file }: { file: WorkshopFile }) {
  const text = useText();
  const { whole } = useFormat();
  return (
    <Section title={text('despatches.workshop.counts')} flush>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{text('despatches.workshop.column.title')}</TableCell>
            <TableCell align="right">{text('despatches.workshop.column.book')}</TableCell>
            <TableCell align="right">{text('despatches.workshop.column.counted')}</TableCell>
            <TableCell align="right">{text('despatches.workshop.column.difference')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {file.counts.map(({ productId, title, book, counted, difference }) => (
            <TableRow key={productId}>
              <TableCell>{title}</TableCell>
              <TableCell align="right">{whole(book)}</TableCell>
              <TableCell align="right">{counted === null ? text('despatches.workshop.absent') : whole(counted)}</TableCell>
              <TableCell align="right">{counted === null ? '–' : `${difference > 0 ? '+' : '−'}${whole(Math.abs(difference))}`}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Section>
  );
}

function FileActs({ file }: { file: WorkshopFile }) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const mayEdit = useMayEdit('despatches');
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const act = async (name: 'confirmation' | 'setting-aside') => {
    setBusy(true);
    setError(null);
    const counts = file.counts.filter(({ counted }) => counted !== null).map(({ productId, difference }) => ({ productId, difference }));
    try {
      // The differences are on the screen: pressing the button is what confirms them.
      const body = name === 'setting-aside' ? {} : file.kind === 'stock' ? { counts } : { confirmed: true };
      const answer = await request<WorkshopFile>(`/workshop-files/${file.id}/${name}`, {
        method: 'POST',
        body,
        headers: { 'idempotency-key': idempotencyKey() },
      });
      notify(text(`despatches.workshop.state.${answer.body.state}`));
    } catch (refusal) {
      setError(refusal);
    } finally {
      setBusy(false);
      refresh();
    }
  };
  const label =
    file.kind === 'stock'
      ? text('despatches.workshop.count')
      : text(file.differences > 0 ? 'despatches.workshop.confirmDiffering' : 'despatches.workshop.confirm');
  return (
    <>
      {mayEdit && file.state === 'to-confirm' && (
        <>
          <Button variant="contained" loading={busy} onClick={() => void act('confirmation')}>
            {label}
          </Button>
          <Button variant="outlined" disabled={busy} onClick={() => void act('setting-aside')}>
            {text('despatches.workshop.setAside')}
          </Button>
        </>
      )}
      <DownloadButton path={`/workshop-files/${file.id}/content`} fileName={file.fileName} label={text('despatches.workshop.raw')} />
      {error !== null && <ProblemAlert error={error} />}
    </>
  );
}
