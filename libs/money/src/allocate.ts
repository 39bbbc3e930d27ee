import type { Money } from './money.ts';
import { abs } from './rounding.ts';

/**
 * Shares of `total` in proportion to `weights`, in whole cents that add back up to it. Largest remainder first; on a tie the
 * earlier line wins, so reprinting a document gives the same cents. Shares of a negative total are the reversed shares.
 */
export function allocate(total: Money, weights: readonly bigint[]): Money[] {
  const whole = weights.reduce((a, b) => a + b, 0n);
  if (weights.some((weight) => weight < 0n)) throw new Error('A weight cannot be negative.');
  if (whole === 0n) throw new Error('An amount cannot be shared between weights that are all zero.');

  const amount = abs(total.minor);
  const shares = weights.map((weight, line) => ({
    line,
    floor: (amount * weight) / whole,
    remainder: (amount * weight) % whole,
  }));
  const centsLeft = amount - shares.reduce((given, share) => given + share.floor, 0n);
  const receivers = [...shares].sort((a, b) => (a.remainder === b.remainder ? a.line - b.line : a.remainder > b.remainder ? -1 : 1));
  const raised = new Set(receivers.slice(0, Number(centsLeft)).map((share) => share.line));

  return shares.map(({ line, floor }) => {
    const share = raised.has(line) ? floor + 1n : floor;
    return { minor: total.minor < 0n ? -share : share, currency: total.currency };
  });
}
