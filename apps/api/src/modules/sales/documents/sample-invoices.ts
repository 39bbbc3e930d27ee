import { eur, percent, type UnitPrice, unitPrice } from '@colophon/money';
import {
  drawUpCreditNote,
  drawUpInvoice,
  type Invoice,
  type InvoiceBuyer,
  type InvoiceInput,
  type InvoiceLineInput,
  type InvoiceSeller,
  type InvoiceToIssue,
  type LineVat,
  paymentTermWords,
  type VatRegime,
} from '@colophon/sales';
import type { Language } from '../../../platform/documents/pdf/figures.js';
import type { IssuedInvoice } from './issued-invoice.js';
import { issuedInvoiceOf, type LineFacts, type NumberedInvoice } from './issued-invoice-of.js';

const TITLES = [
  ['Les Marées intérieures', '9782374250014'],
  ['Petit traité de la brume', '9782374250021'],
  ['L’Œuvre au jardin : carnets d’un été', '9782374250038'],
  ['Où vont les hirondelles ?', '9782374250045'],
  ['Histoire naturelle & sentimentale des petits fleuves côtiers, de leurs moulins et de ceux qui les habitaient', '9782374250052'],
] as const;

export const bookVat: LineVat = { category: 'S', rate: percent('5.50'), exemption: null };
export const fullVat: LineVat = { category: 'S', rate: percent('20.00'), exemption: null };
const lowVat: LineVat = { category: 'S', rate: percent('2.10'), exemption: null };
const exportVat: LineVat = { category: 'G', rate: 0n, exemption: 'VATEX-EU-G' };
const unionVat: LineVat = { category: 'K', rate: 0n, exemption: 'VATEX-EU-IC' };
const reverseVat: LineVat = { category: 'AE', rate: 0n, exemption: 'VATEX-EU-AE' };
const outsideVat: LineVat = { category: 'O', rate: 0n, exemption: 'VATEX-EU-O' };
const franchiseVat: LineVat = { category: 'E', rate: 0n, exemption: 'VATEX-FR-FRANCHISE' };

const petitVent: InvoiceSeller = {
  name: 'Éditions du Petit Vent',
  siren: '732829320',
  vatNumber: 'FR44732829320',
  address: { lines: ['12, rue des Glycines'], postcode: '49000', city: 'Angers', country: 'FR' },
  legalForm: 'SARL',
  capital: eur(8_000_00n),
  register: 'RCS Angers',
  liable: true,
  taxOnDebits: false,
};

const halles: InvoiceBuyer = {
  kind: 'bookseller',
  name: 'Librairie des Halles',
  siren: '404833048',
  vatNumber: 'FR83404833048',
  address: { lines: ['3, rue des Halles'], postcode: '75001', city: 'Paris', country: 'FR' },
  deliveryAddress: null,
  hasNoSiren: false,
};

const marie: InvoiceBuyer = {
  ...halles,
  kind: 'reader',
  name: 'Marie Duval',
  siren: null,
  vatNumber: null,
  address: { lines: ['8, quai de la Fosse'], postcode: '44000', city: 'Nantes', country: 'FR' },
};

function abroad(name: string, vatNumber: string | null, address: InvoiceBuyer['address']): InvoiceBuyer {
  return { ...halles, name, siren: null, vatNumber, address };
}

const brussels = abroad('Librairie du Sablon', 'BE0403019261', {
  lines: ['15, rue de la Régence'],
  postcode: '1000',
  city: 'Bruxelles',
  country: 'BE',
});
const geneva = abroad('Librairie du Rhône', null, { lines: ['4, quai du Seujet'], postcode: '1201', city: 'Genève', country: 'CH' });

/** A line of a book at its cover price; from the sixth on, titles come round again under a volume number. */
export function bookLine(i: number, changes: Partial<InvoiceLineInput> = {}): InvoiceLineInput {
  const price = { kind: 'public', includingTax: eur(900n + ((BigInt(i) * 370n) % 2_900n)), vatRate: bookVat.rate } as const;
  return { line: String(i + 1), copies: 1 + ((i * 3) % 17), price, discount: percent('35.00'), vat: bookVat, ...changes };
}

export function bookLines(count: number, changes: Partial<InvoiceLineInput> = {}): InvoiceLineInput[] {
  return Array.from({ length: count }, (_, i) => bookLine(i, changes));
}

/** Something sold at a price without tax: a game, a download. */
function otherLine(line: string, copies: number, excludingTax: UnitPrice, vat: LineVat): InvoiceLineInput {
  return { line, copies, price: { kind: 'unit', excludingTax }, discount: 0n, vat };
}

export interface SampleCase {
  readonly lines: readonly InvoiceLineInput[];
  readonly figures?: Partial<InvoiceInput>;
  readonly invoice?: Partial<InvoiceToIssue>;
  readonly numbered?: Partial<NumberedInvoice>;
  readonly language?: Language;
}

/** An invented invoice of the cast of the scenarios, drawn up and worded by libs/sales. */
export function sampleInvoice({ lines, figures, invoice, numbered, language = 'fr' }: SampleCase): IssuedInvoice {
  const drawnUp = drawUpInvoice({
    currency: 'EUR',
    pricesIncludeTax: false,
    lines,
    carriage: null,
    allowances: [],
    paid: null,
    ...figures,
  });
  return written(drawnUp, lines, { invoice, numbered, language });
}

function written(figures: Invoice, lines: readonly InvoiceLineInput[], { invoice, numbered, language = 'fr' }: Omit<SampleCase, 'lines'>) {
  const isPublic = (line: InvoiceLineInput) => line.price.kind === 'public';
  const name = (line: InvoiceLineInput, i: number) => {
    if (!isPublic(line)) return 'Jeu des sept familles de la forêt';
    const round = Math.floor(i / TITLES.length);
    return `${TITLES[i % TITLES.length]?.[0]}${round === 0 ? '' : `, tome ${round + 1}`}`;
  };
  const toIssue: InvoiceToIssue = {
    type: '380',
    issuedOn: '2026-11-21',
    deliveredOn: '2026-11-19',
    dueOn: '2027-01-31',
    precedingInvoices: [],
    seller: petitVent,
    buyer: halles,
    supplies: 'goods',
    regimes: ['domestic'],
    latePenaltyRate: percent('12.15'),
    recoveryFee: eur(40_00n),
    earlyPayment: null,
    figures,
    descriptions: new Map(lines.map((line, i) => [line.line, name(line, i)])),
    ...invoice,
  };
  const facts = (line: InvoiceLineInput, i: number): LineFacts => ({
    isbn: isPublic(line) ? (TITLES[i % TITLES.length]?.[1] ?? null) : null,
    reference: isPublic(line) ? null : 'JEU-7F',
    publicPrice: line.price.kind === 'public' ? publicPrice(line.price.includingTax.minor) : null,
    despatch: null,
  });
  return issuedInvoiceOf({
    number: toIssue.type === '381' ? 'AV-2026-00007' : 'FA-2026-00123',
    language,
    invoice: toIssue,
    seller: { chosen: null, tradingName: null, siret: '73282932000074', email: 'commandes@petitvent.example', phone: '+33 2 41 00 00 00' },
    buyer: { chosen: null, number: 'C-0042', siret: null, gln: '3025590000014', email: 'achats@halles.example' },
    delivery: null,
    purchaseOrder: 'HALLES-2026-881',
    salesOrder: 'CO-2026-00311',
    despatches: [{ number: 'BL-2026-00290', on: '2026-11-19' }],
    lines: new Map(lines.map((line, i) => [line.line, facts(line, i)])),
    payment: {
      means: '58',
      iban: 'FR7630006000011234567890189',
      bic: 'AGRIFRPP',
      terms: paymentTermWords({ days: 60, endOfMonth: 'days-first', dayOfMonth: null }),
    },
    note: null,
    ...numbered,
  });
}

function publicPrice(cents: bigint): string {
  return `${cents / 100n}.${String(cents % 100n).padStart(2, '0')}`;
}

const regimes = (...list: VatRegime[]) => ({ regimes: list });
const readerOf = (email: string | null): NumberedInvoice['buyer'] => ({ chosen: null, number: null, siret: null, gln: null, email });
const onReceipt = { fr: 'à réception', en: 'on receipt' };
const toTheReader: Partial<NumberedInvoice> = {
  buyer: readerOf('marie.duval@example.com'),
  purchaseOrder: null,
  payment: { means: '48', iban: null, bic: null, terms: onReceipt },
};

/** The credit note that takes back three copies of the first line of an invoice, and its carriage. */
function sampleCreditNote(lines: readonly InvoiceLineInput[], figures: Partial<InvoiceInput>, invoice: Partial<InvoiceToIssue> = {}) {
  const original = drawUpInvoice({
    currency: 'EUR',
    pricesIncludeTax: false,
    lines,
    carriage: null,
    allowances: [],
    paid: null,
    ...figures,
  });
  const credited = drawUpCreditNote(original, { copies: new Map([['2', 3]]), carriage: original.charges.length > 0 });
  return written(credited, lines, {
    invoice: {
      type: '381',
      deliveredOn: null,
      dueOn: null,
      precedingInvoices: [{ number: 'FA-2026-00001', issuedOn: '2026-03-02' }],
      ...invoice,
    },
    numbered: {
      despatches: [],
      payment: {
        means: null,
        iban: null,
        bic: null,
        terms: { fr: 'À valoir sur vos prochains règlements', en: 'To be set against your next payments' },
      },
    },
  });
}

const deliveredTo = (city: string, postcode: string, country = 'FR'): InvoiceBuyer => ({
  ...halles,
  deliveryAddress: { lines: ['Cour des Libraires', 'Bâtiment B', '2e étage', 'Quai 4'], postcode, city, country },
});
const toTheShop = { name: 'Librairie des Halles, réserve', gln: '3025590000021' };

/** What the conformance tests judge, by what each case shows. */
export const sampleInvoices: Readonly<Record<string, () => IssuedInvoice>> = {
  'one book to a shop': () => sampleInvoice({ lines: bookLines(1) }),
  'the same in English': () => sampleInvoice({ lines: bookLines(1), language: 'en' }),
  'books and a game at two rates': () => sampleInvoice({ lines: [...bookLines(3), otherLine('4', 2, unitPrice('16.6583'), fullVat)] }),
  'carriage over two rates': () =>
    sampleInvoice({ lines: [...bookLines(3), otherLine('4', 2, unitPrice('16.6583'), fullVat)], figures: { carriage: eur(10_00n) } }),
  'two allowances over two rates': () =>
    sampleInvoice({
      lines: [...bookLines(6), otherLine('7', 5, unitPrice('9.9000'), fullVat)],
      figures: {
        carriage: eur(7_77n),
        allowances: [
          { reason: 'discount', amount: eur(13_13n) },
          { reason: 'turnover', amount: eur(5_01n) },
        ],
      },
    }),
  'a line given away at 100 %': () => sampleInvoice({ lines: [bookLine(0), bookLine(1, { discount: percent('100.00') })] }),
  'nothing to pay at all': () => sampleInvoice({ lines: [bookLine(0, { discount: percent('100.00') })], invoice: { dueOn: null } }),
  'six-decimal prices and large amounts': () =>
    sampleInvoice({
      lines: [
        otherLine('1', 1_000_000, unitPrice('9999.9999'), bookVat),
        { ...otherLine('2', 999_983, unitPrice('14.2180'), bookVat), discount: percent('33.33') },
      ],
    }),
  'an advance already paid': () => sampleInvoice({ lines: bookLines(4), figures: { paid: eur(50_00n) } }),
  'paid in full': () =>
    sampleInvoice({ lines: [otherLine('1', 1, unitPrice('10.0000'), bookVat)], figures: { paid: eur(10_55n) }, invoice: { dueOn: null } }),
  'delivered elsewhere, several delivery notes': () => {
    const content = sampleInvoice({
      lines: bookLines(8),
      invoice: { buyer: deliveredTo('Saint-Ouen-sur-Seine', '93400') },
      numbered: {
        delivery: toTheShop,
        despatches: [
          { number: 'BL-2026-00290', on: '2026-11-12' },
          { number: 'BL-2026-00301', on: '2026-11-19' },
        ],
      },
    });
    const lines = content.lines.map((line, i) => ({ ...line, despatch: i < 3 ? 'BL-2026-00290' : 'BL-2026-00301' }));
    return { ...content, lines };
  },
  'goods and services, VAT by the debits': () =>
    sampleInvoice({
      lines: [...bookLines(2), otherLine('3', 30, unitPrice('4.7393'), bookVat)],
      invoice: { supplies: 'both', seller: { ...petitVent, taxOnDebits: true } },
    }),
  'an association without SIREN': () =>
    sampleInvoice({
      lines: bookLines(2),
      invoice: { buyer: { ...halles, kind: 'company', siren: null, vatNumber: null, hasNoSiren: true } },
    }),
  'a credit note quoting its invoice': () => sampleCreditNote(bookLines(3), {}),
  'a credit note over two rates, with carriage and its part of an allowance': () =>
    sampleCreditNote([...bookLines(2), otherLine('3', 2, unitPrice('16.6583'), fullVat)], {
      carriage: eur(10_00n),
      allowances: [{ reason: 'special-rebate', amount: eur(9_99n) }],
    }),
  'a supply within the Union': () =>
    sampleInvoice({ lines: bookLines(3, { vat: unionVat }), invoice: { ...regimes('intra-eu-supply'), buyer: brussels } }),
  'the same in English, with carriage': () =>
    sampleInvoice({
      lines: bookLines(3, { vat: unionVat }),
      figures: { carriage: eur(12_00n) },
      invoice: { ...regimes('intra-eu-supply'), buyer: brussels },
      language: 'en',
    }),
  'downloads to a business of the Union': () =>
    sampleInvoice({
      lines: bookLines(1, { vat: reverseVat }),
      invoice: { ...regimes('eu-reverse-charge'), buyer: brussels, supplies: 'services' },
    }),
  'an export': () => sampleInvoice({ lines: bookLines(3, { vat: exportVat }), invoice: { ...regimes('export'), buyer: geneva } }),
  'downloads outside the scope of French VAT': () =>
    sampleInvoice({
      lines: bookLines(1, { vat: outsideVat }),
      invoice: { ...regimes('outside-scope'), buyer: geneva, supplies: 'services' },
    }),
  'a shop in Réunion': () =>
    sampleInvoice({
      lines: bookLines(3, { vat: exportVat }),
      invoice: { ...regimes('overseas-supply'), buyer: deliveredTo('Saint-Denis', '97400') },
      numbered: { delivery: toTheShop },
    }),
  'a shop in Corsica': () =>
    sampleInvoice({
      lines: bookLines(3, { vat: lowVat }),
      invoice: { buyer: deliveredTo('Bastia', '20200') },
      numbered: { delivery: toTheShop },
    }),
  'a reader at prices with tax': () =>
    sampleInvoice({
      lines: bookLines(3, { discount: 0n }),
      figures: { pricesIncludeTax: true, carriage: eur(3_00n) },
      invoice: { buyer: marie, dueOn: '2026-11-21' },
      numbered: toTheReader,
    }),
  'a receipt of seven euros, paid by card': () =>
    sampleInvoice({
      lines: [bookLine(0, { copies: 1, discount: 0n, price: { kind: 'public', includingTax: eur(7_00n), vatRate: bookVat.rate } })],
      figures: { pricesIncludeTax: true, paid: eur(7_00n) },
      invoice: { buyer: marie, deliveredOn: '2026-11-21', dueOn: null },
      numbered: { ...toTheReader, despatches: [], salesOrder: null },
    }),
  'a reader with 5 % off and a game': () =>
    sampleInvoice({
      lines: [
        ...bookLines(3, { discount: percent('5.00') }),
        bookLine(3, { vat: fullVat, discount: 0n, price: { kind: 'public', includingTax: eur(19_99n), vatRate: fullVat.rate } }),
      ],
      figures: { pricesIncludeTax: true, allowances: [{ reason: 'special-rebate', amount: eur(2_00n) }] },
      invoice: { buyer: marie },
      numbered: toTheReader,
    }),
  'a house under the small business exemption': () =>
    sampleInvoice({
      lines: bookLines(3, { vat: franchiseVat }),
      invoice: {
        ...regimes('franchise'),
        seller: { ...petitVent, legalForm: 'EI', capital: null, register: null, vatNumber: null, liable: false },
      },
    }),
  'thirty lines': () => sampleInvoice({ lines: bookLines(30), figures: { carriage: eur(15_00n) } }),
  'three hundred lines': () => sampleInvoice({ lines: bookLines(300), figures: { carriage: eur(49_90n) } }),
};
