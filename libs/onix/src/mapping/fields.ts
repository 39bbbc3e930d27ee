import { parseIdentifier } from '@colophon/identifiers';
import { type Facts, Refusal } from '@colophon/refusal';
import { codeList } from '../code-lists/lists.ts';
import type { CatalogueFault, FaultCode } from '../faults.ts';
import { type OnixElement, pathOf } from '../onix-element.ts';

/** Where the mapping notes what is wrong. */
export type Faults = CatalogueFault[];

/** A record with more faults than this is not mended value by value; the file is. */
const mostFaults = 200;

export function fault(faults: Faults, element: OnixElement, code: FaultCode, facts: Facts = {}): void {
  if (faults.length < mostFaults) faults.push({ path: pathOf(element), code, facts });
}

export function child(parent: OnixElement | null, name: string): OnixElement | null {
  if (parent === null) return null;
  for (const element of parent.children) if (element.name === name) return element;
  return null;
}

export function children(parent: OnixElement | null, name: string): readonly OnixElement[] {
  return parent === null ? [] : parent.children.filter((element) => element.name === name);
}

/** The child that holds a value, noted as having found its place. */
export function leaf(parent: OnixElement | null, name: string): OnixElement | null {
  const found = child(parent, name);
  if (found !== null) found.taken = true;
  return found;
}

/** A value on one line: line ends and tabs that only lay the file out become spaces. */
export function textOf(parent: OnixElement | null, name: string): string | null {
  const text = leaf(parent, name)?.text;
  return text === undefined || text === '' ? null : onOneLine(text);
}

export function textsOf(parent: OnixElement | null, name: string): readonly string[] {
  return children(parent, name)
    .map(take)
    .filter((text) => text !== '');
}

/** Whether an element without content, such as `MainSubject`, is there. */
export function flag(parent: OnixElement | null, name: string): boolean {
  return leaf(parent, name) !== null;
}

function take(element: OnixElement): string {
  element.taken = true;
  return onOneLine(element.text);
}

function onOneLine(text: string): string {
  return /[\n\t\r]| {2}/.test(text) ? text.replace(/[ \t\r\n]+/g, ' ') : text;
}

export function codeOf(parent: OnixElement | null, name: string, list: number, faults: Faults): string | null {
  const found = leaf(parent, name);
  return found === null ? null : known(found, list, faults);
}

/** As `codeOf`, for the code without which its element says nothing: its absence is a fault too. */
export function requiredCodeOf(parent: OnixElement, name: string, list: number, faults: Faults): string | null {
  if (child(parent, name) === null) fault(faults, parent, 'value-missing', { element: name });
  return codeOf(parent, name, list, faults);
}

export function codesOf(parent: OnixElement | null, name: string, list: number, faults: Faults): readonly string[] {
  const codes: string[] = [];
  for (const element of children(parent, name)) {
    element.taken = true;
    const code = known(element, list, faults);
    if (code !== null) codes.push(code);
  }
  return codes;
}

function known(element: OnixElement, list: number, faults: Faults): string | null {
  const code = element.text;
  if (code !== '' && codeList(list).has(code)) return code;
  fault(faults, element, code === '' ? 'value-missing' : 'unknown-code', { list, value: code });
  return null;
}

/** Codes written one after the other with spaces between them, as territories are. */
export function spacedCodesOf(
  parent: OnixElement | null,
  name: string,
  isKnown: (code: string) => boolean,
  list: number,
  faults: Faults,
): string[] {
  const found = leaf(parent, name);
  if (found === null) return [];
  return found.text.split(/[\s,]+/).filter((code) => {
    if (code === '') return false;
    if (isKnown(code)) return true;
    fault(faults, found, 'unknown-code', { list, value: code });
    return false;
  });
}

export function wholeNumberOf(parent: OnixElement | null, name: string, faults: Faults): number | null {
  const found = leaf(parent, name);
  if (found === null || found.text === '') return null;
  if (/^\d{1,9}$/.test(found.text)) return Number.parseInt(found.text, 10);
  fault(faults, found, 'number-unreadable', { value: found.text });
  return null;
}

/** A decimal with a point, as it came or with its comma turned into a point; never a float. */
export function decimalOf(
  parent: OnixElement | null,
  name: string,
  faults: Faults,
  unreadable: 'number-unreadable' | 'amount-unreadable' = 'number-unreadable',
): string | null {
  const found = leaf(parent, name);
  if (found === null || found.text === '') return null;
  const text = found.text.replace(/[\s\u00A0\u202F]/g, '');
  if (/^\d+(?:\.\d+)?$/.test(text)) return text;
  if (/^\d+,\d+$/.test(text)) {
    fault(faults, found, 'decimal-comma', { value: found.text });
    return text.replace(',', '.');
  }
  const negative = /^-\d+(?:[.,]\d+)?$/.test(text);
  fault(faults, found, negative ? 'amount-negative' : unreadable, { value: found.text });
  return null;
}

/** The number checked by its own rule; when it is wrong, a fault that carries the right digit, and null. */
export function checkedIdentifier(
  scheme: 'isbn-13' | 'gtin-13' | 'ismn' | 'gln' | 'issn' | 'isni',
  element: OnixElement,
  faults: Faults,
): string | null {
  try {
    return parseIdentifier(scheme, element.text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    fault(faults, element, 'identifier-wrong', { ...error.facts, reason: error.code });
    return null;
  }
}
