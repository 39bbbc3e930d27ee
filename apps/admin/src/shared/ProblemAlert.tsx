import { Alert, AlertTitle, Button } from '@mui/material';
import { problemOf } from '../data/problem';
import { useText } from '../i18n/use-text';

/** A refusal or a failure in the API's own words: what, why, what to do next. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const text = useText();
  const problem = problemOf(error);
  const fromApi = problem.status !== undefined;
  return (
    <Alert
      severity="error"
      action={
        onRetry && (
          <Button color="inherit" size="small" onClick={onRetry}>
            {text('shared.retry')}
          </Button>
        )
      }
    >
      {problem.title && <AlertTitle>{problem.title}</AlertTitle>}
      {fromApi ? problem.detail : text('app.problem.unexpected')}
    </Alert>
  );
}
