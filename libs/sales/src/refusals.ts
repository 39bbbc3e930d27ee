/** What the rules of sales refuse. Each code carries the facts its sentence needs; the module's table of problems says it in words. */
export type SalesRefusal = InvoiceRefusal | CreditNoteRefusal | PaymentTermRefusal;

export type InvoiceRefusal =
  | 'invoice-without-lines'
  | 'line-listed-twice'
  | 'line-copies-invalid'
  | 'line-price-negative'
  | 'line-price-without-tax'
  | 'discount-out-of-range'
  | 'amount-negative'
  | 'allowance-above-lines'
  | 'vat-rate-not-of-category'
  | 'exemption-reason-missing'
  | 'exemption-reasons-mixed'
  | 'outside-scope-mixed'
  | 'paid-above-total'
  | 'invoice-number-malformed'
  | 'delivered-after-issue'
  | 'due-before-issue'
  | 'credit-before-invoice';

export type CreditNoteRefusal = 'nothing-to-credit' | 'credit-line-unknown' | 'credit-above-invoice' | 'carriage-already-credited';

export type PaymentTermRefusal = 'payment-term-invalid' | 'payment-term-above-law';

export type VatRefusal = 'vat-number-of-another-country' | 'vat-number-unchecked' | 'vat-rate-unknown';

export type PriceLawRefusal =
  | 'reader-discount-above-law'
  | 'shipped-book-discounted'
  | 'institution-discount-above-law'
  | 'e-book-discounted'
  | 'price-above-public-price'
  | 'shipping-below-floor';

export type DiscountRefusal = 'agreed-rate-out-of-range' | 'agreed-discount-backwards' | 'agreed-discount-twice';

export type ReturnRefusal = 'returned-copies-invalid' | 'title-returned-twice';

export type DepositRefusal = 'more-gone-than-deposited' | 'title-counted-twice' | 'counted-copies-invalid' | 'count-above-deposit';
