import MailIcon from '@mui/icons-material/MailOutlined';
import { Accordion, AccordionDetails, AccordionSummary, Alert, Box, Skeleton, Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../data/request';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { EmptyState } from '../shared/EmptyState';
import { PageHeader } from '../shared/PageHeader';
import { ProblemAlert } from '../shared/ProblemAlert';
import { StatusChip } from '../shared/StatusChip';
import { SettingsTabs } from './SettingsTabs';
import { type SentTest, TestMailButton, TestMailOutcome } from './TestMail';

interface Mail {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  state: 'queued' | 'sent' | 'kept' | 'failed';
  problem: string | null;
  createdAt: string;
}

const tones = { queued: 'waiting', sent: 'good', kept: 'neutral', failed: 'bad' } as const;

/** What the house wrote to whom. Without a mail server, the mails stay here and are read here. */
export function MailsPage() {
  const text = useText();
  const { instant } = useFormat();
  const mayTest = useMayEdit('house');
  const [sent, setSent] = useState<SentTest | null>(null);
  const { data, error, isPending, refetch } = useQuery({
    queryKey: ['mails'],
    queryFn: async () => (await request<Mail[]>('/mails?pageSize=200')).body,
  });
  return (
    <>
      <SettingsTabs />
      <PageHeader
        title={text('settings.mails.title')}
        subtitle={<Typography sx={{ maxWidth: 680 }}>{text('settings.mails.sentence')}</Typography>}
        actions={mayTest && <TestMailButton onSent={setSent} onClose={() => void refetch()} />}
      />
      {sent && <TestMailOutcome sent={sent} />}
      {isPending && <Skeleton variant="rounded" height={200} />}
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && (
        <EmptyState icon={MailIcon} title={text('settings.mails.empty.title')} sentence={text('settings.mails.empty.sentence')} />
      )}
      {data?.map((mail) => (
        <Accordion
          key={mail.id}
          disableGutters
          sx={{ border: 1, borderColor: 'divider', '& + &': { borderTop: 0 }, '&::before': { display: 'none' } }}
        >
          <AccordionSummary>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, rowGap: 0.5, alignItems: 'center', width: '100%' }}>
              <Typography sx={{ fontWeight: 600, flexGrow: 1, minWidth: 200 }}>{mail.subject}</Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {mail.recipient}
              </Typography>
              <Typography variant="body2" sx={{ color: 'text.secondary' }}>
                {instant(mail.createdAt)}
              </Typography>
              <StatusChip label={text(`settings.mails.state.${mail.state}`)} tone={tones[mail.state]} />
            </Box>
          </AccordionSummary>
          <AccordionDetails>
            {mail.problem !== null && (
              <Alert severity="error" sx={{ mb: 2 }}>
                {mail.problem}
              </Alert>
            )}
            <Typography sx={{ whiteSpace: 'pre-wrap', maxWidth: 680 }}>{mail.text}</Typography>
          </AccordionDetails>
        </Accordion>
      ))}
    </>
  );
}
