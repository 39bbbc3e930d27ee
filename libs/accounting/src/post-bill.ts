import type { Day } from '@colophon/calendar';
import { add, type BasisPoints, compare, type Money, sum, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type AccountSettings, accountFor } from './account-roles.ts';
import { credit, debit, type EntryLine, entryOf, type JournalEntry, merged, type VatCategory } from './entry.ts';

/** What a supplier charges of one kind at one rate, without tax, and the house's account for it: printing, paper, carriage, a computer. */
export interface BoughtAmount {
  readonly account: string;
  readonly operation: 'purchase' | 'asset-purchase';
  readonly category: VatCategory;
  readonly rate: BasisPoints;
  readonly net: Money;
  /** As the bill states it. */
  readonly vat: Money;
}

/** A bill received (380) or a supplier's credit note (381); the amounts of both are those the document shows. */
export interface BillToPost {
  readonly type: '380' | '381';
  /** The supplier's own number. */
  readonly number: string;
  readonly issuedOn: Day;
  readonly bookedOn: Day;
  readonly supplier: string;
  readonly supplierName: string;
  readonly dueOn: Day | null;
  readonly bought: readonly BoughtAmount[];
  readonly totalWithVat: Money;
}

export type PostBillRefusal = 'bill-totals-differ';

/** A supplier's bill in the books: what was bought is an expense or an asset, its VAT is deducted, the supplier is owed the total. */
export function postBill(bill: BillToPost, settings: AccountSettings): JournalEntry {
  const { type, number, bought, totalWithVat, supplier, supplierName, dueOn } = bill;
  const added = sum(
    bought.map(({ net, vat }) => add(net, vat)),
    totalWithVat.currency,
  );
  if (compare(added, totalWithVat) !== 0) {
    throw new Refusal<PostBillRefusal>('bill-totals-differ', { number, added: toDecimal(added), total: toDecimal(totalWithVat) });
  }
  const [spent, owed] = type === '380' ? [debit, credit] : [credit, debit];
  const nets: EntryLine[] = [];
  const taxes: EntryLine[] = [];
  for (const { account, operation, category, rate, net, vat } of bought) {
    const deductible = accountFor(operation === 'purchase' ? 'vat-deductible' : 'vat-deductible-assets', settings);
    nets.push(spent(account, net, { vat: { operation, part: 'base', category, rate } }));
    taxes.push(spent(deductible, vat, { vat: { operation, part: 'tax', category, rate } }));
  }
  const label = `${type === '380' ? 'Facture' : 'Avoir'} ${number} ${supplierName}`;
  return entryOf({ journal: 'purchases', bookedOn: bill.bookedOn, documentRef: number, documentOn: bill.issuedOn, label }, [
    ...merged(nets),
    ...merged(taxes),
    owed(accountFor('suppliers', settings), totalWithVat, { party: supplier, dueOn }),
  ]);
}
