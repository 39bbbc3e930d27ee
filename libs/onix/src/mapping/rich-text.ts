import type { RichText } from '../catalogue-record.ts';
import { decodeHtmlEntities } from '../html-entities.ts';
import type { OnixElement } from '../onix-element.ts';
import { looksLikeHtml, sanitiseHtml } from '../simple-html.ts';
import { leaf } from './fields.ts';

const plainFormats = new Set(['06', '07']);

/**
 * A text that may hold markup: XHTML inside the element, or HTML that was escaped or put in CDATA, unless the sender says that it is
 * plain (06, 07). Simplified to safe HTML; plain text keeps its line breaks and no-break spaces.
 */
export function richText(element: OnixElement | null): RichText | null {
  if (element === null) return null;
  element.taken = true;
  if (element.html !== null) return htmlText(element.html.html());
  const text = element.text;
  if (text === '') return null;
  if (plainFormats.has(element.attributes['textformat'] ?? '')) return { format: 'text', text };
  return looksLikeHtml(text) ? htmlText(sanitiseHtml(text)) : { format: 'text', text: decodeHtmlEntities(text) };
}

export function richTextOf(parent: OnixElement | null, name: string): RichText | null {
  return richText(leaf(parent, name));
}

function htmlText(text: string): RichText | null {
  return text === '' ? null : { format: 'html', text };
}
