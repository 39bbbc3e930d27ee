/** Whether a decimal string of the API is nothing: such a line says nothing to a reader. */
export function isZero(amount: string): boolean {
  return /^-?0+(\.0+)?$/.test(amount);
}

/** The same amount taken away; amounts stay strings. */
export function minus(amount: string): string {
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
