import { allocate, type BasisPoints, type Money, subtract, sum } from '@colophon/money';
import type { Invoice } from './invoice.ts';
import type { VatCategory } from './vat-category.ts';
import { vatKey } from './vat-group.ts';
import type { SalesRole } from './vat-treatment.ts';

/** What a document sells of one kind at one VAT rate, without tax: what libs/accounting posts. */
export type SoldByRole = {
  readonly role: SalesRole | 'carriage';
  readonly category: VatCategory;
  readonly rate: BasisPoints;
  readonly net: Money;
};

/**
 * The figures of an invoice or credit note by account role. An allowance on the document lowers the sales of its VAT rate, in proportion to
 * the lines of each role (PCG: a discount on the invoice is not an expense), largest remainder first; carriage keeps its own role.
 * The nets add up to BT-109.
 */
export function soldByRole(invoice: Invoice, roleOf: (line: string) => SalesRole): SoldByRole[] {
  return invoice.breakdown.flatMap(({ vat }) => {
    const mine = <Item extends { readonly vat: Invoice['lines'][number]['vat'] }>(items: readonly Item[]) =>
      items.filter((item) => vatKey(item.vat) === vatKey(vat));
    const total = (amounts: readonly Money[]) => sum(amounts, invoice.currency);
    const { category, rate } = vat;
    const roles = [...Map.groupBy(mine(invoice.lines), ({ line }) => roleOf(line))].sort(([a], [b]) => (a < b ? -1 : 1));
    const nets = roles.map(([role, lines]) => ({ role, net: total(lines.map(({ netAmount }) => netAmount)) }));
    const taken = shares(
      total(mine(invoice.allowances).map(({ amount }) => amount)),
      nets.map(({ net }) => net),
    );
    const sold = nets.map(({ role, net }, i) => ({ role, category, rate, net: subtract(net, taken[i] ?? { ...net, minor: 0n }) }));
    const carriage = { role: 'carriage' as const, category, rate, net: total(mine(invoice.charges).map(({ amount }) => amount)) };
    return [...sold, carriage].filter(({ net }) => net.minor !== 0n);
  });
}

function shares(amount: Money, nets: readonly Money[]): Money[] {
  if (amount.minor === 0n) return nets.map((net) => ({ ...net, minor: 0n }));
  return allocate(
    amount,
    nets.map(({ minor }) => minor),
  );
}
