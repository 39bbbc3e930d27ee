export { type Credit, drawUpCreditNote, nothingCredited } from './credit-note.ts';
export { type CustomerKind, customerKinds, type PriceLawBuyer } from './customer-kind.ts';
export { type Dated, valueOn } from './dated.ts';
export { drawUpInvoice } from './draw-up-invoice.ts';
export {
  type AllowanceInput,
  type AllowanceReason,
  allowanceReasons,
  type ChargeReason,
  chargeReasons,
  type DocumentAmount,
  type Invoice,
  type InvoiceInput,
  type InvoiceLine,
  type InvoiceLineInput,
  type LinePrice,
  type LineVat,
  type VatBreakdown,
} from './invoice.ts';
export type { Label } from './label.ts';
export {
  checkPaymentTerm,
  checkPaymentTermAgainstLaw,
  dueOn,
  type PaymentTerm,
  paymentTermWords,
  statutoryTerm,
} from './payment-term.ts';
export { itemPriceToDecimal } from './price-line.ts';
export type { CreditNoteRefusal, InvoiceRefusal, SalesRefusal } from './refusals.ts';
export { royaltyEffectOf, type SaleTerm, saleTerms } from './sale-term.ts';
export { channelOf, type SalesChannel, salesChannels } from './sales-channel.ts';
export { type ExemptionCode, type VatCategory, vatCategories } from './vat-category.ts';
