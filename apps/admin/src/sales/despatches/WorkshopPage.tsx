import WorkshopIcon from '@mui/icons-material/PrecisionManufacturingOutlined';
import { Box, Link as MuiLink, Paper, Typography } from '@mui/material';
import { useGetList } from 'react-admin';
import { Link, useNavigate } from 'react-router';
import { upload } from '../../data/upload';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';
import { useMayEdit } from '../../session/permissions';
import { DownloadButton } from '../../shared/DownloadButton';
import { EmptyState } from '../../shared/EmptyState';
import { FileDrop } from '../../shared/FileDrop';
import { PageHeader } from '../../shared/PageHeader';
import { Section } from '../../shared/Section';
import { StatusChip, type Tone } from '../../shared/StatusChip';
import { DespatchTabs } from './DespatchTabs';
import type { DespatchListItem, WorkshopFile, WorkshopFileListItem } from './despatch';

const tones: Record<WorkshopFileListItem['state'], Tone> = { 'to-confirm': 'waiting', confirmed: 'good', 'set-aside': 'neutral' };

/** What was given to the workshop, and the files it sends back. */
export function WorkshopPage() {
  const text = useText();
  const navigate = useNavigate();
  const { instant, whole } = useFormat();
  const mayEdit = useMayEdit('despatches');
  const pagination = { page: 1, perPage: 100 };
  const { data: given = [] } = useGetList<DespatchListItem>('despatches', {
    pagination,
    sort: { field: 'createdAt', order: 'ASC' },
    filter: { atWorkshop: true },
  });
  const { data: files = [], isPending } = useGetList<WorkshopFileListItem>('workshop-files', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'id', order: 'DESC' },
  });
  const send = (kind: WorkshopFileListItem['kind']) => async (file: File, onProgress: (share: number) => void) => {
    const { id } = await upload<WorkshopFile>(`/workshop-files?kind=${kind}`, file, onProgress);
    await navigate(`/despatches/workshop/${id}`);
  };
  return (
    <>
      <DespatchTabs />
      <PageHeader
        title={text('despatches.workshop.title')}
        subtitle={<Typography sx={{ maxWidth: 680 }}>{text('despatches.workshop.sentence')}</Typography>}
      />
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {given.length > 0 && (
          <Section
            title={text('despatches.workshop.given', { smart_count: given.length })}
            action={
              <Box sx={{ display: 'flex', gap: 1 }}>
                {(['xlsx', 'csv'] as const).map((format) => (
                  <DownloadButton
                    key={format}
                    size="small"
                    path={`/workshop-exports?format=${format}&id=${given.map(({ id }) => id).join(',')}`}
                    fileName={`workshop.${format}`}
                    label={format.toUpperCase()}
                  />
                ))}
              </Box>
            }
          >
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {given.map(({ id, customerName, copies, workshopSentAt }) => (
                <li key={id}>
                  <MuiLink component={Link} to={`/despatches/${id}`}>
                    {customerName}
                  </MuiLink>
                  {` · ${text('sales.copiesOf', { smart_count: copies, figure: whole(copies) })} · ${workshopSentAt ? instant(workshopSentAt) : ''}`}
                </li>
              ))}
            </Box>
          </Section>
        )}
        {mayEdit && (
          <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' } }}>
            <FileDrop
              title={text('despatches.workshop.drop.shipments')}
              sentence={text('despatches.workshop.drop.shipmentsSentence')}
              accept=".csv,.txt,.xlsx"
              onFile={send('shipments')}
            />
            <FileDrop
              title={text('despatches.workshop.drop.stock')}
              sentence={text('despatches.workshop.drop.stockSentence')}
              accept=".csv,.txt,.xlsx"
              onFile={send('stock')}
            />
          </Box>
        )}
        {!isPending && files.length === 0 ? (
          <EmptyState
            compact
            icon={WorkshopIcon}
            title={text('despatches.workshop.none.title')}
            sentence={text('despatches.workshop.none.sentence')}
          />
        ) : (
          <Section title={text('despatches.workshop.files')}>
            <Paper component="ul" elevation={0} sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {files.map(({ id, kind, state, fileName, createdAt }) => (
                <Box
                  component="li"
                  key={id}
                  sx={{
                    display: 'flex',
                    gap: 1.5,
                    justifyContent: 'space-between',
                    py: 1,
                    '& + &': { borderTop: 1, borderColor: 'divider' },
                  }}
                >
                  <Box sx={{ minWidth: 0 }}>
                    <MuiLink component={Link} to={`/despatches/workshop/${id}`} sx={{ overflowWrap: 'anywhere' }}>
                      {fileName}
                    </MuiLink>
                    <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                      {`${text(`despatches.workshop.kind.${kind}`)} · ${instant(createdAt)}`}
                    </Typography>
                  </Box>
                  <StatusChip label={text(`despatches.workshop.state.${state}`)} tone={tones[state]} />
                </Box>
              ))}
            </Paper>
          </Section>
        )}
      </Box>
    </>
  );
}
