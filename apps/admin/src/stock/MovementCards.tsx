import { Box, Paper, Typography } from '@mui/material';
import { useListContext } from 'react-admin';
import { useFormat } from '../format/use-format';
import { useChosenLocale } from '../i18n/use-text';
import { MovementActs } from './MovementActs';
import { ProductName } from './ProductName';
import type { Movement } from './stock';

/** The list on a phone. */
export function MovementCards() {
  const locale = useChosenLocale();
  const { whole, day } = useFormat();
  const { data = [] } = useListContext<Movement>();
  return (
    <Paper component="ul" sx={{ listStyle: 'none', m: 0, p: 0, border: 1, borderColor: 'divider', borderRadius: 1.5 }}>
      {data.map((movement) => (
        <Box component="li" key={movement.id} sx={{ px: 2, py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
          <Typography variant="body2" sx={{ display: 'flex', justifyContent: 'space-between', color: 'text.secondary' }}>
            <time dateTime={movement.movedOn}>{day(movement.movedOn)}</time>
            <span>{movement.reasonLabel[locale]}</span>
          </Typography>
          <Box sx={{ display: 'flex', gap: 2, justifyContent: 'space-between' }}>
            <ProductName product={movement} />
            <Typography sx={{ fontWeight: 600, fontSize: '1.25rem' }}>{whole(movement.copies)}</Typography>
          </Box>
          <Typography variant="body2" sx={{ mt: 0.5 }}>
            {movement.fromName} → {movement.toName}
          </Typography>
          <MovementActs movement={movement} />
        </Box>
      ))}
    </Paper>
  );
}
