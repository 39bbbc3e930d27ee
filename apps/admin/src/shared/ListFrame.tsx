import type { SvgIconComponent } from '@mui/icons-material';
import ClearIcon from '@mui/icons-material/SearchOff';
import { Box, Button, Skeleton } from '@mui/material';
import type { ReactElement, ReactNode } from 'react';
import { ListBase, type ListBaseProps, Pagination, useListContext } from 'react-admin';
import { useText } from '../i18n/use-text';
import { EmptyState } from './EmptyState';
import { PageHeader } from './PageHeader';
import { ProblemAlert } from './ProblemAlert';
import { SearchFilter } from './SearchFilter';

interface ListFrameProps extends Pick<ListBaseProps, 'resource' | 'sort' | 'perPage' | 'filter'> {
  title: string;
  searchLabel: string;
  actions?: ReactNode;
  /** Filters and switches beside the search field. */
  controls?: ReactNode;
  empty: { icon: SvgIconComponent; title: string; sentence: string; action?: ReactNode };
  children: ReactElement;
}

const pageSizes = [25, 50, 100];

/** Every list of the workplace: title and primary action, search, the rows, the pages; and what to say when there is nothing. */
export function ListFrame({ title, searchLabel, actions, controls, empty, children, ...list }: ListFrameProps) {
  return (
    <ListBase perPage={50} queryOptions={{ meta: { defaultSort: list.sort }, onError: sayNothing }} {...list}>
      <ListBody title={title} actions={actions} searchLabel={searchLabel} controls={controls} empty={empty}>
        {children}
      </ListBody>
    </ListBase>
  );
}

// The refusal stands in the place of the rows; react-admin's passing notice would say it twice.
function sayNothing(): void {}

type ListBodyProps = Pick<ListFrameProps, 'title' | 'actions' | 'searchLabel' | 'controls' | 'empty' | 'children'>;

function ListBody({ title, actions, searchLabel, controls, empty, children }: ListBodyProps) {
  const text = useText();
  const { data, error, isPending, filterValues, total, refetch, setFilters } = useListContext();
  const filtered = Object.keys(filterValues).length > 0;
  const nothing = !isPending && !error && (data?.length ?? 0) === 0;
  if (nothing && !filtered && (total ?? 0) === 0) {
    return (
      <>
        <PageHeader title={title} />
        <EmptyState {...empty} />
      </>
    );
  }
  return (
    <>
      <PageHeader title={title} actions={actions} />
      <Box role="search" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 2 }}>
        <SearchFilter label={searchLabel} />
        {controls}
      </Box>
      {error && <ProblemAlert error={error} onRetry={() => void refetch()} />}
      {isPending && !error && <Skeleton variant="rounded" height={320} />}
      {nothing && (
        <EmptyState
          compact
          icon={ClearIcon}
          title={text('shared.noMatch.title')}
          sentence={text('shared.noMatch.sentence')}
          action={
            <Button variant="outlined" onClick={() => setFilters({}, [])}>
              {text('shared.clearSearch')}
            </Button>
          }
        />
      )}
      {!isPending && !error && !nothing && (
        <>
          {children}
          <Pagination rowsPerPageOptions={pageSizes} />
        </>
      )}
    </>
  );
}
