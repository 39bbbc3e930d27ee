import { type CustomerKind, customerKinds, paymentTermWords } from '@colophon/sales';
import type { Customer } from './customer.entity.js';
import type { SalesSettings } from './sales-settings.entity.js';
import type { SettingsView, TermsView } from './terms.schemas.js';

/** The terms that hold for a customer: their own, else the house's. Of a term in several parts, all are theirs or all the house's. */
export function termsOf(customer: Customer, house: SalesSettings): TermsView {
  const rules = settingsRules(house);
  const own = ownRules(customer);
  const payment = own.paymentTerm ?? rules.paymentTerm;
  return {
    discount: usualDiscount(customer, house),
    payment: { ...payment, from: own.paymentTerm ? 'customer' : 'house', words: paymentTermWords(payment) },
    carriage: { ...(own.carriage ?? rules.carriage), from: own.carriage ? 'customer' : 'house' },
    returns: { ...(own.returnRight ?? rules.returnRight), from: own.returnRight ? 'customer' : 'house' },
  };
}

/** What the customer agreed itself, null where it has nothing of its own. */
export function ownRules(customer: Customer) {
  const { paymentDays, paymentEndOfMonth, paymentDayOfMonth, carriageFee, returnsAllowed } = customer;
  return {
    paymentTerm:
      paymentDays == null ? null : { days: paymentDays, endOfMonth: paymentEndOfMonth ?? 'none', dayOfMonth: paymentDayOfMonth ?? null },
    carriage:
      carriageFee == null
        ? null
        : { fee: carriageFee, freeFromAmount: customer.carriageFreeFrom ?? null, freeFromCopies: customer.carriageFreeCopies ?? null },
    returnRight:
      returnsAllowed == null
        ? null
        : {
            allowed: returnsAllowed,
            afterDays: customer.returnAfterDays ?? 0,
            withinDays: customer.returnWithinDays ?? 365,
            rateLimit: customer.returnRateLimit ?? null,
          },
  };
}

export function settingsRules(house: SalesSettings): Pick<SettingsView, 'paymentTerm' | 'carriage' | 'returnRight'> {
  return {
    paymentTerm: { days: house.paymentDays, endOfMonth: house.paymentEndOfMonth, dayOfMonth: house.paymentDayOfMonth ?? null },
    carriage: {
      fee: house.carriageFee,
      freeFromAmount: house.carriageFreeFrom ?? null,
      freeFromCopies: house.carriageFreeCopies ?? null,
    },
    returnRight: {
      allowed: house.returnsAllowed,
      afterDays: house.returnAfterDays,
      withinDays: house.returnWithinDays,
      rateLimit: house.returnRateLimit ?? null,
    },
  };
}

type Parts = Readonly<{
  paymentTerm?: SettingsView['paymentTerm'] | null | undefined;
  carriage?: SettingsView['carriage'] | null | undefined;
  returnRight?: SettingsView['returnRight'] | null | undefined;
}>;

/** The columns of terms that were given; a part given as null empties its columns. */
export function termColumns({ paymentTerm, carriage, returnRight }: Parts) {
  return {
    ...(paymentTerm !== undefined && {
      paymentDays: paymentTerm?.days ?? null,
      paymentEndOfMonth: paymentTerm?.endOfMonth ?? null,
      paymentDayOfMonth: paymentTerm?.dayOfMonth ?? null,
    }),
    ...(carriage !== undefined && {
      carriageFee: carriage?.fee ?? null,
      carriageFreeFrom: carriage?.freeFromAmount ?? null,
      carriageFreeCopies: carriage?.freeFromCopies ?? null,
    }),
    ...(returnRight !== undefined && {
      returnsAllowed: returnRight?.allowed ?? null,
      returnAfterDays: returnRight?.afterDays ?? null,
      returnWithinDays: returnRight?.withinDays ?? null,
      returnRateLimit: returnRight?.rateLimit ?? null,
    }),
  };
}

/** Shops have the trade discount of the house, institutions what the law lets them have, readers none. */
export function usualDiscount(
  { kind, defaultDiscount }: { kind: CustomerKind; defaultDiscount?: string | null | undefined },
  house: Pick<SalesSettings, 'defaultDiscount' | 'institutionDiscount'>,
): TermsView['discount'] {
  if (defaultDiscount != null) return { rate: defaultDiscount, from: 'customer' };
  const { priceLaw } = customerKinds[kind];
  if (priceLaw === 'reseller') return { rate: house.defaultDiscount, from: 'house' };
  return { rate: priceLaw === 'institution' ? house.institutionDiscount : '0.00', from: 'kind' };
}
