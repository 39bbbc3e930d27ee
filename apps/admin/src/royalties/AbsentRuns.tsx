import { Box, Button, Link as MuiLink, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useChosenLocale, useText } from '../i18n/use-text';
import { ProblemAlert } from '../shared/ProblemAlert';
import { Section } from '../shared/Section';
import type { AbsentRun } from './statement';

/** Why a run of the person's works is not in the statement; asked only when somebody wants to know. */
export function AbsentRuns({ statementId }: { statementId: string }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  return (
    <Section
      title={text('royalties.whyNot.title')}
      action={
        !open && (
          <Button variant="outlined" size="small" onClick={() => setOpen(true)}>
            {text('royalties.whyNot.open')}
          </Button>
        )
      }
    >
      {open ? (
        <Absences statementId={statementId} />
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>{text('royalties.whyNot.sentence')}</Typography>
      )}
    </Section>
  );
}

function Absences({ statementId }: { statementId: string }) {
  const text = useText();
  const locale = useChosenLocale();
  const { day, whole } = useFormat();
  const { data, error, isPending } = useQuery({
    queryKey: ['royalty-statements', statementId, 'why-not', locale],
    queryFn: async () => (await request<AbsentRun[]>(`/royalty-statements/${statementId}/why-not`)).body,
  });
  if (isPending) return <Skeleton variant="rounded" height={90} />;
  if (error) return <ProblemAlert error={error} />;
  if (data.length === 0) return <Typography>{text('royalties.whyNot.none')}</Typography>;
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
      {data.map((run) => (
        <li key={run.deliveryId}>
          <Typography>
            <MuiLink component={Link} to={`/print-runs/${run.printRunId}`} sx={{ fontWeight: 600 }}>
              {run.productTitle || run.workTitle}, {text('royalties.statement.run', { number: run.runNumber })}
            </MuiLink>
            {text('royalties.statement.runReceived', { copies: whole(run.copies), day: day(run.receivedOn) })}
          </Typography>
          {run.reasons.map(({ code, sentence }) => (
            <Typography key={code} variant="body2" sx={{ color: 'text.secondary' }}>
              {sentence}
            </Typography>
          ))}
        </li>
      ))}
    </Box>
  );
}
