import AddIcon from '@mui/icons-material/Add';
import { Button, type ButtonProps } from '@mui/material';
import { useSimpleFormIterator } from 'react-admin';

interface AddItemProps extends Pick<ButtonProps, 'size' | 'variant'> {
  label: string;
  /** What the person begins with; react-admin's own add button begins with empty fields. */
  item: object;
}

/** The button that adds to a list in a form. */
export function AddItem({ label, item, variant = 'outlined', size = 'medium' }: AddItemProps) {
  const { add } = useSimpleFormIterator();
  return (
    <Button variant={variant} size={size} startIcon={<AddIcon />} onClick={() => add(item)}>
      {label}
    </Button>
  );
}
