import type { Day } from '@colophon/calendar';
import { compare, type Money, subtract, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type AccountRole, type AccountSettings, accountFor } from './account-roles.ts';
import { credit, debit, entryOf, type JournalEntry, type Side } from './entry.ts';
import type { JournalKind } from './journals.ts';
import type { Label } from './label.ts';

export type PaymentMeans = 'transfer' | 'direct-debit' | 'card' | 'cheque' | 'cash';

type Means = { readonly role: AccountRole; readonly journal: JournalKind; readonly label: Label };

/**
 * Where the money is once it is paid. A cheque or card payment taken waits on its own account until the bank has credited it, so that
 * the bank account agrees with the bank's statement; one that the house gives is on the bank account at once.
 */
export const paymentMeans: Readonly<Record<PaymentMeans, Means>> = {
  transfer: { role: 'bank', journal: 'bank', label: { fr: 'Virement', en: 'Bank transfer' } },
  'direct-debit': { role: 'bank', journal: 'bank', label: { fr: 'Prélèvement', en: 'Direct debit' } },
  card: { role: 'cards-to-receive', journal: 'bank', label: { fr: 'Carte bancaire', en: 'Card' } },
  cheque: { role: 'cheques-to-cash', journal: 'bank', label: { fr: 'Chèque', en: 'Cheque' } },
  cash: { role: 'cash', journal: 'cash', label: { fr: 'Espèces', en: 'Cash' } },
};

export interface PaymentToPost {
  /** `received` from the party, or `paid` to it. */
  readonly direction: 'received' | 'paid';
  readonly means: PaymentMeans;
  /** The party's account: an advance received, or an à-valoir paid, waits on an account of its own. */
  readonly role: Extract<
    AccountRole,
    'customers' | 'doubtful-customers' | 'customer-advances' | 'suppliers' | 'authors' | 'author-advances'
  >;
  readonly party: string;
  readonly partyName: string;
  readonly documentRef: string;
  readonly paidOn: Day;
  readonly bookedOn: Day;
  readonly amount: Money;
  /** What the bank kept of a payment received: the party has paid the whole `amount`. */
  readonly fees: Money;
}

export type PaymentRefusal = 'payment-amount-invalid' | 'payment-fees-invalid';

/** A payment in the books: one line on the party's account for the whole amount, however many invoices it is later matched with. */
export function postPayment(payment: PaymentToPost, settings: AccountSettings): JournalEntry {
  const { direction, means, role, party, partyName, documentRef, amount, fees } = payment;
  const received = direction === 'received';
  checkAmounts(documentRef, amount, fees);
  if (!received && fees.minor !== 0n) throw new Refusal<PaymentRefusal>('payment-fees-invalid', { documentRef, fees: toDecimal(fees) });
  const { journal, label } = paymentMeans[means];
  const moneyRole = received || means === 'cash' ? paymentMeans[means].role : 'bank';
  const [owned, settled] = received ? [debit, credit] : [credit, debit];
  const text = `${label.fr} ${received ? 'de' : 'à'} ${partyName}`;
  return entryOf({ journal, bookedOn: payment.bookedOn, documentRef, documentOn: payment.paidOn, label: text }, [
    owned(accountFor(moneyRole, settings), subtract(amount, fees)),
    debit(accountFor('bank-fees', settings), fees),
    settled(accountFor(role, settings), amount, { party, dueOn: payment.paidOn }),
  ]);
}

export interface RemittanceToPost {
  readonly means: 'card' | 'cheque' | 'cash';
  readonly documentRef: string;
  readonly creditedOn: Day;
  readonly bookedOn: Day;
  readonly amount: Money;
  readonly fees: Money;
}

/** Cheques, card payments or cash that the bank has credited: what waited leaves its account, the bank receives it less its fees. */
export function postRemittance(remittance: RemittanceToPost, settings: AccountSettings): JournalEntry {
  const { means, documentRef, creditedOn, bookedOn, amount, fees } = remittance;
  checkAmounts(documentRef, amount, fees);
  const { role, label } = paymentMeans[means];
  const text = `Remise en banque\u00A0: ${label.fr} ${documentRef}`;
  return entryOf({ journal: 'bank', bookedOn, documentRef, documentOn: creditedOn, label: text }, [
    debit(accountFor('bank', settings), subtract(amount, fees)),
    debit(accountFor('bank-fees', settings), fees),
    credit(accountFor(role, settings), amount),
  ]);
}

export interface DifferenceToPost {
  readonly documentRef: string;
  readonly on: Day;
  readonly bookedOn: Day;
  /** The account left with the difference: a party's, or the till's. */
  readonly role: Extract<AccountRole, 'customers' | 'suppliers' | 'authors' | 'cash'>;
  readonly party: string | null;
  /** The side on which the account has too much: a customer who paid 2 cents short leaves them on the debit side. */
  readonly side: Side;
  readonly amount: Money;
  readonly reason: string;
}

/** A few cents that nobody will claim, or a till that does not count right: what is left on the account becomes a loss or a gain. */
export function postDifference(difference: DifferenceToPost, settings: AccountSettings): JournalEntry {
  const { documentRef, on, bookedOn, role, party, side, amount, reason } = difference;
  checkAmounts(documentRef, amount, { ...amount, minor: 0n });
  const [result, left] = side === 'debit' ? [debit, credit] : [credit, debit];
  const account = accountFor(side === 'debit' ? 'difference-lost' : 'difference-gained', settings);
  const journal = role === 'cash' ? 'cash' : 'general';
  return entryOf({ journal, bookedOn, documentRef, documentOn: on, label: reason }, [
    result(account, amount),
    left(accountFor(role, settings), amount, { party }),
  ]);
}

function checkAmounts(documentRef: string, amount: Money, fees: Money): void {
  if (amount.minor <= 0n) throw new Refusal<PaymentRefusal>('payment-amount-invalid', { documentRef, amount: toDecimal(amount) });
  if (fees.minor < 0n || compare(fees, amount) >= 0) {
    throw new Refusal<PaymentRefusal>('payment-fees-invalid', { documentRef, fees: toDecimal(fees) });
  }
}
