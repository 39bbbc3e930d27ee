import { createElement, Fragment, type ReactNode } from 'react';

const tagPattern = /<(\/?)(p|br|strong|em|b|i|ul|ol|li|sub|sup|a)\b([^>]*)>/gi;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '’', nbsp: '\u00A0' };

interface Open {
  readonly tag: string;
  readonly href: string | undefined;
  readonly inside: ReactNode[];
}

/** Whether a text is kept with its paragraphs and emphasis, as ONIX gives it, and not as plain lines. */
export function isFormatted(content: string): boolean {
  return /<\/(?:p|strong|em|b|i|ul|ol|li|sub|sup|a)>|<br\s*\/?>/i.test(content);
}

/** A text as it will be read. Elements are made from the few tags that texts are kept with; any other stays the letters it is. */
export function FormattedText({ content }: { content: string }) {
  return isFormatted(content) ? <Fragment>{elementsOf(content)}</Fragment> : content;
}

function elementsOf(content: string): ReactNode[] {
  const open: Open[] = [{ tag: '', href: undefined, inside: [] }];
  const add = (node: ReactNode) => open.at(-1)?.inside.push(node);
  let key = 0;
  const close = () => {
    const done = open.pop();
    if (done) add(createElement(done.tag, { key: ++key, ...(done.href && { href: done.href, rel: 'noreferrer' }) }, ...done.inside));
  };
  let read = 0;
  for (const { 0: tag, 1: slash, 2: name = '', 3: attributes = '', index } of content.matchAll(tagPattern)) {
    const lower = name.toLowerCase();
    add(decoded(content.slice(read, index)));
    read = index + tag.length;
    if (lower === 'br') add(<br key={++key} />);
    else if (slash === '') open.push({ tag: lower, href: linkOf(lower, attributes), inside: [] });
    else if (open.some((one) => one.tag === lower)) {
      while (open.at(-1)?.tag !== lower) close();
      close();
    }
  }
  add(decoded(content.slice(read)));
  while (open.length > 1) close();
  return open[0]?.inside ?? [];
}

/** Only addresses of pages and of mail: what a script could stand in is left out. */
function linkOf(tag: string, attributes: string): string | undefined {
  return tag === 'a' ? /\bhref="((?:https?:|mailto:)[^"]*)"/i.exec(attributes)?.[1] : undefined;
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:#(\d{1,6})|#x([\da-f]{1,5})|([a-z]+));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    return String.fromCodePoint(decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal));
  });
}
