import type { BasisPoints, Exact, Money, UnitPrice } from '@colophon/money';
import type { Label } from './label.ts';
import type { ExemptionCode, VatCategory } from './vat-category.ts';

/** The VAT of a line, an allowance or a charge. `rate` is 0 for every category but S. */
export type LineVat = { readonly category: VatCategory; readonly rate: BasisPoints; readonly exemption: ExemptionCode | null };

/**
 * What a copy costs before the discount: the public price with the VAT contained in it (which an export leaves out and Corsica changes), or
 * a price without tax.
 */
export type LinePrice =
  | { readonly kind: 'public'; readonly includingTax: Money; readonly vatRate: BasisPoints }
  | { readonly kind: 'unit'; readonly excludingTax: UnitPrice };

export type InvoiceLineInput = {
  /** BT-126: told apart by it in a refusal and in a credit note. */
  readonly line: string;
  readonly copies: number;
  readonly price: LinePrice;
  /** Off the price without tax (or with it, where prices include tax): 33 % is 3300n. */
  readonly discount: BasisPoints;
  readonly vat: LineVat;
};

/** Why the whole document costs less: UNTDID 5189, BT-98. */
export type AllowanceReason = 'discount' | 'special-rebate' | 'turnover';
/** Why it costs more: UNTDID 7161, BT-105. */
export type ChargeReason = 'carriage';

export const allowanceReasons: Record<AllowanceReason, { readonly code: string; readonly label: Label }> = {
  discount: { code: '95', label: { fr: 'Remise', en: 'Discount' } },
  'special-rebate': { code: '100', label: { fr: 'Remise exceptionnelle', en: 'Special rebate' } },
  turnover: { code: '105', label: { fr: 'Ristourne de fin d’année', en: 'Yearly turnover bonus' } },
};

export const chargeReasons: Record<ChargeReason, { readonly code: string; readonly label: Label }> = {
  carriage: { code: 'FC', label: { fr: 'Frais de port', en: 'Carriage' } },
};

export type AllowanceInput = { readonly reason: AllowanceReason; readonly amount: Money };

export type InvoiceInput = {
  /** ISO 4217, BT-5. */
  readonly currency: string;
  /** A sale to a reader at a price fixed with tax: the total is kept and the VAT taken out of it (M4b). Otherwise VAT is added (M4). */
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly InvoiceLineInput[];
  /** With tax where prices include it, without where they do not; so are the allowances. */
  readonly carriage: Money | null;
  readonly allowances: readonly AllowanceInput[];
  /** BT-113, always with tax: an advance already received. */
  readonly paid: Money | null;
};

export type InvoiceLine = {
  readonly line: string;
  /** BT-129, unit H87 (piece). */
  readonly copies: number;
  /** BT-148, before the discount. */
  readonly grossPrice: Exact;
  readonly discount: BasisPoints;
  /** BT-147 = BT-148 − BT-146. */
  readonly priceDiscount: Exact;
  /** BT-146, at most six decimals (BR-FR-DEC-03): printed by `itemPriceToDecimal`. */
  readonly netPrice: Exact;
  /** BT-131, rounded once (M2). */
  readonly netAmount: Money;
  /** What the reader pays for the line, where prices include tax; else null, for VAT is not a line's (M4). */
  readonly amountWithVat: Money | null;
  /** BT-151, BT-152. */
  readonly vat: LineVat;
};

/** The part of an allowance (BG-20) or of a charge (BG-21) that falls to one VAT rate. */
export type DocumentAmount<Reason> = {
  readonly reason: Reason;
  /** BT-92 or BT-99, without tax. */
  readonly amount: Money;
  readonly amountWithVat: Money | null;
  /** BT-95 and BT-96, or BT-102 and BT-103. */
  readonly vat: LineVat;
};

/** BG-23. */
export type VatBreakdown = {
  /** BT-118, BT-119, BT-121. */
  readonly vat: LineVat;
  /** BT-116. */
  readonly taxableAmount: Money;
  /** BT-117. */
  readonly taxAmount: Money;
};

/** The figures of an invoice (380) or of a credit note (381), whose amounts are positive, too. */
export type Invoice = {
  readonly currency: string;
  readonly pricesIncludeTax: boolean;
  readonly lines: readonly InvoiceLine[];
  readonly allowances: readonly DocumentAmount<AllowanceReason>[];
  readonly charges: readonly DocumentAmount<ChargeReason>[];
  readonly breakdown: readonly VatBreakdown[];
  /** BT-106 = Σ BT-131. */
  readonly sumOfLineNets: Money;
  /** BT-107 = Σ BT-92. */
  readonly sumOfAllowances: Money;
  /** BT-108 = Σ BT-99. */
  readonly sumOfCharges: Money;
  /** BT-109 = BT-106 − BT-107 + BT-108. */
  readonly totalWithoutVat: Money;
  /** BT-110 = Σ BT-117. */
  readonly totalVat: Money;
  /** BT-112 = BT-109 + BT-110. */
  readonly totalWithVat: Money;
  /** BT-113. */
  readonly paid: Money;
  /** BT-115 = BT-112 − BT-113. */
  readonly amountDue: Money;
};
