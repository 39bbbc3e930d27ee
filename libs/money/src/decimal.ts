import { Refusal } from '@colophon/refusal';
import { abs } from './rounding.ts';

export type MoneyRefusal = 'decimal-malformed' | 'decimal-too-precise';

/**
 * Reads a plain decimal such as `-1668.48` into whole units of the last decimal kept. Zeros beyond the last decimal are accepted;
 * any other digit there is refused, never rounded away in silence.
 */
export function parseDecimal(text: string, decimals: number): bigint {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) throw new Refusal<MoneyRefusal>('decimal-malformed', { given: text });
  const [, sign, whole = '', fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(decimals))) throw new Refusal<MoneyRefusal>('decimal-too-precise', { given: text, decimals });
  const magnitude = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  return sign === '-' ? -magnitude : magnitude;
}

export function formatDecimal(value: bigint, decimals: number): string {
  const digits = abs(value)
    .toString()
    .padStart(decimals + 1, '0');
  const sign = value < 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - decimals);
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}
