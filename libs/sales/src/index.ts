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
export {
  checkPriceLaw,
  checkShippingFloor,
  lowestShare,
  type PriceLawSale,
  type ShippingFloor,
  schoolbooksAreFree,
  shippingFloors,
} from './price-law.ts';
export { itemPriceToDecimal } from './price-line.ts';
export type { CreditNoteRefusal, InvoiceRefusal, SalesRefusal } from './refusals.ts';
export { type LoanLine, rightOfLoan, rightOfLoanRates } from './right-of-loan.ts';
export { royaltyEffectOf, type SaleTerm, saleTerms } from './sale-term.ts';
export { channelOf, type SalesChannel, salesChannels } from './sales-channel.ts';
export { type ExemptionCode, type VatCategory, vatCategories } from './vat-category.ts';
export { type VatRegime, vatRegimes } from './vat-regime.ts';
export { type Place, type VatTerritory, type VatZone, vatTerritoryOf } from './vat-territory.ts';
export {
  distanceSalesTaxedAt,
  distanceSalesThreshold,
  type SalesRole,
  type VatBuyer,
  type VatSale,
  type VatTreatment,
  vatTreatment,
  viesCheckDays,
} from './vat-treatment.ts';
