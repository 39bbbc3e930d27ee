import { Typography } from '@mui/material';
import { useFormat } from '../format/use-format';
import { useText } from '../i18n/use-text';
import { useCodeList } from '../shared/use-code-list';
import { productForms } from './ProductUse';
import type { RulePosition, StatementAccount } from './statement';

/** How many copies each rule has counted so far, and the rate it has come to: what the next copy earns. */
export function RulePositions({ account }: { account: StatementAccount }) {
  const text = useText();
  const { whole, rate } = useFormat();
  const { labelOf } = useCodeList(productForms);
  const scopeOf = ({ productIds, workId }: RulePosition) => {
    const products = account.products.filter(({ id }) => productIds.includes(id));
    if (products.length > 0) return products.map(({ form, isbn }) => [labelOf(form), isbn].filter(Boolean).join(' ')).join(', ');
    return account.works.length > 1 ? account.works.find(({ id }) => id === workId)?.title : undefined;
  };
  const sentences = account.positions.map((position) => {
    const { countedCopies, stepAbove } = position;
    const reached = text(stepAbove > 0 ? 'royalties.statement.positionAbove' : 'royalties.statement.position', {
      smart_count: countedCopies,
      copies: whole(countedCopies),
      rate: rate(position.rate),
      above: whole(stepAbove),
    });
    return [scopeOf(position), reached].filter(Boolean).join(' · ');
  });
  return [...new Set(sentences)].map((sentence) => (
    <Typography key={sentence} variant="body2" sx={{ color: 'text.secondary', mt: 0.5 }}>
      {sentence}
    </Typography>
  ));
}
