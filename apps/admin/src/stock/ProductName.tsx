import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router';
import { useCodeList } from '../shared/use-code-list';

const productForms = 150;

interface ProductNameProps {
  product: { title: string; form: string; gtin: string | null; isbn?: string | null };
  to?: string;
}

/** A product in a row: its title, then its form and number, which tell two editions apart. */
export function ProductName({ product: { title, form, gtin, isbn }, to }: ProductNameProps) {
  const { labelOf } = useCodeList(productForms);
  return (
    <Box sx={{ minWidth: 0 }}>
      {to ? (
        <MuiLink component={Link} to={to} sx={{ fontWeight: 600, color: 'text.primary' }}>
          {title}
        </MuiLink>
      ) : (
        <Typography component="span" sx={{ fontWeight: 600 }}>
          {title}
        </Typography>
      )}
      <Typography variant="caption" sx={{ display: 'block', color: 'text.secondary' }}>
        {[labelOf(form), isbn ?? gtin].filter(Boolean).join(' · ')}
      </Typography>
    </Box>
  );
}
