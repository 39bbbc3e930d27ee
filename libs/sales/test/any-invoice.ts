import { eur, type Money } from '@colophon/money';
import fc from 'fast-check';
import type { InvoiceInput, InvoiceLineInput, LineVat } from '../src/index.ts';
import { bookVat, fullVat, invoiceOf } from './cast.ts';

const overseasVat: LineVat = { category: 'S', rate: 210n, exemption: null };
const anyVat = fc.constantFrom(bookVat, fullVat, overseasVat);

function anyLine(pricesIncludeTax: boolean, lowest: bigint): fc.Arbitrary<Omit<InvoiceLineInput, 'line'>> {
  const vatRate = fc.constantFrom(550n, 2000n);
  const anyPublic = fc
    .record({ cents: fc.bigInt({ min: lowest, max: 99_99n }), vatRate })
    .map(({ cents, vatRate }) => ({ kind: 'public', includingTax: eur(cents), vatRate }) as const);
  const anyUnit = fc.bigInt({ min: lowest * 100n, max: 99_9999n }).map((excludingTax) => ({ kind: 'unit', excludingTax }) as const);
  return fc.record({
    copies: fc.integer({ min: 1, max: 2_000 }),
    price: pricesIncludeTax ? anyPublic : fc.oneof(anyPublic, anyUnit),
    discount: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: lowest > 1n ? 6000n : 10_000n })),
    vat: anyVat,
  });
}

/** Any invoice; `lowest` is the lowest price in cents, above 1 without discounts that give books away. */
export function anyInvoice(lowest = 1n): fc.Arbitrary<InvoiceInput> {
  return fc
    .record({
      pricesIncludeTax: fc.boolean(),
      carriage: fc.option(fc.bigInt({ min: 0n, max: 50_00n }).map(eur)),
      allowanceShares: fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 2 }),
    })
    .chain(({ pricesIncludeTax, carriage, allowanceShares }) =>
      fc.array(anyLine(pricesIncludeTax, lowest), { minLength: 1, maxLength: 6 }).map((drawn) => {
        const lines = drawn.map((line, i) => ({ ...line, line: String(i + 1) }));
        const allowances = allowanceShares.map((share) => ({ reason: 'discount' as const, amount: shareOf(lines, share) }));
        return invoiceOf(lines, { pricesIncludeTax, carriage, allowances });
      }),
    );
}

/** At most `share` percent of what the lines come to, so that two of them stay below the whole. */
function shareOf(lines: readonly InvoiceLineInput[], share: number): Money {
  const atLeast = lines.reduce((total, { copies, price, discount }) => {
    const withoutTax = price.kind === 'unit' ? price.excludingTax : (price.includingTax.minor * 100n * 10_000n) / (10_000n + price.vatRate);
    return total + (BigInt(copies) * withoutTax * (10_000n - discount)) / 1_000_000n;
  }, 0n);
  const cents = (atLeast * BigInt(share)) / 100n - BigInt(lines.length);
  return eur(cents > 0n ? cents : 0n);
}
