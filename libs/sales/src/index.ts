export { type AllocatedCopies, allocateCopies, releaseYoungest, type WaitingLine } from './allocate-copies.ts';
export { type CarriageReason, type CarriageRule, carriageFor, carriageReasons } from './carriage-rule.ts';
export { type Credit, drawUpCreditNote, nothingCredited } from './credit-note.ts';
export { type CustomerKind, customerKinds, type PriceLawBuyer } from './customer-kind.ts';
export { type Dated, valueOn } from './dated.ts';
export {
  ageInDays,
  type CountedLine,
  type CountResult,
  countDeposit,
  type DepositLot,
  type DepositMovement,
  depositOn,
  depositValue,
} from './deposit.ts';
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
export { type ChainedInvoice, canonicalText, firstBrokenLink, type IssuedInvoice } from './invoice-hash.ts';
export { type DocumentType, invoiceNumber } from './invoice-number.ts';
export type { Address, InvoiceBuyer, InvoiceSeller } from './invoice-party.ts';
export type { Label } from './label.ts';
export {
  billingMode,
  type Mention,
  type MentionCode,
  type MentionedInvoice,
  mentionsOf,
  type Supplies,
  suppliesLabels,
} from './mentions.ts';
export { checkInvoiceDays, type InvoiceToIssue, type Missing, missingBeforeIssue, missingLabels } from './missing-before-issue.ts';
export {
  checkPaymentTerm,
  checkPaymentTermAgainstLaw,
  dueOn,
  type PaymentTerm,
  paymentTermWords,
  statutoryTerm,
} from './payment-term.ts';
export { type PickedTitle, type PickLine, pickingList, type Weight, weightOf } from './picking-list.ts';
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
export type {
  CreditNoteRefusal,
  DepositRefusal,
  DiscountRefusal,
  InvoiceRefusal,
  PaymentTermRefusal,
  PriceLawRefusal,
  ReturnRefusal,
  SalesRefusal,
  VatRefusal,
} from './refusals.ts';
export {
  type BoughtLine,
  judgeReturn,
  type ReturnedLine,
  type ReturnReason,
  type ReturnRequestLine,
  type ReturnRight,
  returnReasons,
} from './returns.ts';
export { type LoanLine, rightOfLoan, rightOfLoanRates } from './right-of-loan.ts';
export { royaltyEffectOf, type SaleTerm, saleTerms } from './sale-term.ts';
export { channelOf, type SalesChannel, salesChannels } from './sales-channel.ts';
export { type SoldByRole, soldByRole } from './sold-by-role.ts';
export {
  type AgreedDiscount,
  checkDiscounts,
  type DiscountedProduct,
  type DiscountScope,
  discountFor,
  discountScopes,
} from './trade-discount.ts';
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
