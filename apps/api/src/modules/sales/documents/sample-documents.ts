import type { Language } from '../../../platform/documents/pdf/figures.js';
import type { AccountStatementToPrint } from './account-statement.document.js';
import type { LabelsToPrint } from './address-labels.js';
import type { CountSheetToPrint, DeliveryNoteToPrint, DepositNoteToPrint, PickingListToPrint } from './despatch.documents.js';
import type { OrderToPrint } from './order.document.js';
import type { ReminderToPrint } from './reminder.document.js';
import { bookLines, sampleInvoice } from './sample-invoices.js';

const house = {
  name: 'Éditions du Petit Vent',
  tradingName: null,
  company: 'SARL, capital de 8\u202f000\u00a0€, RCS Angers',
  siren: '732829320',
  vatNumber: 'FR44732829320',
  address: { lines: ['12, rue des Glycines'], postcode: '49000', city: 'Angers', country: 'FR' },
  email: 'commandes@petitvent.example',
  phone: '+33 2 41 00 00 00',
};
const customer = {
  number: 'C-0042',
  name: 'Librairie des Halles',
  address: { lines: ['3, rue des Halles'], postcode: '75001', city: 'Paris', country: 'FR' },
};
const store = {
  name: 'Librairie des Halles, réserve',
  address: { lines: ['Cour des Libraires', 'Quai 4'], postcode: '93400', city: 'Saint-Ouen-sur-Seine', country: 'FR' },
};
const account = { iban: 'FR7630006000011234567890189', bic: 'AGRIFRPP' };

const frame = (language: Language) => ({ language, house, customer, issuedAt: new Date('2026-11-21T10:00:00Z') });

/** The books of an invented order, as what travels with them names them. */
function books(count: number) {
  return sampleInvoice({ lines: bookLines(count) }).lines.map(({ isbn, reference, description, copies, publicPrice }) => ({
    isbn,
    reference,
    description,
    copies,
    publicPrice: publicPrice ?? '0.00',
  }));
}

export function sampleOrder(language: Language, kind: OrderToPrint['kind'], lines = 6): OrderToPrint {
  const {
    currency,
    pricesIncludeTax,
    lines: priced,
    allowances,
    charges,
    breakdown,
    totals,
  } = sampleInvoice({
    lines: bookLines(lines),
    figures: { carriage: { minor: 9_50n, currency: 'EUR' } },
    language,
  });
  return {
    ...frame(language),
    currency,
    pricesIncludeTax,
    lines: priced,
    allowances,
    charges,
    breakdown,
    totals,
    kind,
    number: 'CO-2026-00311',
    orderedOn: '2026-11-18',
    purchaseOrder: 'HALLES-2026-881',
    delivery: store,
    terms: language === 'fr' ? '60 jours fin de mois' : '60 days, then end of month',
    payment: account,
    waiting: [{ isbn: '9782374250045', description: 'Où vont les hirondelles ?', copies: 12, expectedOn: '2026-12-04' }],
    note: null,
  };
}

export function samplePickingList(language: Language, titles = 12): PickingListToPrint {
  return {
    ...frame(language),
    on: '2026-11-21',
    titles: books(titles).map(({ isbn, description: title, copies }, i) => ({
      product: String(i),
      title,
      isbn,
      copies,
      shelf: `A${1 + (i % 4)}`,
      parcels:
        copies > 1
          ? [
              { despatch: 'BL-290', copies: copies - 1 },
              { despatch: 'BL-291', copies: 1 },
            ]
          : [{ despatch: 'BL-290', copies }],
    })),
    parcels: [
      { despatch: 'BL-2026-00290', customer: 'Librairie des Halles, Paris' },
      { despatch: 'BL-2026-00291', customer: 'Le Temps retrouvé, Amiens' },
    ],
  };
}

export function sampleDeliveryNote(language: Language, lines = 6): DeliveryNoteToPrint {
  return {
    ...frame(language),
    number: 'BL-2026-00290',
    on: '2026-11-19',
    delivery: store,
    purchaseOrder: 'HALLES-2026-881',
    salesOrder: 'CO-2026-00311',
    lines: books(lines).map((line, i) => ({ ...line, ordered: line.copies + (i % 3), waiting: i % 3 })),
    parcels: [
      { carrier: 'Colissimo', tracking: '8R 12345 67890 1', grams: 4_350 },
      { carrier: 'Colissimo', tracking: '8R 12345 67891 8', grams: null },
    ],
    note: null,
  };
}

export function sampleDepositNote(language: Language, lines = 6): DepositNoteToPrint {
  // 9.00 × 1 + 12.70 × 4 + 16.40 × 7 + 20.10 × 10 + 23.80 × 13 + 27.50 × 16 = 1,125.00 for the six first books.
  return {
    ...frame(language),
    number: 'BD-2026-00018',
    on: '2026-11-19',
    until: '2027-05-31',
    lines: books(lines).map((line) => ({ ...line, value: times(line.publicPrice, line.copies) })),
    value: books(lines).reduce((sum, line) => plus(sum, times(line.publicPrice, line.copies)), '0.00'),
    currency: 'EUR',
    note: null,
  };
}

export function sampleCountSheet(language: Language, lines = 6): CountSheetToPrint {
  return {
    ...frame(language),
    on: '2026-11-21',
    lines: books(lines).map((line, i) => ({ ...line, since: `2026-0${1 + (i % 9)}-15` })),
    link: 'https://petitvent.example/depot/7KQ2-M4XW',
  };
}

export function sampleAccountStatement(language: Language): AccountStatementToPrint {
  const label = (fr: string, en: string) => (language === 'fr' ? fr : en);
  return {
    ...frame(language),
    ...account,
    from: '2026-07-01',
    to: '2026-11-21',
    currency: 'EUR',
    opening: '312.40',
    entries: [
      {
        on: '2026-07-06',
        document: 'BQ-2026-118',
        label: label('Virement', 'Bank transfer'),
        dueOn: null,
        debit: null,
        credit: '312.40',
        balance: '0.00',
      },
      {
        on: '2026-08-14',
        document: 'FA-2026-00087',
        label: label('Facture', 'Invoice'),
        dueOn: '2026-10-31',
        debit: '1048.22',
        credit: null,
        balance: '1048.22',
      },
      {
        on: '2026-09-30',
        document: 'AV-2026-00007',
        label: label('Avoir sur retour', 'Credit note for returns'),
        dueOn: null,
        debit: null,
        credit: '97.50',
        balance: '950.72',
      },
      {
        on: '2026-11-21',
        document: 'FA-2026-00123',
        label: label('Facture', 'Invoice'),
        dueOn: '2027-01-31',
        debit: '779.62',
        credit: null,
        balance: '1730.34',
      },
    ],
    closing: '1730.34',
    aged: { notDue: '779.62', upTo30: '950.72', upTo60: '0.00', upTo90: '0.00', over90: '0.00' },
  };
}

export function sampleReminder(language: Language, step: ReminderToPrint['step']): ReminderToPrint {
  // 1,048.22 × 12.15 % × 52 / 365 = 18.14 and 40.00 for one invoice; 1,048.22 − 97.50 + 18.14 + 40.00 = 1,008.86.
  const states = step === 'second' || step === 'formal-notice';
  return {
    ...frame(language),
    ...account,
    step,
    on: '2026-12-22',
    payBefore: '2027-01-05',
    currency: 'EUR',
    items: [{ number: 'FA-2026-00087', issuedOn: '2026-08-14', dueOn: '2026-10-31', daysLate: 52, amount: '1048.22', open: '1048.22' }],
    open: '1048.22',
    unmatched: '97.50',
    charges: states ? { interest: '18.14', rate: '12.15', fees: '40.00' } : null,
    total: states ? '1008.86' : '950.72',
  };
}

export function sampleLabels(language: Language, sheet: LabelsToPrint['sheet'], count = 9, skipped = 0): LabelsToPrint {
  const places = [
    { ...store, reference: 'BL-2026-00290, 1/2' },
    {
      name: 'Le Temps retrouvé',
      address: { lines: ['7, place Gambetta'], postcode: '80000', city: 'Amiens', country: 'FR' },
      reference: 'BL-2026-00291',
    },
    {
      name: 'Librairie du Sablon',
      address: { lines: ['15, rue de la Régence'], postcode: '1000', city: 'Bruxelles', country: 'BE' },
      reference: null,
    },
  ];
  return {
    ...frame(language),
    sheet,
    skipped,
    labels: Array.from({ length: count }, (_, i) => places[i % places.length] ?? { ...store, reference: null }),
  };
}

function times(price: string, copies: number): string {
  return inEuros(cents(price) * BigInt(copies));
}

function plus(a: string, b: string): string {
  return inEuros(cents(a) + cents(b));
}

function cents(amount: string): bigint {
  return BigInt(amount.replace('.', ''));
}

function inEuros(amount: bigint): string {
  return `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`;
}
