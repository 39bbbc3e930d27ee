import { parseIdentifier } from '@colophon/identifiers';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { listQuery } from '../../platform/http/lists.js';
import {
  amount,
  bilingual,
  carriageRule,
  customerKind,
  discountWhy,
  paymentTerm,
  rate,
  returnRight,
  termsView,
  text,
} from './terms.schemas.js';

const einvoice = z
  .object({
    scheme: z.enum(['0225', '0002', '0009', '0088']).describe('ISO 6523: 0225 is the French directory'),
    address: text(100).min(1),
  })
  .strict();

const vatCheck = z
  .object({ checkedOn: z.iso.date(), valid: z.boolean(), reference: text(100).describe('The consultation number VIES gave') })
  .strict();

const fields = {
  kind: customerKind,
  defaultDiscount: rate.nullable().describe('null: the usual one of the house'),
  paymentTerm: paymentTerm.nullable(),
  carriage: carriageRule.nullable(),
  returnRight: returnRight.nullable(),
  creditLimit: amount.nullable(),
  documentChannel: z.enum(['mail', 'platform', 'post']),
  einvoice: einvoice.nullable(),
  hasNoSiren: z.boolean().describe('An association or private buyer: its invoices are issued without a SIREN'),
  vatCheck: vatCheck.nullable().describe('What VIES answered about the VAT number'),
  blocked: z.boolean(),
  blockedReason: text(500),
  lastContactOn: z.iso.date().nullable(),
  notes: text(5000),
};

const identifier = (scheme: 'siren' | 'siret' | 'gln') => checked((value) => parseIdentifier(scheme, value)).nullable();

/** A party that does not exist yet: what the API of parties takes, of an organisation or a person. */
const newParty = z
  .object({
    kind: z.enum(['person', 'organisation']),
    organisationName: text(200),
    givenNames: text(120),
    familyName: text(120),
    language: z.enum(['fr', 'en']),
    email: z.union([z.email(), z.literal('')]),
    phone: text(40),
    street: text(200),
    postalCode: text(20),
    city: text(100),
    country: z.string().regex(/^[A-Z]{2}$/),
    siren: identifier('siren'),
    siret: identifier('siret'),
    gln: identifier('gln'),
  })
  .partial()
  .required({ kind: true })
  .strict();

export const customerChange = z.object(fields).partial().strict().meta({ id: 'CustomerChange' });
export const customerInput = customerChange
  .extend({ partyId: z.uuid().optional(), party: newParty.optional() })
  .required({ kind: true })
  .refine(({ partyId, party }) => (partyId === undefined) !== (party === undefined), { path: ['partyId'] })
  .meta({ id: 'CustomerInput' });

const who = {
  id: z.uuid(),
  number: z.string(),
  partyId: z.uuid(),
  name: z.string(),
  kind: customerKind,
  kindLabel: bilingual,
  city: z.string(),
  country: z.string(),
  email: z.string(),
  phone: z.string(),
  blocked: z.boolean(),
};

export const customerListItem = z
  .object({
    ...who,
    discount: z.string().describe('Usual rate, their own or the house’s'),
    balance: z.string().describe('What they owe, as the ledger has it'),
    lastOrderedOn: z.string().nullable(),
    openOrders: z.int(),
  })
  .meta({ id: 'CustomerListItem' });

export const customerView = z
  .object({
    ...who,
    ...fields,
    terms: termsView,
    party: z.object({
      version: z.int(),
      language: z.enum(['fr', 'en']),
      street: z.string(),
      postalCode: z.string(),
      siren: z.string().nullable(),
      siret: z.string().nullable(),
      vatNumber: z.string().nullable(),
      gln: z.string().nullable(),
    }),
    balance: z.string(),
    ordered: z.string().describe('Ordered and not yet invoiced, with tax'),
    lastOrderId: z.uuid().nullable(),
    lastOrderedOn: z.string().nullable(),
    openOrders: z.int(),
    waitingCopies: z.int().describe('Copies ordered that nobody could reserve yet'),
    version: z.int(),
  })
  .meta({ id: 'Customer' });

export const customerQuery = listQuery(['name', 'number', 'city', 'lastOrderedOn', 'balance'], {
  kind: customerKind.optional(),
  blocked: z.stringbool().optional(),
  partyId: z.uuid().optional(),
});

const discount = {
  family: z.enum(['product', 'collection', 'imprint', 'form', 'all']),
  of: z.string().max(60).nullable().describe('The id of the product, collection or imprint, or the form of ONIX list 150; null for all'),
  discount: rate,
  validFrom: z.iso.date().nullable().describe('null: from ever'),
  validTo: z.iso.date().nullable().describe('Excluded; null: until further notice'),
  reason: text(500),
};

export const discountInput = z
  .object(discount)
  .partial()
  .required({ family: true, discount: true })
  .strict()
  .meta({ id: 'CustomerDiscountInput' });
export const discountChange = z
  .object({ discount: discount.discount, validFrom: discount.validFrom, validTo: discount.validTo, reason: discount.reason })
  .partial()
  .strict()
  .meta({ id: 'CustomerDiscountChange' });
export const discountView = z
  .object({ id: z.uuid(), ...discount, name: z.string().nullable(), familyLabel: bilingual, inForce: z.boolean() })
  .meta({ id: 'CustomerDiscount' });

export const termsQuery = z.object({ productId: z.uuid(), on: z.iso.date().optional() }).strict();
export const productTermsView = z
  .object({
    productId: z.uuid(),
    title: z.string(),
    on: z.string(),
    publicPrice: z.string().nullable(),
    unitPrice: z.string().nullable().describe('Without tax, before the discount, four decimals'),
    netPrice: z.string().nullable().describe('Without tax, after the discount, four decimals'),
    discount: discountWhy,
    terms: termsView,
  })
  .meta({ id: 'ProductTerms' });

export type CustomerChange = z.infer<typeof customerChange>;
export type CustomerInput = z.infer<typeof customerInput>;
export type CustomerView = z.infer<typeof customerView>;
export type CustomerListItem = z.infer<typeof customerListItem>;
export type CustomerQuery = z.infer<typeof customerQuery>;
export type DiscountInput = z.infer<typeof discountInput>;
export type DiscountChange = z.infer<typeof discountChange>;
export type DiscountView = z.infer<typeof discountView>;
export type ProductTermsView = z.infer<typeof productTermsView>;
