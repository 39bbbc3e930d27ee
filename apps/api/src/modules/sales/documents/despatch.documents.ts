import { formatDay } from '@colophon/calendar';
import type { PickedTitle } from '@colophon/sales';
import { postalLines } from '../../../platform/documents/letterhead.js';
import type { Block, BusinessDocument, Column } from '../../../platform/documents/pdf/document.js';
import { formatAmount, formatCopies, type Language } from '../../../platform/documents/pdf/figures.js';
import { despatchWords } from './despatch-words.js';
import { bookTitle, type DocumentFrame, type DocumentHouse, factsBlock, framed, internal } from './document-house.js';
import type { PostalAddress } from './issued-invoice.js';

export interface PickingListToPrint {
  readonly language: Language;
  readonly house: DocumentHouse;
  readonly issuedAt: Date;
  readonly on: string;
  /** In the order of the walk along the shelves: `pickingList` of libs/sales. */
  readonly titles: readonly (PickedTitle & { readonly shelf: string | null })[];
  readonly parcels: readonly { readonly despatch: string; readonly customer: string }[];
}

/** One walk along the shelves for all parcels of the day, each title once, with a box to tick. */
export function pickingListDocument(list: PickingListToPrint): BusinessDocument {
  const { language, on, titles, parcels } = list;
  const words = despatchWords[language];
  const copies = (count: number) => formatCopies(count, language);
  const hasShelves = titles.some(({ shelf }) => shelf !== null);
  return internal(list, words.pickingList(formatDay(on, language, 'long')), [
    {
      kind: 'table',
      columns: [
        { header: '', width: 'fit' },
        ...(hasShelves ? [{ header: words.shelf, width: 'fit' } as const] : []),
        { header: 'EAN', width: 'fit' },
        { header: words.title },
        decimal(words.copies),
        { header: words.byParcel, width: { share: 0.8 } },
      ],
      rows: [
        ...titles.map(({ isbn, title, copies: all, shelf, parcels: shares }) => ({
          kind: 'line' as const,
          cells: [
            '☐',
            ...(hasShelves ? [shelf ?? ''] : []),
            isbn ?? '',
            bookTitle(title),
            [{ text: copies(all), style: 'strong' } as const],
            shares.map((share) => `${share.despatch}\u00a0× ${copies(share.copies)}`).join(', '),
          ],
        })),
        {
          kind: 'total',
          cells: [words.total, ...(hasShelves ? [''] : []), '', '', copies(titles.reduce((sum, title) => sum + title.copies, 0)), ''],
        },
      ],
    },
    { kind: 'section', level: 3, text: words.parcels },
    {
      kind: 'table',
      columns: [{ header: '', width: 'fit' }, { header: words.deliveryNote, width: 'fit' }, { header: words.customer }],
      rows: parcels.map(({ despatch, customer }) => ({ kind: 'line', cells: ['☐', despatch, customer] })),
    },
  ]);
}

export interface DeliveredLine {
  readonly isbn: string | null;
  readonly reference: string | null;
  readonly description: string;
  readonly copies: number;
}

export interface DeliveryNoteToPrint extends DocumentFrame {
  readonly number: string;
  readonly on: string;
  readonly delivery: { readonly name: string; readonly address: PostalAddress } | null;
  readonly purchaseOrder: string | null;
  readonly salesOrder: string | null;
  readonly lines: readonly (DeliveredLine & { readonly ordered: number /** Still to come. */; readonly waiting: number })[];
  readonly parcels: readonly { readonly carrier: string; readonly tracking: string | null; readonly grams: number | null }[];
  readonly note: string | null;
}

/** What is in the parcels, against what was ordered; without prices, as it goes to the store room. */
export function deliveryNoteDocument(delivery: DeliveryNoteToPrint): BusinessDocument {
  const { language, number, lines, parcels, note } = delivery;
  const words = despatchWords[language];
  const copies = (count: number) => formatCopies(count, language);
  const total = (of: (line: DeliveryNoteToPrint['lines'][number]) => number) => copies(lines.reduce((sum, line) => sum + of(line), 0));
  const isPartial = lines.some((line) => line.waiting > 0);
  return framed(delivery, `${words.deliveryNote} ${number}`, [
    deliveryFacts(delivery),
    {
      kind: 'table',
      columns: [...bookColumns(language), decimal(words.ordered), decimal(words.delivered), ...(isPartial ? [decimal(words.waiting)] : [])],
      rows: [
        ...lines.map((line) => ({
          kind: 'line' as const,
          cells: [
            line.isbn ?? line.reference ?? '',
            line.isbn === null ? line.description : bookTitle(line.description),
            copies(line.ordered),
            copies(line.copies),
            ...(isPartial ? [line.waiting > 0 ? copies(line.waiting) : ''] : []),
          ],
        })),
        {
          kind: 'total',
          cells: [
            words.total,
            '',
            total((line) => line.ordered),
            total((line) => line.copies),
            ...(isPartial ? [total((line) => line.waiting)] : []),
          ],
        },
      ],
    },
    ...parcelsOf(parcels, language),
    ...(note === null ? [] : [{ kind: 'paragraph', text: note } as const]),
    { kind: 'note', text: words.checkOnReceipt },
  ]);
}

export interface DepositNoteToPrint extends DocumentFrame {
  readonly number: string;
  readonly on: string;
  readonly until: string | null;
  readonly lines: readonly (DeliveredLine & { readonly publicPrice: string /** Copies at the public price. */; readonly value: string })[];
  readonly value: string;
  readonly currency: string;
  readonly note: string | null;
}

/** Copies lent to a bookseller: still the house’s until they are sold. */
export function depositNoteDocument(deposit: DepositNoteToPrint): BusinessDocument {
  const { language, number, on, until, customer, lines, value, currency, note } = deposit;
  const words = despatchWords[language];
  const money = (amount: string) => formatAmount(amount, language);
  return framed(deposit, `${words.depositNote} ${number}`, [
    factsBlock([
      [words.on, formatDay(on, language, 'long')],
      [words.until, until && formatDay(until, language, 'long')],
      [words.customer, customer.number],
    ]),
    {
      kind: 'table',
      columns: [...bookColumns(language), decimal(words.copies), decimal(words.publicPrice), decimal(words.value)],
      rows: [
        ...lines.map((line) => ({
          kind: 'line' as const,
          cells: [
            line.isbn ?? line.reference ?? '',
            bookTitle(line.description),
            formatCopies(line.copies, language),
            money(line.publicPrice),
            money(line.value),
          ],
        })),
        {
          kind: 'total',
          cells: [
            words.total,
            '',
            formatCopies(
              lines.reduce((sum, { copies }) => sum + copies, 0),
              language,
            ),
            '',
            money(value),
          ],
        },
      ],
    },
    { kind: 'result', label: words.valueOfDeposit, value: formatAmount(value, language, currency) },
    ...(note === null ? [] : [{ kind: 'paragraph', text: note } as const]),
    { kind: 'note', text: words.remainsOurs },
    signature(language),
  ]);
}

export interface CountSheetToPrint extends DocumentFrame {
  readonly on: string;
  readonly lines: readonly (DeliveredLine & { readonly since: string; readonly publicPrice: string })[];
  /** The private page where the count can be typed instead. */
  readonly link: string | null;
}

/** What lies at the bookseller, with room to write what is found. */
export function countSheetDocument(sheet: CountSheetToPrint): BusinessDocument {
  const { language, on, customer, lines, link } = sheet;
  const words = despatchWords[language];
  const blank = { header: '', width: 46 } as const;
  return framed(sheet, words.countSheet(formatDay(on, language, 'long')), [
    factsBlock([[words.customer, customer.number]]),
    { kind: 'paragraph', text: link === null ? words.countHere : words.countOnline(link) },
    {
      kind: 'table',
      columns: [
        { header: 'EAN', width: 'fit' },
        { header: words.title },
        { header: words.since, width: 'fit' },
        decimal(words.publicPrice),
        decimal(words.lying),
        { ...blank, header: words.present },
        { ...blank, header: words.sold },
      ],
      rows: lines.map((line) => ({
        kind: 'line',
        cells: [
          line.isbn ?? line.reference ?? '',
          bookTitle(line.description),
          formatDay(line.since, language, 'short'),
          formatAmount(line.publicPrice, language),
          formatCopies(line.copies, language),
          '…………',
          '…………',
        ],
      })),
    },
    signature(language),
  ]);
}

function deliveryFacts({ language, on, customer, purchaseOrder, salesOrder, delivery }: DeliveryNoteToPrint): Block {
  const words = despatchWords[language];
  return factsBlock([
    [words.sentOn, formatDay(on, language, 'long')],
    [words.customer, customer.number],
    [words.yourOrder, purchaseOrder],
    [words.ourOrder, salesOrder],
    [words.deliveredTo, delivery && [delivery.name, ...postalLines(delivery.address, language)].join('\n')],
  ]);
}

function parcelsOf(parcels: DeliveryNoteToPrint['parcels'], language: Language): Block[] {
  if (parcels.length === 0) return [];
  const words = despatchWords[language];
  return [
    { kind: 'section', level: 3, text: words.parcels },
    {
      kind: 'table',
      columns: [{ header: words.parcel, width: 'fit' }, { header: words.carrier }, { header: words.tracking }, decimal(words.weight)],
      rows: parcels.map(({ carrier, tracking, grams }, i) => ({
        kind: 'line',
        cells: [`${i + 1}/${parcels.length}`, carrier, tracking ?? '', grams === null ? '' : formatAmount(kilograms(grams), language)],
      })),
    },
  ];
}

/** Ten grams are the last digit that a scale for parcels shows. */
function kilograms(grams: number): string {
  const hundredths = String(Math.round(grams / 10)).padStart(3, '0');
  return `${hundredths.slice(0, -2)}.${hundredths.slice(-2)}`;
}

function signature(language: Language): Block {
  return { kind: 'paragraph', text: despatchWords[language].signature };
}

function bookColumns(language: Language): Column[] {
  return [
    { header: 'EAN', width: 'fit' },
    { header: despatchWords[language].title, width: { share: 1, least: 130 } },
  ];
}

function decimal(header: string): Column {
  return { header, align: 'decimal' };
}
