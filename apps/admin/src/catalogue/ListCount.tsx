import { Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';

/** How many the list holds; the API stops counting at 10,000. */
export function ListCount({ of }: { of: 'works' | 'products' }) {
  const text = useText();
  const { whole } = useFormat();
  const { total, meta } = useListContext();
  if (total === undefined) return null;
  return (
    <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
      {text(`catalogue.${of}${meta?.totalIsCapped ? 'Capped' : 'Shown'}`, { smart_count: total, figure: whole(total) })}
    </Typography>
  );
}
