import { createHash } from 'node:crypto';
import { eur, percent, unitPrice } from '@colophon/money';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  billingMode,
  type ChainedInvoice,
  canonicalText,
  checkInvoiceDays,
  drawUpInvoice,
  firstBrokenLink,
  type InvoiceToIssue,
  type IssuedInvoice,
  invoiceNumber,
  mentionsOf,
  missingBeforeIssue,
  missingLabels,
} from '../src/index.ts';
import { bookVat, intraVat, invoiceOf, refusalOf, unitLine } from './cast.ts';

const address = { lines: ['3, rue des Halles'], postcode: '75001', city: 'Paris', country: 'FR' };
const figures = drawUpInvoice(invoiceOf([unitLine(10, unitPrice('10.00'), bookVat, { line: '1' })]));
const ready: InvoiceToIssue = {
  type: '380',
  issuedOn: '2026-11-21',
  deliveredOn: '2026-11-20',
  dueOn: '2027-01-20',
  precedingInvoices: [],
  seller: {
    name: 'Éditions du Petit Vent',
    siren: '732829320',
    vatNumber: 'FR44732829320',
    address,
    legalForm: 'SARL',
    capital: eur(8000_00n),
    register: 'RCS Nantes',
    liable: true,
    taxOnDebits: false,
  },
  buyer: {
    kind: 'bookseller',
    name: 'Librairie des Halles',
    siren: '404833048',
    vatNumber: null,
    address,
    deliveryAddress: null,
    hasNoSiren: false,
  },
  supplies: 'goods',
  regimes: ['domestic'],
  latePenaltyRate: percent('12.15'),
  recoveryFee: eur(40_00n),
  earlyPayment: null,
  figures,
  descriptions: new Map([['1', 'Le Vent']]),
};

describe('The mentions of an invoice', () => {
  const texts = (changes: Partial<InvoiceToIssue> = {}) =>
    mentionsOf({ ...ready, ...changes }).map(({ code, subject, text }) => [code, subject, text.fr]);

  it('to a shop in France are those of the law', () => {
    expect(texts()).toEqual([
      ['supplies', null, 'Livraison de biens'],
      ['delivered-on', null, 'Livré le 20\u00A0novembre\u00A02026'],
      [
        'late-penalty',
        'PMD',
        'Pénalités de retard\u00A0: 12,15\u00A0% par an sur le montant TTC impayé, sans qu’un rappel soit nécessaire.',
      ],
      ['recovery-fee', 'PMT', 'Indemnité forfaitaire pour frais de recouvrement en cas de retard\u00A0: 40,00\u00A0€.'],
      ['early-payment', 'AAB', 'Pas d’escompte pour paiement anticipé.'],
      ['seller-identity', 'REG', 'SARL, capital de 8\u202F000\u00A0€, RCS Nantes'],
    ]);
  });

  it('to a reader leave the recovery fee out', () => {
    const buyer = { ...ready.buyer, kind: 'reader' as const };
    expect(mentionsOf({ ...ready, buyer }).map(({ code }) => code)).not.toContain('recovery-fee');
  });

  it('say once why no VAT is charged', () => {
    expect(texts({ regimes: ['intra-eu-supply', 'intra-eu-supply'] })).toContainEqual([
      'vat-exemption',
      null,
      'Exonération de TVA, article 262 ter I du CGI',
    ]);
  });

  it('of a credit note name the invoice and say nothing of paying late', () => {
    const note = mentionsOf({ ...ready, type: '381', precedingInvoices: [{ number: 'FA-2026-00001', issuedOn: '2026-03-01' }] });
    expect(note.map(({ code }) => code)).toEqual(['preceding-invoice', 'supplies', 'delivered-on', 'seller-identity']);
    expect(note[0]?.text).toEqual({
      fr: 'Avoir sur facture FA-2026-00001 du 1er\u00A0mars\u00A02026',
      en: 'Credit note for invoice FA-2026-00001 of 1\u00A0March\u00A02026',
    });
  });

  it('say that VAT is paid on invoicing only where there are services', () => {
    const seller = { ...ready.seller, taxOnDebits: true };
    expect(mentionsOf({ ...ready, seller }).map(({ code }) => code)).not.toContain('vat-on-debits');
    expect(mentionsOf({ ...ready, seller, supplies: 'both' }).map(({ code }) => code)).toContain('vat-on-debits');
  });
});

test('the billing mode tells goods from services, and paid from to be paid', () => {
  expect([billingMode('goods', false), billingMode('services', true), billingMode('both', false)]).toEqual(['B1', 'S2', 'M1']);
});

describe('Before an invoice is issued', () => {
  const missing = (changes: Partial<InvoiceToIssue>) => missingBeforeIssue({ ...ready, ...changes });

  it('nothing is missing from this one', () => {
    expect(missing({})).toEqual([]);
  });

  it('the SIREN of a French business is asked for, unless it has none or the buyer is a reader or abroad', () => {
    const buyer = { ...ready.buyer, siren: null };
    expect(missing({ buyer })).toEqual(['buyer-siren']);
    expect(missing({ buyer: { ...buyer, hasNoSiren: true } })).toEqual([]);
    expect(missing({ buyer: { ...buyer, kind: 'reader' } })).toEqual([]);
    expect(missing({ buyer: { ...buyer, address: { ...address, country: 'BE' } } })).toEqual([]);
  });

  it('a supply within the Union wants the VAT number of the customer and the day of delivery', () => {
    const lines = [unitLine(10, unitPrice('10.00'), intraVat, { line: '1' })];
    expect(missing({ figures: drawUpInvoice(invoiceOf(lines)), deliveredOn: null })).toEqual(['buyer-vat-number', 'delivery-day']);
  });

  it('everything missing is told at once, in words', () => {
    const all = missing({ dueOn: null, buyer: { ...ready.buyer, name: ' ', address: null }, descriptions: new Map() });
    expect(all).toEqual(['buyer-name', 'buyer-address', 'due-day', 'line-description']);
    expect(missingLabels['due-day'].fr).toBe('Échéance');
  });

  it('days that contradict each other are refused', () => {
    const refused = (changes: Partial<InvoiceToIssue>) => refusalOf(() => checkInvoiceDays({ ...ready, ...changes }));
    expect(refused({})).toBeUndefined();
    expect(refused({ deliveredOn: '2026-11-22' })).toEqual({
      code: 'delivered-after-issue',
      deliveredOn: '2026-11-22',
      issuedOn: '2026-11-21',
    });
    expect(refused({ dueOn: '2026-11-20' })).toMatchObject({ code: 'due-before-issue' });
    expect(refused({ precedingInvoices: [{ number: 'FA-1', issuedOn: '2026-12-01' }] })).toMatchObject({ code: 'credit-before-invoice' });
  });
});

test('a number is a prefix, a year and a place in an unbroken series', () => {
  expect([invoiceNumber('FA', 2026, 1), invoiceNumber('AV', 2026, 123_456)]).toEqual(['FA-2026-00001', 'AV-2026-123456']);
  expect(refusalOf(() => invoiceNumber('F A', 2026, 1))).toEqual({ code: 'invoice-number-malformed', number: 'F A-2026-00001' });
});

const issued: IssuedInvoice = {
  number: 'FA-2026-00001',
  type: '380',
  issuedOn: '2026-11-21',
  deliveredOn: null,
  dueOn: '2027-01-20',
  precedingInvoices: [],
  seller: ['Éditions du Petit Vent', '732829320'],
  buyer: ['Librairie des Halles'],
  delivery: [],
  descriptions: new Map([['1', ['9782070360024', 'Le Vent']]]),
  mentions: ['Livraison de biens'],
  figures,
};
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('The text that is hashed', () => {
  it('is one fact to a line', () => {
    expect(canonicalText(issued, null)).toBe(
      `["colophon-invoice/1"]
["previous",null]
["number","FA-2026-00001","380","2026-11-21",null,"2027-01-20"]
["preceding"]
["seller","Éditions du Petit Vent","732829320"]
["buyer","Librairie des Halles"]
["delivery"]
["line","1","9782070360024","Le Vent","10","10.00000000","0.00","10.00000000","100.00",null,"S","5.50",null]
["vat","S","5.50",null,"100.00","5.50"]
["totals","EUR","100.00","5.50","105.50","0.00","105.50"]
["mentions","Livraison de biens"]
`,
    );
  });

  it('cannot be the same for another cut of the same words', () => {
    const texts = [['a', 'b'], ['a","b'], ['ab']].map((buyer) => canonicalText({ ...issued, buyer }, null));
    expect(new Set(texts).size).toBe(3);
  });
});

describe('A chain of issued invoices', () => {
  const chain: ChainedInvoice[] = [];
  for (const sequence of [1, 2, 3, 4]) {
    const next = { ...issued, number: invoiceNumber('FA', 2026, sequence) };
    chain.push({ issued: next, hash: sha256(canonicalText(next, chain.at(-1)?.hash ?? null)) });
  }

  it('holds', () => {
    expect(firstBrokenLink(chain, sha256)).toBeNull();
    expect(firstBrokenLink([], sha256)).toBeNull();
  });

  it('breaks where an invoice was changed, taken out or put elsewhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3 }), (at) => {
        const changed = chain.map((link, i) => (i === at ? { ...link, issued: { ...link.issued, buyer: ['Autre'] } } : link));
        expect(firstBrokenLink(changed, sha256)).toBe(chain[at]?.issued.number);
        const without = chain.filter((_, i) => i !== at);
        expect(firstBrokenLink(without, sha256)).toBe(chain[at + 1]?.issued.number ?? null);
      }),
    );
  });
});
