import { legalLine, type PostalAddress, postalLines } from '../../../platform/documents/letterhead.js';
import type { House, Logo } from '../../../platform/documents/pdf/document.js';
import type { Language } from '../../../platform/documents/pdf/figures.js';

/** The house as it heads its documents. */
export interface DocumentHouse {
  readonly name: string;
  readonly tradingName: string | null;
  /** Form, capital and register, in the language of the document. */
  readonly company: string | null;
  readonly siren: string | null;
  readonly vatNumber: string | null;
  readonly address: PostalAddress;
  readonly email: string | null;
  readonly phone: string | null;
  readonly logo?: Logo;
}

/** Whom a document is for, with the address that shows in the window of the envelope. */
export interface DocumentCustomer {
  readonly number: string | null;
  readonly name: string;
  readonly address: PostalAddress;
}

export function headOf(house: DocumentHouse, language: Language): House {
  const { name, tradingName, company, address, email, phone, logo } = house;
  return {
    name: tradingName ?? name,
    address: [...postalLines(address, language), [phone, email].filter(Boolean).join(', ')].filter((line) => line !== ''),
    legalLine: legalLine({ ...house, company: company ?? undefined }, language),
    ...(logo ? { logo } : {}),
  };
}

export function recipientOf({ name, address }: DocumentCustomer, language: Language): string[] {
  return [name, ...postalLines(address, language)];
}
