import { Box, Tooltip, Typography } from '@mui/material';
import { useText } from '../i18n/use-text';
import { StatusChip } from '../shared/StatusChip';
import type { TradeCheck } from './trade-checks';

const named = 2;

/** What a product lacks for the trade: the first in words, the others counted. */
export function TradeFaults({ checks = [] }: { checks?: readonly TradeCheck[] | undefined }) {
  const text = useText();
  const required = checks.filter((one) => one.required);
  if (required.length === 0) return null;
  const rest = required.slice(named);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
      {required.slice(0, named).map(({ check, label }) => (
        <StatusChip key={check} label={label} tone="waiting" />
      ))}
      {rest.length > 0 && (
        <Tooltip title={rest.map(({ label }) => label).join(' · ')}>
          <span>
            <StatusChip label={text('catalogue.missing.more', { smart_count: rest.length })} tone="waiting" />
          </span>
        </Tooltip>
      )}
    </Box>
  );
}

/** Every check that fails, on the product's own page: what is required apart from what helps it sell. */
export function TradeFaultList({ checks }: { checks: readonly TradeCheck[] }) {
  const text = useText();
  const groups = [
    { title: text('catalogue.missing.required'), checks: checks.filter((one) => one.required), tone: 'warning.main' },
    { title: text('catalogue.missing.recommended'), checks: checks.filter((one) => !one.required), tone: 'text.secondary' },
  ];
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      {groups
        .filter((group) => group.checks.length > 0)
        .map((group) => (
          <Box key={group.title}>
            <Typography variant="subtitle2" component="h3" sx={{ color: group.tone }}>
              {group.title}
            </Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
              {group.checks.map(({ check, label }) => (
                <Typography component="li" variant="body2" key={check}>
                  {label}
                </Typography>
              ))}
            </Box>
          </Box>
        ))}
    </Box>
  );
}
