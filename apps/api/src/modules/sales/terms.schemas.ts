import { moneyFromDecimal, percent, percentToDecimal, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type CustomerKind, customerKinds, type SaleTerm, saleTerms } from '@colophon/sales';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import type { SalesModuleRefusal } from './sales.problems.js';

export const bilingual = z.object({ fr: z.string(), en: z.string() });
export const customerKind = z.enum(Object.keys(customerKinds) as [CustomerKind, ...CustomerKind[]]);
export const saleTerm = z.enum(Object.keys(saleTerms) as [SaleTerm, ...SaleTerm[]]);

/** An amount of the house's currency, zero or more, two decimals. */
export const amount = checked((text) => {
  const money = moneyFromDecimal(text, 'EUR');
  if (money.minor < 0n) throw new Refusal<SalesModuleRefusal>('sales-amount-negative', { given: text });
  return toDecimal(money);
});

export const rate = checked((text) => {
  const points = percent(text);
  if (points < 0n || points > 10_000n) throw new Refusal<SalesModuleRefusal>('sales-rate-out-of-range', { given: text });
  return percentToDecimal(points);
});

export const text = (max: number) => z.string().trim().max(max);

export const paymentTerm = z
  .object({
    days: z.int().min(0).max(365),
    endOfMonth: z.enum(['none', 'days-first', 'month-first']).describe('45 days end of month: add the days first, or go to the end first'),
    dayOfMonth: z.int().min(1).max(31).nullable(),
  })
  .strict()
  .meta({ id: 'PaymentTerm' });

export const carriageRule = z
  .object({
    fee: amount.describe('Without tax'),
    freeFromAmount: amount.nullable().describe('Free from this net amount on'),
    freeFromCopies: z.int().min(1).nullable(),
  })
  .strict()
  .meta({ id: 'CarriageRule' });

export const returnRight = z
  .object({
    allowed: z.boolean(),
    afterDays: z.int().min(0).max(3650).describe('Copies are shown at least so long before they come back'),
    withinDays: z.int().min(1).max(3650),
    rateLimit: rate.nullable().describe('Share of what was bought that may come back, in percent'),
  })
  .strict()
  .refine(({ afterDays, withinDays }) => withinDays > afterDays, { path: ['withinDays'] })
  .meta({ id: 'ReturnRight' });

const settings = {
  defaultDiscount: rate.describe('Of shops and wholesalers, in percent of the price without tax'),
  institutionDiscount: rate.describe('Of libraries, schools and public bodies: 9 at most on books (law 81-766, article 3)'),
  paymentTerm,
  carriage: carriageRule,
  returnRight,
  lateInterestRate: rate.nullable(),
  earlyPaymentDiscount: text(500),
  invoiceNote: text(2000),
  despatchLocationId: z.uuid().nullable().describe('Where copies are reserved first'),
  priceLawExceptions: z.boolean().describe('A sale outside the price law may be confirmed by hand'),
};

export const settingsChange = z.object(settings).partial().strict().meta({ id: 'SalesSettingsChange' });
export const settingsView = z.object({ ...settings, version: z.int() }).meta({ id: 'SalesSettings' });

const from = z.enum(['customer', 'house', 'kind']).describe('Whose rule it is; "kind" is the usual one of such customers');

export const termsView = z
  .object({
    discount: z.object({ rate: z.string(), from }),
    payment: paymentTerm.extend({ from, words: bilingual }),
    carriage: carriageRule.extend({ from }),
    returns: z.object({ allowed: z.boolean(), afterDays: z.int(), withinDays: z.int(), rateLimit: z.string().nullable(), from }),
  })
  .meta({ id: 'CustomerTerms' });

export const discountSource = z.enum(['typed', 'product', 'collection', 'imprint', 'form', 'all', 'customer', 'house', 'kind']);

export const discountWhy = z
  .object({
    rate: z.string(),
    source: discountSource.describe('The family it was agreed for, else whose usual rate it is'),
    reason: z.string(),
    name: z.string().nullable().describe('Of the title, collection or imprint'),
    validFrom: z.string().nullable(),
    validTo: z.string().nullable(),
    words: bilingual,
  })
  .meta({ id: 'DiscountReason' });

export type SettingsChange = z.infer<typeof settingsChange>;
export type SettingsView = z.infer<typeof settingsView>;
export type TermsView = z.infer<typeof termsView>;
export type DiscountSource = z.infer<typeof discountSource>;
export type DiscountWhy = z.infer<typeof discountWhy>;
