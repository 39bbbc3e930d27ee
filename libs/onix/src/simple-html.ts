import { decodeHtmlEntities } from './html-entities.ts';

/** Collects HTML tags and characters, and gives back paragraphs and lists that are safe to show and valid in ONIX. */
export interface HtmlBuilder {
  readonly open: (tag: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text: (characters: string) => void;
  readonly close: (tag: string) => void;
  readonly html: () => string;
}

type Inline = { readonly tag: string; readonly from: string; readonly start: string };

const inlineTags: ReadonlyMap<string, string> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
  ['cite', 'em'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['a', 'a'],
]);
/** Emphasis within emphasis beyond this says nothing and is only built to exhaust the machine. */
const deepest = 40;
const headingTags = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const blockTags = new Set([
  'p',
  'div',
  'blockquote',
  'section',
  'article',
  'address',
  'pre',
  'hr',
  'dl',
  'dt',
  'dd',
  'table',
  'tr',
  'caption',
  ...headingTags,
]);
const hiddenTags = new Set(['script', 'style', 'head', 'object', 'iframe']);
const otherTags = [
  'br',
  'ul',
  'ol',
  'li',
  'span',
  'font',
  'u',
  's',
  'small',
  'big',
  'center',
  'td',
  'th',
  'tbody',
  'thead',
  'img',
  'q',
  'html',
  'body',
  'ruby',
  'rb',
  'rt',
  'rp',
  'tt',
  'code',
  'abbr',
  'acronym',
  'del',
  'ins',
  'strike',
  'bdo',
  'dfn',
  'kbd',
  'samp',
  'var',
];
const known: ReadonlySet<string> = new Set([...inlineTags.keys(), ...blockTags, ...hiddenTags, ...otherTags]);

/** Whether the name is an HTML tag, in any case. No ONIX reference name or short tag is one. */
export function isHtmlTag(name: string): boolean {
  return name.length <= 10 && known.has(name.toLowerCase());
}

export function escapeXml(text: string): string {
  return /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

/**
 * Only paragraphs, lists, line breaks, emphasis, super- and subscripts and web links remain; headings become strong paragraphs, nested
 * lists are flattened, scripts and styles vanish with what they contain. Building from what was built gives the same again.
 */
export function htmlBuilder(): HtmlBuilder {
  let done = '';
  let block: string | null = null;
  let items: string | null = null;
  let listTag = 'ul';
  let listDepth = 0;
  let hidden = 0;
  let inlines: Inline[] = [];

  function startBlock(): string {
    block ??= inlines.map((inline) => inline.start).join('');
    return block;
  }

  function endBlock(): void {
    if (block === null) return;
    const content = tidy(
      block +
        [...inlines]
          .reverse()
          .map((inline) => `</${inline.tag}>`)
          .join(''),
    );
    block = null;
    if (content === '') return;
    if (items === null) done += `<p>${content}</p>`;
    else items += `<li>${content}</li>`;
  }

  function endList(): void {
    endBlock();
    listDepth = Math.max(0, listDepth - 1);
    if (listDepth > 0 || items === null) return;
    if (items !== '') done += `<${listTag}>${items}</${listTag}>`;
    items = null;
  }

  function startInline(tag: string, from: string, start: string): void {
    if (inlines.length === deepest) return;
    if (inlines.some((inline) => inline.tag === tag)) inlines.push({ tag: '', from, start: '' });
    else {
      if (block !== null) block += start;
      inlines.push({ tag, from, start });
    }
  }

  function endInline(from: string): void {
    const index = inlines.findLastIndex((inline) => inline.from === from);
    if (index < 0) return;
    const after = inlines.slice(index + 1);
    if (block !== null && inlines[index]?.tag !== '') {
      const closing = inlines.slice(index).reverse();
      block +=
        closing.map((inline) => (inline.tag === '' ? '' : `</${inline.tag}>`)).join('') + after.map((inline) => inline.start).join('');
    }
    inlines = [...inlines.slice(0, index), ...after];
  }

  function open(name: string, attributes: Readonly<Record<string, string>>): void {
    const tag = name.toLowerCase();
    if (hiddenTags.has(tag)) hidden += 1;
    if (hidden > 0) return;
    if (tag === 'br') {
      if (block !== null) block += '<br/>';
    } else if (tag === 'ul' || tag === 'ol') {
      endBlock();
      listDepth += 1;
      if (items === null) {
        items = '';
        listTag = tag;
      }
    } else if (tag === 'li' || blockTags.has(tag)) {
      // A paragraph inside an item continues the item, as an item holds one run of text here.
      if (!(tag === 'p' && items !== null && block !== null && isBlank(block))) endBlock();
      if (headingTags.has(tag)) startInline('strong', tag, '<strong>');
    } else if (tag === 'a') {
      const href = attributes['href'] ?? '';
      if (/^(?:https?:\/\/|mailto:)[^\s"<>]+$/i.test(href)) startInline('a', 'a', `<a href="${escapeXml(href)}">`);
    } else {
      const inline = inlineTags.get(tag);
      if (inline !== undefined) startInline(inline, tag, `<${inline}>`);
      else if ((tag === 'td' || tag === 'th') && block !== null) block += ' ';
    }
  }

  function text(characters: string): void {
    if (hidden > 0) return;
    const run = characters.replace(/[ \t\r\n]+/g, ' ');
    if (block === null && (run === ' ' || run === '')) return;
    block = startBlock() + escapeXml(run);
  }

  function close(name: string): void {
    const tag = name.toLowerCase();
    if (hiddenTags.has(tag)) hidden = Math.max(0, hidden - 1);
    else if (hidden > 0) return;
    else if (tag === 'ul' || tag === 'ol') endList();
    else if (tag === 'li' || blockTags.has(tag)) {
      endBlock();
      if (headingTags.has(tag)) endInline(tag);
    } else if (inlineTags.has(tag)) endInline(tag);
  }

  function html(): string {
    listDepth = Math.min(listDepth, 1);
    endBlock();
    if (items !== null) endList();
    return done;
  }

  return { open, text, close, html };
}

function isBlank(block: string): boolean {
  return /^[ \t\r\n]*$/.test(block.replace(/<[^>]*>/g, ''));
}

function tidy(content: string): string {
  let clean = content.replaceAll('</>', '').replace(/ {2,}/g, ' ');
  if (isBlank(clean)) return '';
  for (let before = ''; before !== clean; ) {
    before = clean;
    clean = withoutEdges(clean.replace(/<(strong|em|sub|sup|a)(?: href="[^"]*")?><\/\1>/g, '').replace(/ {2,}/g, ' '));
  }
  return clean;
}

/** Without the spaces and line breaks at both ends; a pattern would take quadratic time on long runs of them. */
function withoutEdges(content: string): string {
  let from = 0;
  let to = content.length;
  for (let width = edge(content, from); width > 0; width = edge(content, from)) from += width;
  for (;;) {
    if (to > from && content.endsWith(' ', to)) to -= 1;
    else if (to - from >= 5 && content.endsWith('<br/>', to)) to -= 5;
    else return content.slice(from, to);
  }
}

function edge(content: string, at: number): number {
  return content.startsWith(' ', at) ? 1 : content.startsWith('<br/>', at) ? 5 : 0;
}

const tagPattern = /<(\/?)([A-Za-z][A-Za-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

/** Whether characters that came escaped (CDATA, `&lt;p&gt;`) are HTML rather than plain text. */
export function looksLikeHtml(text: string): boolean {
  if (!text.includes('<')) return false;
  for (const match of text.matchAll(tagPattern)) if (known.has((match[2] ?? '').toLowerCase())) return true;
  return false;
}

/** Simplifies HTML given as a string. Characters that are not tags of HTML stay as text. */
export function sanitiseHtml(given: string): string {
  const source = withoutComments(given);
  const builder = htmlBuilder();
  let from = 0;
  for (const match of source.matchAll(tagPattern)) {
    const tag = (match[2] ?? '').toLowerCase();
    if (!known.has(tag)) continue;
    builder.text(decodeHtmlEntities(source.slice(from, match.index)));
    from = match.index + match[0].length;
    if (match[1] === '/') builder.close(tag);
    else builder.open(tag, tag === 'a' ? hrefOf(match[3] ?? '') : {});
  }
  builder.text(decodeHtmlEntities(source.slice(from)));
  return builder.html();
}

function withoutComments(source: string): string {
  let kept = '';
  let from = 0;
  for (let start = source.indexOf('<!--'); start >= 0; start = source.indexOf('<!--', from)) {
    const end = source.indexOf('-->', start);
    kept += source.slice(from, start);
    if (end < 0) return kept;
    from = end + 3;
  }
  return kept + source.slice(from);
}

function hrefOf(attributes: string): Record<string, string> {
  const found = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(attributes);
  return found === null ? {} : { href: decodeHtmlEntities(found[1] ?? found[2] ?? '') };
}
