import { formatDay } from '@colophon/calendar';
import { codeList } from '@colophon/onix';
import { type MovementReason, movementReasons, type RoyaltyEffect } from '@colophon/stock';
import type { Block, Row, Span, Text } from '../../platform/documents/pdf/document.js';
import { formatAmount, formatCopies, formatPrice, formatRate, type Language } from '../../platform/documents/pdf/figures.js';
import type {
  AccountContent,
  LineContent,
  PositionContent,
  ProductContent,
  StatementContent,
  StockContent,
} from './royalty-statement.schemas.js';
import type { StatementWords } from './statement-words.js';

interface Page {
  readonly words: StatementWords;
  readonly language: Language;
  readonly currency: string;
  /** A correcting statement shows differences only: what it leaves out was stated before. */
  readonly isCorrecting: boolean;
}

/** One account of the statement: its works, the runs received and what they earn, the copies, the sums. */
export function accountBlocks(account: AccountContent, content: StatementContent, words: StatementWords): Block[] {
  const page: Page = { words, language: content.language, currency: content.currency, isCorrecting: content.kind === 'correcting' };
  return [
    ...heading(account, content, page),
    { kind: 'section', level: 3, text: words.part[account.part] },
    ...royalties(account, page),
    ...stock(account, page),
    { kind: 'section', level: 3, text: words.accountTitle },
    settlement(account, page),
    lifeToDate(account, page),
  ];
}

function heading({ works, crossWorkAgreement }: AccountContent, { agreements }: StatementContent, { words, language }: Page): Block[] {
  const titles = works.map((work, i): Span[] => [...(i > 0 ? [', '] : []), titleOf(work)]).flat();
  const roles = new Set(works.flatMap((work) => work.roles));
  const named = [...roles].map((role) => codeList(17).label(role, language)?.toLowerCase() ?? role).join(', ');
  const ids = new Set(works.map(({ agreementId }) => agreementId));
  const references = agreements.filter(({ id }) => ids.has(id)).map(({ reference }) => reference);
  const subtitle = [named, `${words.agreement.toLowerCase()} ${references.join(', ')}`].filter((part) => part !== '').join(', ');
  const blocks: Block[] = [{ kind: 'section', level: 2, text: titles, subtitle }];
  if (crossWorkAgreement)
    blocks.push({ kind: 'paragraph', text: words.crossWork(crossWorkAgreement.reference, crossWorkAgreement.signedOn) });
  return blocks;
}

/** Every run received with its date and size (CPI L132-17-3), and the multiplication each gives. */
function royalties(account: AccountContent, page: Page): Block[] {
  const { words } = page;
  const rows = royaltyRows(account, page);
  const positions = [...new Map(account.positions.map((position) => positionText(position, account, page)).map(byItself)).values()];
  if (rows.length === 0) return [{ kind: 'paragraph', text: [words.noRun, ...positions.flatMap((text) => [' ', ...text])] }];
  const figures = [words.copiesReceived, words.excluded, words.counted, words.price, words.rate, words.royalty];
  return [
    {
      kind: 'table',
      columns: [
        { header: words.received, width: 'fit' },
        { header: words.run },
        ...figures.map((header) => ({ header, align: 'decimal' }) as const),
      ],
      rows: [
        ...rows,
        { kind: 'total', cells: [words.earnedTotal, '', '', '', '', '', '', formatAmount(account.totals.earned, page.language)] },
      ],
    },
    ...positions.map((text): Block => ({ kind: 'paragraph', text })),
  ];
}

/** How far a rule has counted, and for which products when it is not for all of the account. */
function positionText(position: PositionContent, account: AccountContent, page: Page): Span[] {
  const { words } = page;
  const sentence = words.position(position.countedCopies, position.stepAbove, position.rate);
  const products = account.products.filter(({ id }) => position.productIds.includes(id));
  const work = account.works.length > 1 ? account.works.find(({ id }) => id === position.workId) : undefined;
  const names = products.length > 0 ? products.map((product) => shortName(product, account, page)) : work ? [[titleOf(work)]] : [];
  if (names.length === 0) return [sentence];
  const between = page.language === 'fr' ? '\u202F; ' : '; ';
  return [...names.flatMap((name, i) => (i === 0 ? name : [between, ...name])), words.positionOf(sentence)];
}

/** Two rules that have come as far for the same products are said once. */
function byItself(text: Span[]): [string, Span[]] {
  return [JSON.stringify(text), text];
}

function titleOf({ title }: { title: string }): Span {
  return { text: title, style: 'italic' };
}

function royaltyRows(account: AccountContent, page: Page): Row[] {
  const shown = account.products.filter(({ runs }) => runs.length > 0);
  const rows = shown.flatMap((product): Row[] => {
    const ofProduct = productRows(product, account.lines, page);
    return ofProduct.length === 0 ? [] : [{ kind: 'group', text: productName(product, account, page) }, ...ofProduct];
  });
  const placed = new Set(shown.flatMap(({ runs }) => runs.map(({ deliveryId }) => deliveryId)));
  const others = account.lines.filter((line) => line.kind !== 'earned' || !placed.has(line.deliveryId ?? ''));
  return [...rows, ...others.map((line) => otherRow(line, page))];
}

function productRows({ runs }: ProductContent, lines: readonly LineContent[], page: Page): Row[] {
  const { words, language } = page;
  return runs.flatMap((run): Row[] => {
    const earned = lines.filter((line) => line.kind === 'earned' && line.deliveryId === run.deliveryId);
    if (earned.length > 0) return earned.map((line, i) => earnedRow(line, i === 0, page));
    if (page.isCorrecting) return [];
    const received = [formatDay(run.receivedOn, language, 'short'), words.runName(run.runNumber), formatCopies(run.copies, language)];
    return [{ kind: 'line', cells: [...received, '', '', '', '', words.withoutRoyalty] }];
  });
}

/** A delivery that crosses a rate step takes a row per step; what was received is written once. */
function earnedRow(line: LineContent, first: boolean, { words, language }: Page): Row {
  const remarks = [
    line.postedAtReception && words.alreadyPosted,
    line.receivedBeforePeriod && words.late,
    line.priceSource === 'first-announced' && words.firstAnnounced,
  ].filter((remark) => remark !== false);
  const name = words.runName(line.runNumber ?? 0);
  const copies = (count: number | null) => (count === null ? '' : formatCopies(count, language));
  return {
    kind: 'line',
    cells: [
      first && line.receivedOn !== null ? formatDay(line.receivedOn, language, 'short') : '',
      first ? (remarks.length > 0 ? `${name} (${remarks.join(', ')})` : name) : '',
      first ? copies(line.receivedCopies) : '',
      first ? copies(line.excludedCopies) : '',
      copies(line.copies),
      formatPrice(line.price ?? '0', language),
      formatRate(line.rate ?? '0', language),
      formatAmount(line.printed, language),
    ],
  };
}

function otherRow(line: LineContent, page: Page): Row {
  const { words, language } = page;
  if (line.kind === 'earned') return earnedRow(line, true, page);
  const amount = formatAmount(line.printed, language);
  if (line.kind === 'rounding') return { kind: 'line', cells: ['', words.rounding, '', '', '', '', '', amount] };
  const name = `${words.runName(line.runNumber ?? 0)}, ${words.adjusts(line.statement ?? '')}`;
  return { kind: 'line', cells: [formatDay(line.receivedOn ?? '', language, 'short'), name, '', '', '', '', '', amount] };
}

/** `opening + received − sold + returns − free − destroyed ± counted = closing`, product by product (domain.md 1.10). */
function stock(account: AccountContent, page: Page): Block[] {
  const { words, language } = page;
  const { products } = account;
  const moved = products.filter(({ lifeToDate }) => lifeToDate.printed !== 0 || lifeToDate.closing !== 0 || lifeToDate.sold !== 0);
  if (moved.length === 0) return [];
  const copies = ({ opening, printed, sold, restocked, free, destroyed, counted, closing }: StockContent) =>
    [opening, printed, -sold, restocked, -free, -destroyed, counted, closing].map((count) => formatCopies(count, language));
  const headers = ['opening', 'printed', 'sold', 'restocked', 'free', 'destroyed', 'countedDifference', 'closing'] as const;
  const types = moved.flatMap((product) => [...byReason(product, 'free', page), ...byReason(product, 'destroyed', page)]);
  return [
    { kind: 'section', level: 3, text: words.stockTitle },
    {
      kind: 'table',
      columns: [{ header: words.product }, ...headers.map((header) => ({ header: words[header], align: 'decimal' }) as const)],
      rows: moved.flatMap((product): Row[] => [
        { kind: 'group', text: productName(product, account, page) },
        { kind: 'line', cells: [words.inPeriod, ...copies(product.stock)] },
        { kind: 'line', cells: [words.sinceFirst, ...copies(product.lifeToDate)] },
      ]),
    },
    ...types.map((text): Block => ({ kind: 'note', text })),
  ];
}

/** Free and destroyed copies of the period, by type. */
function byReason(product: ProductContent, term: Extract<RoyaltyEffect, 'free' | 'destroyed'>, { words, language }: Page): string[] {
  const reasons = Object.entries(product.stock.byReason).filter(([reason, copies]) => {
    return copies !== 0 && movementReasons[reason as MovementReason].effect === term;
  });
  if (reasons.length === 0) return [];
  const listed = reasons.map(([reason, copies]) => {
    const label = movementReasons[reason as MovementReason].label[language];
    return `${label.charAt(0).toLowerCase()}${label.slice(1)} ${formatCopies(copies, language)}`;
  });
  return [words.reasons(term, product.isbn, listed.join(', '))];
}

function settlement(account: AccountContent, { words, language, currency }: Page): Block {
  const { totals, advances } = account;
  const money = (amount: string) => formatAmount(amount, language);
  const full = (amount: string) => formatAmount(amount, language, currency);
  const line = (label: string, amount: string): Row => ({ kind: 'line', cells: [label, amount] });
  const isZero = (amount: string) => amount === '0.00';
  return {
    kind: 'table',
    columns: [{ header: words.operation }, { header: words.amount, align: 'decimal' }],
    rows: [
      line(words.earned, money(totals.earned)),
      ...advances.map(({ amount, paidOn, balance }) => line(words.advance(full(amount), paidOn, full(balance)), '')),
      ...(isZero(totals.recouped) ? [] : [line(words.recouped, money(negated(totals.recouped)))]),
      ...(isZero(totals.carried)
        ? []
        : [line(totals.carried.startsWith('-') ? words.carryAbsorbed : words.carriedOn, money(totals.carried))]),
      { kind: 'total', cells: [words.dueForAccount, money(totals.due)] },
      ...(isZero(totals.dueAtReception)
        ? []
        : ([
            line(words.dueAtReception, money(totals.dueAtReception)),
            { kind: 'total', cells: [words.remaining, money(totals.dueBeforeContributions)] },
          ] satisfies Row[])),
    ],
  };
}

function lifeToDate({ lifeToDate: life }: AccountContent, { words, language, currency }: Page): Block {
  const full = (amount: string) => formatAmount(amount, language, currency);
  return {
    kind: 'note',
    text: words.lifeToDate({
      copies: life.copiesReceived,
      earned: full(life.earned),
      advances: life.advancesPaid === '0.00' ? null : full(life.advancesPaid),
      due: full(life.due),
    }),
  };
}

/** The product as its work’s section names it, with the day it came out. */
function productName(product: ProductContent, account: AccountContent, page: Page): Text {
  const { publishedOn } = product;
  const name = shortName(product, account, page);
  return publishedOn === null ? name : [...name, `, ${page.words.publishedOn(publishedOn)}`];
}

/** By its form and number, and by its title where that is not the one of the work. */
function shortName(product: ProductContent, { works }: AccountContent, { language }: Page): Span[] {
  const { title, form, isbn } = product;
  const label = codeList(150).label(form, language) ?? form;
  const about = isbn === null ? label : `${label}, ISBN\u00A0${isbn}`;
  const isNamed = works.length === 1 && works[0]?.title === title;
  return isNamed ? [about] : [titleOf(product), `, ${about.charAt(0).toLowerCase()}${about.slice(1)}`];
}

/** What is taken off is written with its sign; nothing stays nothing. */
export function negated(amount: string): string {
  if (amount === '0.00') return amount;
  return amount.startsWith('-') ? amount.slice(1) : `-${amount}`;
}
