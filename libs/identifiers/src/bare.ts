/** Every kind of hyphen, dash, space, full stop and apostrophe that spreadsheets, web pages and word processors put into numbers. */
const separators = /[\s\u00A0\u00AD\u200B-\u200F\u202F\u2060\uFEFF.'\u2010-\u2015\u2212\uFE63\uFF0D-]/g;
const label = /^\s*(?:ISBN|EAN|ISMN|GTIN|ISSN|ISNI|GLN)(?:-?1[03](?=[\s:]))?[\s:\u00A0]*/i;

/** A whole number that a spreadsheet has kept as a decimal: `9782070360024.0`. */
const decimals = /^(\s*\d{13})[.,]0+\s*$/;

/** The number as it is kept and compared: label, spaces and hyphens removed, letters in capitals. */
export function withoutSeparators(text: string): string {
  return text.replace(label, '').replace(decimals, '$1').replace(separators, '').toUpperCase();
}

/** What a search compares: the digits alone, with the X of an ISBN-10, however the person wrote them. */
export function bareIdentifier(text: string): string {
  return withoutSeparators(text).replace(/[^0-9X]/g, '');
}
