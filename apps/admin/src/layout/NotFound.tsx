import LostIcon from '@mui/icons-material/ExploreOffOutlined';
import { Button } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { EmptyState } from '../shared/EmptyState';

/** What stands at an address at which there is no screen. */
export function NotFound() {
  const text = useText();
  return (
    <EmptyState
      level={1}
      icon={LostIcon}
      title={text('app.notFound.title')}
      sentence={text('app.notFound.sentence')}
      action={
        <Button variant="contained" component={Link} to="/">
          {text('app.notFound.home')}
        </Button>
      }
    />
  );
}
