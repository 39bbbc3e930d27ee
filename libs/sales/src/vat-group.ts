import { percentToDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { LineVat } from './invoice.ts';
import type { InvoiceRefusal } from './refusals.ts';

const withReason: readonly string[] = ['E', 'AE', 'K', 'G', 'O'];

/** Lines, allowances and charges of one category and rate are one breakdown (EN 16931 BG-23). */
export function vatKey(vat: LineVat): string {
  return `${vat.category} ${vat.rate}`;
}

/** The breakdowns of a document, in an order that does not depend on that of its lines: by category, the higher rate first. */
export function vatGroups(vats: readonly LineVat[]): LineVat[] {
  const groups = [...new Map(vats.map((vat) => [vatKey(vat), vat])).values()];
  return groups.sort((a, b) => (a.category === b.category ? Number(b.rate - a.rate) : a.category < b.category ? -1 : 1));
}

/**
 * Refuses what EN 16931 does not know: a taxed line without rate or an untaxed one with a rate (BR-S-05, BR-E-05 …), no reason where one is
 * due or one where there is none (BR-E-10, BR-S-10), two reasons for one category (BR-E-01), and a line outside the scope of VAT beside
 * any other (BR-O-11): it needs an invoice of its own.
 */
export function checkVat(lines: readonly { readonly line: string; readonly vat: LineVat }[]): void {
  const reasons = new Map<string, string>();
  for (const { line, vat } of lines) {
    const facts = { line, category: vat.category, rate: percentToDecimal(vat.rate) };
    if (vat.category === 'S' ? vat.rate <= 0n : vat.rate !== 0n) throw new Refusal<InvoiceRefusal>('vat-rate-not-of-category', facts);
    if (withReason.includes(vat.category) !== (vat.exemption !== null)) {
      throw new Refusal<InvoiceRefusal>('exemption-reason-missing', { line, category: vat.category, exemption: vat.exemption });
    }
    const before = reasons.get(vat.category) ?? vat.exemption;
    if (vat.exemption !== null && before !== null && before !== vat.exemption) {
      throw new Refusal<InvoiceRefusal>('exemption-reasons-mixed', { line, category: vat.category, first: before, second: vat.exemption });
    }
    if (vat.exemption !== null) reasons.set(vat.category, vat.exemption);
  }
  const outside = lines.filter(({ vat }) => vat.category === 'O');
  if (outside.length > 0 && outside.length < lines.length) {
    throw new Refusal<InvoiceRefusal>('outside-scope-mixed', { lines: outside.map(({ line }) => line) });
  }
}
