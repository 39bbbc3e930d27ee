import { Refusal } from '@colophon/refusal';
import { SaxesParser } from 'saxes';
import { type OnixElement, productBlocks, trimmed } from './onix-element.ts';
import type { OnixRefusal } from './refusals.ts';
import { referenceNames } from './short-tags.ts';
import { htmlBuilder, isHtmlTag } from './simple-html.ts';

/** What the head of the file says about all its records. */
export interface OnixMessage {
  readonly release: '3.0' | '3.1';
  readonly tags: 'reference' | 'short';
  readonly namespace: string | null;
  readonly senderName: string | null;
  readonly sentDateTime: string | null;
  readonly defaultLanguage: string | null;
  readonly defaultPriceType: string | null;
  readonly defaultCurrency: string | null;
}

/** One product as the file tells it, before any meaning is given to it. */
export interface OnixRecord {
  readonly message: OnixMessage;
  readonly product: OnixElement;
  /** From 1, in the order of the file. */
  readonly position: number;
  readonly line: number;
  /** Characters that XML forbids stood in the record; they were dropped. */
  readonly forbiddenCharacters: boolean;
}

export interface OnixBounds {
  readonly depth: number;
  /** Characters of one run of text, tag or comment. */
  readonly text: number;
  /** Characters of one Product. */
  readonly record: number;
}

export const onixBounds: OnixBounds = { depth: 100, text: 1_000_000, record: 8_000_000 };

export interface OnixParser {
  readonly write: (characters: string) => void;
  /** Tells that the file has ended; refuses a file that stops before its end tag. */
  readonly close: () => OnixMessage;
}

const sliceLength = 65_536;

/**
 * Reads an ONIX 3 message given in pieces and hands over each product as it ends, so that memory depends on one record, not on the file.
 * Refuses (`OnixRefusal`) what is not ONIX 3, what declares entities or a DOCTYPE, and what is built to exhaust the machine.
 */
export function onixParser(onRecord: (record: OnixRecord) => void, bounds: OnixBounds = onixBounds): OnixParser {
  const parser = new SaxesParser({ xmlns: false });
  let message: OnixMessage | null = null;
  let releaseStated = true;
  let current: OnixElement | null = null;
  let depth = 0;
  let rich = 0;
  let position = 0;
  let recordStart = 0;
  let lastEvent = 0;
  let fed = 0;
  let unfinished = '';
  let ended = false;
  let forbidden = false;
  let started = false;
  let linesBefore = 0;

  const line = (): number => parser.line + linesBefore;
  function refuse(code: OnixRefusal, facts: Record<string, string | number> = {}): never {
    throw new Refusal<OnixRefusal>(code, facts);
  }

  // Six handlers at most: with eight, V8 keeps the parser's properties in a dictionary and reading takes five times as long.
  parser.on('error', (error) => {
    const reason = error.message.replace(/^[\d:]+ /, '');
    if (reason === 'disallowed character.' && message !== null) {
      forbidden = true;
      return;
    }
    if (message === null && !started) refuse('not-xml', { line: line(), reason });
    // A bare ampersand is a slip of the sender; a named entity would have to be declared.
    if (reason === 'undefined entity.') refuse('xml-entities-refused', { line: line(), reason });
    refuse(message === null ? 'not-xml' : 'xml-malformed', { line: line(), reason });
  });
  parser.on('doctype', () => refuse('xml-entities-refused', { line: line(), reason: 'DOCTYPE' }));
  parser.on('opentag', ({ name, attributes }) => {
    mark();
    depth += 1;
    if (depth > bounds.depth) refuse('xml-too-deep', { line: line(), depth: bounds.depth });
    if (message === null) openRoot(name, attributes);
    else if (rich > 0 || (current !== null && isHtmlTag(name))) {
      rich += 1;
      if (current !== null) openHtml(current, name, attributes);
    } else openElement(name, attributes);
  });
  parser.on('text', characters);
  parser.on('cdata', characters);
  parser.on('closetag', ({ name }) => {
    mark();
    depth -= 1;
    if (rich > 0) {
      rich -= 1;
      current?.html?.close(name);
      if (current !== null && name.toLowerCase() === 'p') current.text += '\n';
    } else if (current !== null) closeElement(current);
    else ended = depth === 0;
  });

  function mark(): void {
    lastEvent = parser.position;
  }

  function openRoot(qualified: string, attributes: Record<string, string>): void {
    started = true;
    const name = localName(qualified);
    const tags = name === 'ONIXMessage' ? 'reference' : name === 'ONIXmessage' ? 'short' : null;
    if (tags === null) refuse('not-onix', { root: name, line: line() });
    const namespace = Object.entries(attributes).find(([key, value]) => /^xmlns(:|$)/.test(key) && /editeur/.test(value))?.[1] ?? null;
    const stated = trimmed(attributes['release'] ?? '') || (/\/onix\/(\d\.\d)\//.exec(namespace ?? '')?.[1] ?? '');
    releaseStated = stated !== '';
    if (releaseStated && !/^3\.[01]/.test(stated)) refuse('onix-version-refused', { release: stated });
    message = {
      release: stated.startsWith('3.1') ? '3.1' : '3.0',
      tags,
      namespace,
      senderName: null,
      sentDateTime: null,
      defaultLanguage: null,
      defaultPriceType: null,
      defaultCurrency: null,
    };
  }

  function openElement(qualified: string, attributes: Record<string, string>): void {
    const local = localName(qualified);
    const name = referenceNames.get(local) ?? local;
    if (current === null && name !== 'Product' && name !== 'Header') return;
    if (current === null) {
      recordStart = parser.position;
      forbidden = false;
    }
    const element: OnixElement = { name, attributes, parent: current, children: [], line: line(), text: '', html: null, taken: false };
    current?.children.push(element);
    current = element;
  }

  function openHtml(element: OnixElement, name: string, attributes: Record<string, string>): void {
    if (element.html === null) {
      element.html = htmlBuilder();
      element.html.text(element.text);
    }
    element.html.open(name, attributes);
    if (name.toLowerCase() === 'br') element.text += '\n';
  }

  function characters(source: string): void {
    mark();
    if (current === null) return;
    const text = forbidden ? source.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '') : source;
    if (rich > 0 || current.html !== null) current.html?.text(text);
    if (current.children.length === 0) current.text += text;
    if (current.text.length > bounds.text) refuse('xml-text-too-long', { line: line(), characters: bounds.text });
  }

  function closeElement(element: OnixElement): void {
    if (element.children.length > 0) element.text = '';
    else element.text = trimmed(element.text);
    current = element.parent;
    if (current !== null) return;
    if (element.name === 'Header') message = withHeader(message, element);
    else emit(element);
  }

  function emit(product: OnixElement): void {
    if (message === null) return;
    if (!releaseStated && !product.children.some((child) => productBlocks.has(child.name)))
      refuse('onix-version-refused', { release: '2.1' });
    position += 1;
    onRecord({ message, product, position, line: product.line, forbiddenCharacters: forbidden });
  }

  function write(characters: string): void {
    let from = 0;
    if (!started) {
      // Blank lines before the XML declaration are an error of XML that feeds make all the same.
      while (from < characters.length && /[\s\uFEFF]/.test(characters.charAt(from))) {
        if (characters.charAt(from) === '\n') linesBefore += 1;
        from += 1;
      }
      if (from === characters.length) return;
      if (characters.charAt(from) !== '<') refuse('not-xml', { line: 1 + linesBefore, reason: 'text before the first tag' });
      started = true;
    }
    for (; from < characters.length; from += sliceLength) {
      const slice = characters.slice(from, from + sliceLength);
      parser.write(slice);
      fed += slice.length;
      unfinished = (unfinished + slice).slice(-Math.max(1, fed - lastEvent));
      if (fed - lastEvent > bounds.text + sliceLength) refuseUnfinished('xml-text-too-long', { line: line(), characters: bounds.text });
      if (current !== null && fed - recordStart > bounds.record) {
        refuse('onix-record-too-long', { line: current.line, characters: bounds.record });
      }
    }
  }

  /** After an ampersand that begins no entity the parser waits for a semicolon for ever; the slip is named instead of its consequence. */
  function refuseUnfinished(code: OnixRefusal, facts: Record<string, string | number>): never {
    const ampersand = unfinished.search(/&(?!#?\w{1,31};)/);
    if (ampersand < 0) refuse(code, facts);
    const linesAfter = unfinished.slice(ampersand).split('\n').length - 1;
    refuse('xml-malformed', { line: line() - linesAfter, reason: 'ampersand not written &amp;' });
  }

  function close(): OnixMessage {
    if (!started) refuse('not-xml', { line: 1, reason: 'empty file' });
    if (!ended) refuseUnfinished('onix-truncated', { line: line(), records: position });
    parser.close();
    if (message === null) refuse('not-onix', { root: '', line: line() });
    return message;
  }

  return { write, close };
}

function localName(qualified: string): string {
  const colon = qualified.indexOf(':');
  return colon < 0 ? qualified : qualified.slice(colon + 1);
}

function withHeader(message: OnixMessage | null, header: OnixElement): OnixMessage | null {
  if (message === null) return null;
  const text = (name: string, within: OnixElement | undefined = header): string | null =>
    within?.children.find((child) => child.name === name)?.text || null;
  const sender = header.children.find((child) => child.name === 'Sender');
  return {
    ...message,
    senderName: sender === undefined ? null : text('SenderName', sender),
    sentDateTime: text('SentDateTime'),
    defaultLanguage: text('DefaultLanguageOfText'),
    defaultPriceType: text('DefaultPriceType'),
    defaultCurrency: text('DefaultCurrencyCode'),
  };
}
