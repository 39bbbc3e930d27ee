/**
 * The nearest whole quotient; a half goes away from zero, so that rounding a reversal gives the reversal of the rounded amount
 * (domain.md M2).
 */
export function divideRounded(dividend: bigint, divisor: bigint): bigint {
  if (divisor === 0n) throw new Error('Division by zero.');
  const negative = dividend < 0n !== divisor < 0n;
  const magnitude = (2n * abs(dividend) + abs(divisor)) / (2n * abs(divisor));
  return negative ? -magnitude : magnitude;
}

export function abs(value: bigint): bigint {
  return value < 0n ? -value : value;
}
