import { Button } from '@mui/material';
import { Link } from 'react-router';
import { useText } from '../i18n/use-text';
import { useMayEdit } from '../session/permissions';

/** How a catalogue that is empty begins: with the file one has, or with a first work. */
export function FirstBookActions() {
  const text = useText();
  const mayEdit = useMayEdit('works');
  if (!mayEdit) return null;
  return (
    <>
      <Button variant="contained" component={Link} to="/imports">
        {text('catalogue.empty.import')}
      </Button>
      <Button variant="outlined" component={Link} to="/works/create">
        {text('catalogue.createWork')}
      </Button>
    </>
  );
}
