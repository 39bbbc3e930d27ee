import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useState } from 'react';
import { useDataProvider, useNotify, useRefresh } from 'react-admin';
import { Link } from 'react-router';
import type { ColophonDataProvider } from '../data/data-provider';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useSession } from '../session/session';
import { ConfirmDialog } from '../shared/ConfirmDialog';
import { Section } from '../shared/Section';
import { isZero } from './amounts';
import type { Proposal } from './proposal';

/** What a delivery earns everyone, spelled out, and the way to approve it. */
export function ProposalSheet({ proposal, onRun = false }: { proposal: Proposal; onRun?: boolean }) {
  const text = useText();
  const { day, whole, money } = useFormat();
  const run = text('royalties.proposal.delivery', {
    number: proposal.runNumber,
    copies: whole(proposal.copies),
    day: day(proposal.receivedOn),
  });
  return (
    <Section title={onRun ? text('royalties.proposal.title') : proposal.productTitle} action={<Approve proposal={proposal} />}>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1.5 }}>
        {onRun ? (
          run
        ) : (
          <MuiLink component={Link} to={`/print-runs/${proposal.printRunId}`}>
            {run}
          </MuiLink>
        )}
      </Typography>
      {proposal.reasons.map((reason) => (
        <Alert key={reason} severity="info" sx={{ mb: 1 }}>
          {reason}
        </Alert>
      ))}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        {proposal.shares.map((share) => (
          <ProposalShare key={`${share.beneficiaryId} ${share.agreementId}`} share={share} />
        ))}
      </Box>
      {proposal.shares.length > 1 && (
        <Typography sx={{ mt: 1.5, pt: 1.5, borderTop: 1, borderColor: 'divider', display: 'flex', justifyContent: 'space-between' }}>
          <strong>{text('royalties.due')}</strong>
          <strong>{money(proposal.due)}</strong>
        </Typography>
      )}
    </Section>
  );
}

function ProposalShare({ share }: { share: Proposal['shares'][number] }) {
  const text = useText();
  const { money } = useFormat();
  const rows = [
    ...(isZero(share.rounding) ? [] : [[text('royalties.rounding'), share.rounding] as const]),
    ...(isZero(share.recouped) ? [] : [[text('royalties.recouped'), `-${share.recouped}`] as const]),
    ...(isZero(share.carried) ? [] : [[text('royalties.carried'), share.carried] as const]),
  ];
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', columnGap: 2 }}>
        <Typography sx={{ fontWeight: 600 }}>
          {share.beneficiaryName}{' '}
          <MuiLink component={Link} to={`/publishing-agreements/${share.agreementId}`} variant="body2" sx={{ fontWeight: 400 }}>
            {share.agreementReference}
          </MuiLink>
        </Typography>
        <Typography sx={{ fontWeight: 600, whiteSpace: 'nowrap' }}>{money(share.due)}</Typography>
      </Box>
      {share.lines.map((line) => (
        <Typography key={line.calculation} sx={{ fontSize: '1.0625rem' }}>
          {line.calculation}
          {line.details.map((detail) => (
            <Typography key={detail} component="span" variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
              {detail}
            </Typography>
          ))}
        </Typography>
      ))}
      {rows.map(([label, amount]) => (
        <Typography key={label} variant="body2" sx={{ color: 'text.secondary', display: 'flex', justifyContent: 'space-between' }}>
          <span>{label}</span>
          <span>{money(amount)}</span>
        </Typography>
      ))}
      {!isZero(share.rounding) && (
        <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary', maxWidth: 560 }}>
          {text('royalties.proposal.roundingWhy')}
        </Typography>
      )}
    </Box>
  );
}

function Approve({ proposal }: { proposal: Proposal }) {
  const text = useText();
  const { money } = useFormat();
  const notify = useNotify();
  const refresh = useRefresh();
  const dataProvider = useDataProvider<ColophonDataProvider>();
  const mayApprove = useSession()?.permissions.includes('royalties:approve') ?? false;
  const [open, setOpen] = useState(false);
  if (!mayApprove || proposal.shares.length === 0) return null;
  const approve = async () => {
    await dataProvider.action('royalty-proposals', proposal.deliveryId, 'approval', { due: proposal.dueNow });
    notify(text('royalties.proposal.approved'));
    refresh();
  };
  return (
    <>
      <Button size="small" variant="outlined" onClick={() => setOpen(true)}>
        {text('royalties.proposal.approve')}
      </Button>
      <ConfirmDialog
        open={open}
        title={text('royalties.proposal.approveTitle')}
        confirmLabel={text('royalties.proposal.approve')}
        onConfirm={approve}
        onClose={() => setOpen(false)}
      >
        {text('royalties.proposal.approveSentence', { amount: money(proposal.dueNow) })}
      </ConfirmDialog>
    </>
  );
}
