import type { Facts } from '@colophon/refusal';

/** What can be wrong in one record. The record is read all the same; what is wrong is left out of it and can be mended in place. */
export type FaultCode =
  | 'identifier-wrong'
  | 'identifier-twice'
  | 'unknown-code'
  | 'number-unreadable'
  | 'amount-unreadable'
  | 'amount-decimals'
  | 'amount-negative'
  | 'decimal-comma'
  | 'date-unreadable'
  | 'date-format-differs'
  | 'price-without-amount'
  | 'price-without-currency'
  | 'price-without-type'
  | 'value-missing'
  | 'control-characters';

export interface CatalogueFault {
  /** Where it stands: `ProductSupply/SupplyDetail/Price[2]/PriceAmount`; empty for the record as a whole. */
  readonly path: string;
  readonly code: FaultCode;
  readonly facts: Facts;
}
