import { Box, ButtonBase, Link as MuiLink, Paper, Typography, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { DataTable, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { MoneyField } from '../shared/MoneyField';
import { StatusChip } from '../shared/StatusChip';
import type { StatementListItem } from './statement';

export function StatementTable() {
  return useMediaQuery(useTheme().breakpoints.up('md')) ? <WideTable /> : <StatementCards />;
}

function WideTable() {
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<StatementListItem> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<StatementListItem>
          source="beneficiaryName"
          render={(statement) => (
            <MuiLink
              component={Link}
              to={`/royalty-statements/${statement.id}`}
              sx={{ color: 'text.primary', fontWeight: 600 }}
              onClick={(event) => event.stopPropagation()}
            >
              {statement.beneficiaryName}
            </MuiLink>
          )}
        />
        <DataTable.Col<StatementListItem> source="number" render={(statement) => <StatementState statement={statement} />} />
        <DataTable.Col<StatementListItem> source="earned" disableSort align="right">
          <MoneyField source="earned" />
        </DataTable.Col>
        <DataTable.Col<StatementListItem> source="recouped" disableSort align="right">
          <MoneyField source="recouped" />
        </DataTable.Col>
        <DataTable.Col<StatementListItem> source="due" align="right">
          <MoneyField source="due" />
        </DataTable.Col>
        <DataTable.Col<StatementListItem> source="dueBeforeContributions" disableSort align="right">
          <MoneyField source="dueBeforeContributions" />
        </DataTable.Col>
      </DataTable>
    </Paper>
  );
}

/** The list on a phone. */
function StatementCards() {
  const { money } = useFormat();
  const { data = [] } = useListContext<StatementListItem>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((statement) => (
        <Box component="li" key={statement.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <ButtonBase
            component={Link}
            to={`/royalty-statements/${statement.id}`}
            sx={{ width: '100%', px: 2, py: 1.5, gap: 2, justifyContent: 'space-between', textAlign: 'left' }}
          >
            <Box>
              <Typography sx={{ fontWeight: 600 }}>{statement.beneficiaryName}</Typography>
              <StatementState statement={statement} />
            </Box>
            <Typography sx={{ whiteSpace: 'nowrap' }}>{money(statement.due, statement.currency)}</Typography>
          </ButtonBase>
        </Box>
      ))}
    </Paper>
  );
}

function StatementState({ statement: { number, corrects } }: { statement: StatementListItem }) {
  const text = useText();
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
      {number ? <span>{number}</span> : <StatusChip label={text('royalties.statement.state.draft')} tone="waiting" />}
      {corrects && <StatusChip label={text('royalties.statement.correctsNumber', { number: corrects })} tone="accent" />}
    </Box>
  );
}
