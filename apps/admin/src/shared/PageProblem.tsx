import NotFoundIcon from '@mui/icons-material/SearchOff';
import { Button } from '@mui/material';
import { Link, useLocation } from 'react-router';
import { problemOf } from '../data/problem';
import { useText } from '../i18n/use-text';
import { EmptyState } from './EmptyState';
import { PageHeader } from './PageHeader';
import { ProblemAlert } from './ProblemAlert';

/** In place of a page whose record did not come: of one that is not there, the way back to its list; of anything else, a second try. */
export function PageProblem({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const text = useText();
  const { pathname } = useLocation();
  const { status, title, detail } = problemOf(error);
  const heading = title ?? text('app.problem.title');
  if (status !== 404) {
    return (
      <>
        <PageHeader title={heading} />
        <ProblemAlert error={error} onRetry={onRetry} />
      </>
    );
  }
  return (
    <EmptyState
      level={1}
      icon={NotFoundIcon}
      title={heading}
      sentence={detail ?? ''}
      action={
        <Button variant="contained" component={Link} to={`/${pathname.split('/')[1] ?? ''}`}>
          {text('app.problem.toList')}
        </Button>
      }
    />
  );
}
