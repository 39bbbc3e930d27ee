import { z } from 'zod';

const amount = z.string().regex(/^\d+\.\d{2}$/);
const itemPrice = z.string().regex(/^\d+\.\d{4,6}$/);
const percent = z.string().regex(/^\d{1,3}\.\d{2}$/);
const day = z.iso.date();
const bilingual = z.object({ fr: z.string(), en: z.string() });
const language = z.enum(['fr', 'en']);

const address = z.object({
  lines: z.array(z.string()),
  postcode: z.string(),
  city: z.string(),
  country: z.string().regex(/^[A-Z]{2}$/),
});

const electronicAddress = z.object({ scheme: z.string(), identifier: z.string() });

const seller = z.object({
  name: z.string().describe('BT-27: the name of the company, with EI for a sole trader'),
  tradingName: z.string().nullable().describe('BT-28'),
  siren: z.string().nullable().describe('BT-30'),
  siret: z.string().nullable().describe('BT-29, scheme 0009'),
  vatNumber: z.string().nullable().describe('BT-31'),
  address: address.describe('BG-5'),
  electronicAddress: electronicAddress.nullable().describe('BT-34'),
  email: z.string().nullable().describe('BT-43'),
  phone: z.string().nullable().describe('BT-42'),
});

const buyer = z.object({
  kind: z.enum(['bookseller', 'wholesaler', 'library', 'school', 'public-body', 'company', 'reader']),
  number: z.string().nullable().describe('Under which the house knows the customer'),
  name: z.string().describe('BT-44'),
  siren: z.string().nullable().describe('BT-47'),
  siret: z.string().nullable().describe('BT-46, scheme 0009'),
  gln: z.string().nullable().describe('BT-46, scheme 0088'),
  vatNumber: z.string().nullable().describe('BT-48'),
  address: address.describe('BG-8'),
  electronicAddress: electronicAddress.nullable().describe('BT-49'),
});

const delivery = z.object({
  name: z.string().describe('BT-70'),
  gln: z.string().nullable().describe('BT-71'),
  address: address.describe('BG-15'),
});

const vat = z.object({
  category: z.enum(['S', 'Z', 'E', 'AE', 'K', 'G', 'O']),
  rate: percent,
});

const line = z.object({
  line: z.string().describe('BT-126'),
  isbn: z.string().nullable().describe('BT-157'),
  reference: z.string().nullable().describe('BT-155'),
  description: z.string().describe('BT-153'),
  despatch: z.string().nullable().describe('Number of the delivery note, where the invoice gathers several'),
  publicPrice: amount.nullable().describe('Price to the public with tax'),
  copies: z.int().positive().describe('BT-129'),
  grossPrice: itemPrice.describe('BT-148'),
  discount: percent,
  priceDiscount: itemPrice.describe('BT-147'),
  netPrice: itemPrice.describe('BT-146'),
  netAmount: amount.describe('BT-131'),
  amountWithVat: amount.nullable().describe('Where prices include tax'),
  vat: vat.describe('BT-151, BT-152'),
});

const documentAmount = z.object({
  code: z.string().describe('BT-98 or BT-105'),
  reason: bilingual.describe('BT-97 or BT-104'),
  amount: amount.describe('BT-92 or BT-99'),
  amountWithVat: amount.nullable(),
  vat,
});

const breakdown = z.object({
  vat: vat.describe('BT-118, BT-119'),
  taxableAmount: amount.describe('BT-116'),
  taxAmount: amount.describe('BT-117'),
  exemption: z.object({ code: z.string(), reason: bilingual }).nullable().describe('BT-121, BT-120'),
});

const totals = z.object({
  lines: amount.describe('BT-106'),
  allowances: amount.describe('BT-107'),
  charges: amount.describe('BT-108'),
  withoutVat: amount.describe('BT-109'),
  vat: amount.describe('BT-110'),
  withVat: amount.describe('BT-112'),
  paid: amount.describe('BT-113'),
  due: amount.describe('BT-115'),
});

const payment = z.object({
  means: z.enum(['10', '20', '30', '48', '58']).nullable().describe('BT-81 (UNTDID 4461): cash, cheque, transfer, card, SEPA transfer'),
  iban: z.string().nullable().describe('BT-84'),
  bic: z.string().nullable().describe('BT-86'),
  terms: bilingual.describe('BT-20'),
});

const mention = z.object({
  code: z.string(),
  subject: z.string().nullable().describe('BT-21'),
  text: bilingual.describe('BT-22'),
});

/**
 * An invoice or credit note as issued, with every name, number and word on it: what `invoice.content` keeps, and all that the PDF and the XML
 * are made from, today and in ten years (domain.md M6). Amounts are decimal strings, written once and printed as they are.
 */
export const issuedInvoice = z.object({
  form: z.literal(1).describe('Which shape this is, for readers of a later one'),
  type: z.enum(['380', '381']).describe('BT-3: invoice, credit note'),
  number: z.string().describe('BT-1'),
  issuedOn: day.describe('BT-2'),
  deliveredOn: day.nullable().describe('BT-72'),
  dueOn: day.nullable().describe('BT-9'),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .describe('BT-5'),
  language,
  pricesIncludeTax: z.boolean(),
  supplies: z.enum(['goods', 'services', 'both']),
  billingMode: z.string().describe('BT-23'),
  taxOnDebits: z.boolean().describe('BT-8'),
  seller,
  buyer,
  delivery: delivery.nullable().describe('Where it differs from the address of the buyer'),
  precedingInvoices: z.array(z.object({ number: z.string(), issuedOn: day })).describe('BG-3'),
  purchaseOrder: z.string().nullable().describe('BT-13'),
  salesOrder: z.string().nullable().describe('BT-14'),
  despatches: z.array(z.object({ number: z.string(), on: day })).describe('BT-16'),
  lines: z.array(line).min(1),
  allowances: z.array(documentAmount).describe('BG-20'),
  charges: z.array(documentAmount).describe('BG-21'),
  breakdown: z.array(breakdown).min(1).describe('BG-23'),
  totals,
  payment,
  mentions: z.array(mention),
  note: z.string().nullable().describe('What the house adds in its own words'),
});

export type IssuedInvoice = z.infer<typeof issuedInvoice>;
export type IssuedLine = IssuedInvoice['lines'][number];
export type PostalAddress = z.infer<typeof address>;
export type ElectronicAddress = z.infer<typeof electronicAddress>;
