import AddIcon from '@mui/icons-material/Add';
import { Button } from '@mui/material';
import { useSimpleFormIterator } from 'react-admin';

/** The button of a list in a form that adds what the person begins with; react-admin's own adds an item without content. */
export function AddItem({ label, item }: { label: string; item: object }) {
  const { add } = useSimpleFormIterator();
  return (
    <Button variant="outlined" startIcon={<AddIcon />} onClick={() => add(item)}>
      {label}
    </Button>
  );
}
