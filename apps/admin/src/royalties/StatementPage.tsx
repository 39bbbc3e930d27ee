import PdfIcon from '@mui/icons-material/PictureAsPdfOutlined';
import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { PageHeader } from '../shared/PageHeader';
import { RecordPage } from '../shared/RecordPage';
import { StatusChip } from '../shared/StatusChip';
import { AbsentRuns } from './AbsentRuns';
import { AccountChapter } from './AccountChapter';
import { StatementActs } from './StatementActs';
import { StatementTotals } from './StatementTotals';
import { lastDay, type Statement } from './statement';

/** The statement as its document reads, every amount open to its lines and every line to its run. */
export function StatementPage() {
  return <RecordPage<Statement> resource="royalty-statements">{(statement) => <StatementSheet statement={statement} />}</RecordPage>;
}

function StatementSheet({ statement }: { statement: Statement }) {
  const text = useText();
  const { day } = useFormat();
  const draft = statement.state === 'draft';
  return (
    <>
      <PageHeader
        title={text('royalties.statement.of', { name: statement.beneficiary.publicName })}
        parent={{
          label: text('royalties.statement.list'),
          to: `/royalty-statements?filter=${encodeURIComponent(JSON.stringify({ periodFrom: statement.periodFrom, periodTo: statement.periodTo }))}`,
        }}
        subtitle={
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
            <span>
              {day(statement.periodFrom, 'long')} – {day(lastDay(statement.periodTo), 'long')}
            </span>
            {statement.number ? (
              <strong>{statement.number}</strong>
            ) : (
              <StatusChip label={text('royalties.statement.state.draft')} tone="waiting" />
            )}
          </Box>
        }
        actions={
          <>
            <StatementActs statement={statement} />
            <Button
              variant="outlined"
              startIcon={<PdfIcon />}
              component="a"
              href={`/api/v1/royalty-statements/${statement.id}/document`}
              target="_blank"
              rel="noopener"
            >
              {text('royalties.statement.pdf')}
            </Button>
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 2.5 }}>
        {statement.corrects && (
          <Alert severity="info">
            {text('royalties.statement.isCorrection')}{' '}
            <MuiLink component={Link} to={`/royalty-statements/${statement.corrects.id}`}>
              {statement.corrects.number}
            </MuiLink>
          </Alert>
        )}
        {draft && <Typography sx={{ color: 'text.secondary' }}>{text('royalties.statement.draftSentence')}</Typography>}
        <StatementTotals statement={statement} />
        {statement.accounts.map((account) => (
          <AccountChapter
            key={`${account.part} ${account.works.map(({ id }) => id).join(' ')}`}
            account={account}
            currency={statement.currency}
          />
        ))}
        <AbsentRuns statementId={statement.id} />
      </Box>
    </>
  );
}
