import DoneIcon from '@mui/icons-material/TaskAltOutlined';
import { Button, Link as MuiLink, Paper } from '@mui/material';
import { DataTable } from 'react-admin';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { CopiesField } from '../shared/CopiesField';
import { DayField } from '../shared/DayField';
import { ListFrame } from '../shared/ListFrame';
import { RoyaltiesTabs } from './RoyaltiesTabs';

interface UncoveredWork {
  id: string;
  title: string;
  contributors: string[];
  copiesReceived: number;
  lastReceivedOn: string | null;
}

/** Works that no agreement covers, those printed most first: what they earn is counted for nobody. */
export function UncoveredList() {
  const text = useText();
  const mayEdit = useMayEdit('publishing-agreements');
  return (
    <>
      <RoyaltiesTabs />
      <ListFrame
        title={text('royalties.uncovered.title')}
        searchLabel={text('royalties.searchWork')}
        sort={{ field: 'id', order: 'ASC' }}
        empty={{ icon: DoneIcon, title: text('royalties.uncovered.empty.title'), sentence: text('royalties.uncovered.empty.sentence') }}
      >
        <Paper sx={{ border: 1, borderColor: 'divider', borderRadius: 1.5, overflowX: 'auto' }}>
          <DataTable<UncoveredWork> bulkActionButtons={false} rowClick={false} size="small">
            <DataTable.Col<UncoveredWork>
              source="title"
              render={(work) => (
                <MuiLink component={Link} to={`/works/${work.id}`} sx={{ color: 'text.primary', fontWeight: 600 }}>
                  {work.title}
                </MuiLink>
              )}
            />
            <DataTable.Col<UncoveredWork> source="contributors" disableSort render={({ contributors }) => contributors.join(', ')} />
            <DataTable.Col<UncoveredWork> source="copiesReceived" disableSort align="right">
              <CopiesField source="copiesReceived" />
            </DataTable.Col>
            <DataTable.Col<UncoveredWork> source="lastReceivedOn" disableSort>
              <DayField source="lastReceivedOn" />
            </DataTable.Col>
            <DataTable.Col<UncoveredWork>
              source="id"
              label={false}
              disableSort
              align="right"
              render={(work) =>
                mayEdit && (
                  <Button size="small" variant="outlined" component={Link} to={`/publishing-agreements/create?work=${work.id}`}>
                    {text('royalties.uncovered.write')}
                  </Button>
                )
              }
            />
          </DataTable>
        </Paper>
      </ListFrame>
    </>
  );
}
