import PrintIcon from '@mui/icons-material/PrintOutlined';
import { Box, Button, Checkbox, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../../format/use-format';
import { useText } from '../../i18n/use-text';
import { useMayEdit } from '../../session/permissions';
import { DownloadButton } from '../../shared/DownloadButton';
import { ProblemAlert } from '../../shared/ProblemAlert';
import { Section } from '../../shared/Section';
import { DespatchStateChip } from './DespatchStateChip';
import type { DespatchListItem } from './despatch';
import { HandOverButton } from './HandOverButton';
import { SendDialog } from './SendDialog';
import { weightInWords } from './weight';

interface BeingPreparedProps {
  boxes: readonly DespatchListItem[];
  isPending: boolean;
  error: unknown;
  chosen: readonly string[];
  onChoose: (ids: readonly string[]) => void;
}

/** Boxes on the table: their papers, then each leaves; the next one opens by itself. */
export function BeingPrepared({ boxes, isPending, error, chosen, onChoose }: BeingPreparedProps) {
  const text = useText();
  const notify = useNotify();
  const refresh = useRefresh();
  const mayEdit = useMayEdit('despatches');
  const [sending, setSending] = useState<DespatchListItem | null>(null);
  const [carrier, setCarrier] = useState('colissimo');
  const known = boxes.filter(({ id }) => chosen.includes(id));
  const wanted = known.length > 0 ? known : boxes;
  const ids = wanted.map(({ id }) => id).join(',');
  const actions = boxes.length > 0 && (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <DownloadButton
        path={`/picking-list?id=${ids}`}
        fileName="picking-list.pdf"
        label={text('despatches.papers.pickingList')}
        startIcon={<PrintIcon />}
        size="small"
      />
      <DownloadButton path={`/address-labels?id=${ids}`} fileName="labels.pdf" label={text('despatches.papers.labels')} size="small" />
      {mayEdit && <HandOverButton despatches={wanted} />}
    </Box>
  );
  return (
    <Section title={text('despatches.work.preparing')} action={actions}>
      {isPending && <Skeleton variant="rounded" height={120} />}
      {error !== null && error !== undefined && <ProblemAlert error={error} />}
      {!isPending && boxes.length === 0 && <Typography sx={{ color: 'text.secondary' }}>{text('despatches.work.noBox')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {boxes.map((box) => (
          <BoxRow
            key={box.id}
            box={box}
            checked={chosen.includes(box.id)}
            onCheck={(on) => onChoose(on ? [...chosen, box.id] : chosen.filter((id) => id !== box.id))}
            {...(mayEdit && { onSend: () => setSending(box) })}
          />
        ))}
      </Box>
      {sending && (
        <SendDialog
          key={sending.id}
          despatch={sending}
          carrier={carrier}
          onClose={() => setSending(null)}
          onSent={({ number }, by) => {
            notify(text('despatches.send.sent', { number: number ?? '' }));
            setCarrier(by);
            // Down the list as it stands on the screen: the one just sent is still in it.
            setSending(boxes[boxes.findIndex(({ id }) => id === sending.id) + 1] ?? null);
            onChoose(chosen.filter((id) => id !== sending.id));
            refresh();
          }}
        />
      )}
    </Section>
  );
}

interface BoxRowProps {
  box: DespatchListItem;
  checked: boolean;
  onCheck: (on: boolean) => void;
  onSend?: () => void;
}

function BoxRow({ box, checked, onCheck, onSend }: BoxRowProps) {
  const text = useText();
  const { whole } = useFormat();
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        gap: 1,
        py: 0.75,
        '& + &': { borderTop: 1, borderColor: 'divider' },
      }}
    >
      <Checkbox
        checked={checked}
        onChange={(_, on) => onCheck(on)}
        slotProps={{ input: { 'aria-label': text('despatches.work.choose', { customer: box.customerName }) } }}
      />
      <Box sx={{ flexGrow: 1, flexBasis: 220, minWidth: 0, pt: 1 }}>
        <MuiLink component={Link} to={`/despatches/${box.id}`} sx={{ color: 'text.primary', fontWeight: 600 }}>
          {box.customerName}
        </MuiLink>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {[
            box.orders.map(({ number }) => number).join(', '),
            text('sales.copiesOf', { smart_count: box.copies, figure: whole(box.copies) }),
            weightInWords(box.weight, whole, text),
            box.locationName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      <Box sx={{ pt: 1, display: 'flex', alignItems: 'center', gap: 1 }}>
        <DespatchStateChip despatch={box} />
        {onSend && (
          <Button size="small" variant="contained" onClick={onSend}>
            {text('despatches.send.act')}
          </Button>
        )}
      </Box>
    </Box>
  );
}
