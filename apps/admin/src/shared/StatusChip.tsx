import { Chip } from '@mui/material';

export type Tone = 'neutral' | 'good' | 'waiting' | 'bad' | 'accent';

const colours = {
  neutral: ['action.hover', 'text.primary'],
  good: ['success.light', 'success.dark'],
  waiting: ['warning.light', 'warning.dark'],
  bad: ['error.light', 'error.dark'],
  accent: ['primary.light', 'primary.dark'],
} as const;

/** A state in words; the tone only underlines what the word says. */
export function StatusChip({ label, tone = 'neutral' }: { label: string; tone?: Tone }) {
  const [bgcolor, color] = colours[tone];
  return <Chip size="small" label={label} sx={{ bgcolor, color }} />;
}
