import { parseProductIdentifier } from '@colophon/identifiers';
import type { DraftIdentifier, DraftPart, DraftPrice, DraftSubject, DraftText } from '../catalogue/drafted-product.js';
import { codeIn, listed, listItem, unquoted } from './cell-values.js';
import { type CellReading, CellRefused } from './column-field.js';

/** "14.90 EUR FR 5.50% 04 2026-01-01/2027-01-01": a price with its days, the end excluded, either end left out when open. */
export function pricesIn(cell: string, reading: CellReading): DraftPrice[] {
  return listed(cell).map((text) => {
    const found =
      /^(\d+(?:[.,]\d{1,2})?) ([A-Z]{3}) ([A-Z]{2}(?:-[A-Z0-9]{1,3})?)(?: ([\d.]+)%)?(?: (\d{2}))?(?: (\d{4}-\d\d-\d\d)?\/(\d{4}-\d\d-\d\d)?)?$/.exec(
        text,
      );
    if (!found) throw new CellRefused('price-unreadable', { cell: text });
    const [, amount = '', currency = reading.currency, territory = reading.country, rate, priceType, from, to] = found;
    return {
      amount: Number(amount.replace(',', '.')).toFixed(2),
      currency,
      territory,
      vatRate: rate === undefined ? null : Number(rate).toFixed(2),
      priceType: priceType ?? null,
      from: from ?? null,
      to: to ?? null,
    };
  });
}

export function pricesCell(prices: readonly DraftPrice[]): string {
  return prices
    .map(({ amount, currency, territory, vatRate, priceType, from, to }) =>
      [amount, currency, territory, vatRate && `${vatRate}%`, priceType, from === null && to === null ? null : `${from ?? ''}/${to ?? ''}`]
        .filter((part) => part !== null && part !== '')
        .join(' '),
    )
    .join(' ; ');
}

/** "9782999988200 × 2 ; 9782999988217". */
export function partsIn(cell: string): DraftPart[] {
  return listed(cell).map((text) => {
    const [number = '', copies = '1'] = text.split(/\s*[×x*]\s*(?=\d+$)/);
    return { gtin: parseProductIdentifier(number).value, copies: Number(copies) };
  });
}

export function partsCell(parts: readonly DraftPart[]): string {
  return parts.map(({ gtin, copies }) => (copies === 1 ? gtin : `${gtin} × ${copies}`)).join(' ; ');
}

/** Subjects of any scheme of ONIX list 27: "93:YBC ; 10:FIC000000:Fiction *", the star marking the main one. */
export function subjectsIn(cell: string): DraftSubject[] {
  return listed(cell).map((text) => {
    const main = text.endsWith('*');
    const [scheme = '', code = '', ...heading] = unquoted(main ? text.slice(0, -1).trim() : text).split(':');
    return { scheme: codeIn(scheme, 27), code: code.trim(), heading: heading.join(':').trim(), main };
  });
}

export function subjectsCell(subjects: readonly DraftSubject[]): string {
  return subjects
    .map(({ scheme, code, heading, main }) => {
      const text = `${scheme}:${code}${heading === '' ? '' : `:${heading}`}`;
      return `${listItem(text)}${main ? ' *' : ''}`;
    })
    .join(' ; ');
}

/** Numbers of other kinds (ONIX list 5), "01 distributor code: ABC-12". */
export function identifiersIn(cell: string): DraftIdentifier[] {
  return listed(cell).map((text) => {
    const [, type = '', typeName = '', value = ''] = /^(\d{2})\s*(.*?)\s*:\s*(.+)$/.exec(unquoted(text)) ?? [];
    if (value === '') throw new CellRefused('identifier-unreadable', { cell: text });
    return { type: codeIn(type, 5), typeName, value };
  });
}

export function identifiersCell(identifiers: readonly DraftIdentifier[]): string {
  return identifiers.map(({ type, typeName, value }) => listItem(`${type}${typeName === '' ? '' : ` ${typeName}`}: ${value}`)).join(' ; ');
}

const textHead = /^\[(\d{2}) ([a-z]{3})\]\s*$/;

/** Any other texts one after the other, each under a line that names its type (list 153) and language: "[04 fre]". */
export function textsIn(cell: string): DraftText[] {
  const texts: DraftText[] = [];
  for (const line of cell.split(/\r?\n/)) {
    const head = textHead.exec(line);
    const last = texts.at(-1);
    if (head) texts.push({ type: codeIn(head[1] ?? '', 153), language: codeIn(head[2] ?? '', 74), content: '' });
    else if (last) texts[texts.length - 1] = { ...last, content: last.content === '' ? line : `${last.content}\n${line}` };
    else throw new CellRefused('text-unreadable', { cell: line.slice(0, 60) });
  }
  return texts.filter(({ content }) => content.trim() !== '');
}

export function textsCell(texts: readonly DraftText[]): string {
  return texts.map(({ type, language, content }) => `[${type} ${language}]\n${content}`).join('\n');
}
