import AgreementIcon from '@mui/icons-material/HistoryEduOutlined';
import { Box, Button, ButtonBase, Link as MuiLink, Paper, Typography, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { DataTable, useListContext } from 'react-admin';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { DayField } from '../shared/DayField';
import { ListFrame } from '../shared/ListFrame';
import { MoneyField } from '../shared/MoneyField';
import type { AgreementListItem } from './agreement';
import { RoyaltiesTabs } from './RoyaltiesTabs';

export function AgreementList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const create = useMayEdit('publishing-agreements') && (
    <Button variant="contained" component={Link} to="/publishing-agreements/create">
      {text('royalties.agreement.create')}
    </Button>
  );
  return (
    <>
      <RoyaltiesTabs />
      <ListFrame
        title={text('royalties.agreement.list')}
        searchLabel={text('royalties.agreement.search')}
        sort={{ field: 'signedOn', order: 'DESC' }}
        actions={create}
        empty={{
          icon: AgreementIcon,
          title: text('royalties.agreement.empty.title'),
          sentence: text('royalties.agreement.empty.sentence'),
          action: create,
        }}
      >
        {wide ? <AgreementTable /> : <AgreementCards />}
      </ListFrame>
    </>
  );
}

const titles = ({ works }: AgreementListItem) => works.map(({ title }) => title).join(', ');
const names = ({ beneficiaries }: AgreementListItem) => beneficiaries.map(({ name }) => name).join(', ');

function AgreementTable() {
  return (
    <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflow: 'hidden' }}>
      <DataTable<AgreementListItem> bulkActionButtons={false} rowClick="edit" size="small">
        <DataTable.Col<AgreementListItem>
          source="reference"
          render={(agreement) => (
            <MuiLink
              component={Link}
              to={`/publishing-agreements/${agreement.id}`}
              sx={{ color: 'text.primary', fontWeight: 600, whiteSpace: 'nowrap' }}
              onClick={(event) => event.stopPropagation()}
            >
              {agreement.reference}
            </MuiLink>
          )}
        />
        <DataTable.Col<AgreementListItem> source="works" disableSort render={titles} />
        <DataTable.Col<AgreementListItem> source="beneficiaries" disableSort render={names} />
        <DataTable.Col<AgreementListItem> source="signedOn">
          <DayField source="signedOn" />
        </DataTable.Col>
        <DataTable.Col<AgreementListItem> source="earned" disableSort align="right">
          <MoneyField source="earned" />
        </DataTable.Col>
      </DataTable>
    </Paper>
  );
}

/** The list on a phone. */
function AgreementCards() {
  const { data = [] } = useListContext<AgreementListItem>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((agreement) => (
        <Box component="li" key={agreement.id} sx={{ '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <ButtonBase
            component={Link}
            to={`/publishing-agreements/${agreement.id}`}
            sx={{ display: 'block', width: '100%', px: 2, py: 1.5, textAlign: 'left' }}
          >
            <Typography sx={{ fontWeight: 600 }}>{titles(agreement) || agreement.reference}</Typography>
            <Typography variant="body2" sx={{ color: 'text.secondary' }}>
              {[agreement.reference, names(agreement)].filter(Boolean).join(' · ')}
            </Typography>
          </ButtonBase>
        </Box>
      ))}
    </Paper>
  );
}
