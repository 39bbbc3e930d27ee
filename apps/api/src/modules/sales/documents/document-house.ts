import { legalLine, type PostalAddress, postalLines } from '../../../platform/documents/letterhead.js';
import type { Block, BusinessDocument, House, Logo, Text } from '../../../platform/documents/pdf/document.js';
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

function headOf(house: DocumentHouse, language: Language): House {
  const { name, tradingName, company, address, email, phone, logo } = house;
  return {
    name: tradingName ?? name,
    address: [...postalLines(address, language), [phone, email].filter(Boolean).join(', ')].filter((line) => line !== ''),
    legalLine: legalLine({ ...house, company: company ?? undefined }, language),
    ...(logo ? { logo } : {}),
  };
}

function recipientOf({ name, address }: DocumentCustomer, language: Language): string[] {
  return [name, ...postalLines(address, language)];
}

/** What every sales document has besides its blocks. */
export interface DocumentFrame {
  readonly language: Language;
  readonly house: DocumentHouse;
  readonly customer: DocumentCustomer;
  readonly issuedAt: Date;
}

/** A document for a customer under its name (kind and number), which the pages after the first repeat. */
export function framed({ language, house, customer, issuedAt }: DocumentFrame, name: string, blocks: readonly Block[]): BusinessDocument {
  const inFull = `${name}, ${customer.name}`;
  const document = internal({ language, house, issuedAt }, name, blocks);
  return { ...document, title: inFull, runningTitle: inFull, recipient: recipientOf(customer, language) };
}

/** A document of the house for itself, sent to nobody. */
export function internal(
  { language, house, issuedAt }: Omit<DocumentFrame, 'customer'>,
  name: string,
  blocks: readonly Block[],
): BusinessDocument {
  return {
    language,
    title: name,
    runningTitle: name,
    author: house.tradingName ?? house.name,
    createdAt: issuedAt,
    house: headOf(house, language),
    blocks: [{ kind: 'title', text: name }, ...blocks],
  };
}

/** Facts under the title, those that have a value. */
export function factsBlock(facts: readonly (readonly [label: string, value: Text | null])[]): Block {
  const known = facts.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]));
  return { kind: 'facts', columns: 2, facts: known };
}

/** How to pay, and to which account. */
export function paymentBlock(
  { iban, bic }: { readonly iban: string | null; readonly bic: string | null },
  label: string,
  how: string,
): Block {
  const account = iban === null ? null : [inFours(iban), ...(bic === null ? [] : [`BIC\u00a0${bic}`])].join(', ');
  return { kind: 'facts', facts: [{ label, value: how }, ...(account === null ? [] : [{ label: 'IBAN', value: account }])] };
}

function inFours(iban: string): string {
  return iban.replaceAll(/(.{4})(?=.)/g, '$1\u00a0');
}

/** A title of a book, in italics. */
export function bookTitle(title: string): Text {
  return [{ text: title, style: 'italic' }];
}
