/** The product of two decimals written with a point, exact, without the zeros that say nothing: 8.25 × 25.4 = 209.55. */
export function multiplied(a: string, b: string): string {
  const left = scaled(a);
  const right = scaled(b);
  return written(left.digits * right.digits, left.decimals + right.decimals);
}

/** The same figure without useless zeros: `18.50` is `18.5`, `0210` is `210`. */
export function plainDecimal(text: string): string {
  const { digits, decimals } = scaled(text);
  return written(digits, decimals);
}

function scaled(text: string): { digits: bigint; decimals: number } {
  const [whole = '0', fraction = ''] = text.split('.');
  return { digits: BigInt(whole + fraction), decimals: fraction.length };
}

function written(digits: bigint, decimals: number): string {
  const all = digits.toString().padStart(decimals + 1, '0');
  const fraction = all.slice(all.length - decimals).replace(/0+$/, '');
  const whole = all.slice(0, all.length - decimals);
  return decimals === 0 || fraction === '' ? whole : `${whole}.${fraction}`;
}
