import CatalogueIcon from '@mui/icons-material/AutoStoriesOutlined';
import CoversIcon from '@mui/icons-material/GridViewOutlined';
import TableIcon from '@mui/icons-material/TableRowsOutlined';
import { Box, Button, ToggleButton, ToggleButtonGroup, useMediaQuery } from '@mui/material';
import { useTheme } from '@mui/material/styles';
import { useStore } from 'react-admin';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';
import { ListFrame } from '../shared/ListFrame';
import { SortChoice } from '../shared/SortChoice';
import { CatalogueTabs } from './CatalogueTabs';
import { FirstBookActions } from './FirstBookActions';
import { ListCount } from './ListCount';
import { WorkCovers } from './WorkCovers';
import { WorkTable } from './WorkTable';

const byTitle = { field: 'title', order: 'ASC' as const };

type View = 'covers' | 'table';

export function WorkList() {
  const text = useText();
  const wide = useMediaQuery(useTheme().breakpoints.up('md'));
  const mayEdit = useMayEdit('works');
  const [view, setView] = useStore<View>('works.view', 'covers');
  const orders = [
    { label: text('catalogue.sort.title'), sort: byTitle },
    { label: text('catalogue.sort.newest'), sort: { field: 'publishedOn', order: 'DESC' as const } },
  ];
  const create = mayEdit && (
    <Button variant="contained" component={Link} to="/works/create">
      {text('catalogue.createWork')}
    </Button>
  );
  return (
    <>
      <CatalogueTabs />
      <ListFrame
        title={text('catalogue.title')}
        searchLabel={text('catalogue.searchLabel')}
        sort={byTitle}
        actions={create}
        controls={
          <>
            {(!wide || view === 'covers') && <SortChoice label={text('catalogue.sort.label')} choices={orders} />}
            <ListCount of="works" />
            <Box sx={{ flexGrow: 1 }} />
            {wide && <ViewSwitch view={view} onChange={setView} />}
          </>
        }
        empty={{
          icon: CatalogueIcon,
          title: text('catalogue.empty.title'),
          sentence: text('catalogue.empty.sentence'),
          action: <FirstBookActions />,
        }}
      >
        {wide && view === 'table' ? <WorkTable /> : <WorkCovers />}
      </ListFrame>
    </>
  );
}

function ViewSwitch({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const text = useText();
  return (
    <ToggleButtonGroup
      size="small"
      exclusive
      value={view}
      aria-label={text('catalogue.view.label')}
      onChange={(_, chosen: View | null) => chosen && onChange(chosen)}
    >
      <ToggleButton value="covers" aria-label={text('catalogue.view.covers')} title={text('catalogue.view.covers')}>
        <CoversIcon fontSize="small" />
      </ToggleButton>
      <ToggleButton value="table" aria-label={text('catalogue.view.table')} title={text('catalogue.view.table')}>
        <TableIcon fontSize="small" />
      </ToggleButton>
    </ToggleButtonGroup>
  );
}
