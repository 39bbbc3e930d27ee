import type { Money } from '@colophon/money';
import type { CustomerKind } from './customer-kind.ts';

export type Address = {
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166. */
  readonly country: string;
};

/** The house as an invoice names it. What a house does not have (a capital, a register) is null. */
export type InvoiceSeller = {
  readonly name: string;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly address: Address | null;
  /** `SARL`, `Association loi 1901`; for a sole trader `EI`, which the law wants beside the name. */
  readonly legalForm: string | null;
  readonly capital: Money | null;
  /** `RCS Nantes`. */
  readonly register: string | null;
  /** False under the small business exemption (CGI 293 B). */
  readonly liable: boolean;
  /** Has chosen to pay the VAT of services when it invoices, not when it is paid. */
  readonly taxOnDebits: boolean;
};

export type InvoiceBuyer = {
  readonly kind: CustomerKind;
  readonly name: string;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly address: Address | null;
  /** Null when the goods go to `address`. */
  readonly deliveryAddress: Address | null;
  /** An association or a private buyer without SIREN: the house has said so. */
  readonly hasNoSiren: boolean;
};
