import { escapeXml } from '../simple-html.ts';

/** Characters XML 1.0 cannot hold, and halves of surrogate pairs. */
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** Characters ready to stand between two tags. A carriage return becomes a line feed, as any XML reader would make it. */
export function written(text: string): string {
  return escapeXml(text.replace(forbidden, '').replace(/\r\n?/g, '\n'));
}

/** One element with a value on one line; nothing when there is no value. */
export function value(name: string, content: string | number | null | undefined): string {
  if (content === null || content === undefined) return '';
  const text = written(
    String(content)
      .replace(/[ \t\r\n]+/g, ' ')
      .replace(/^ | $/g, ''),
  );
  return text === '' ? '' : `<${name}>${text}</${name}>\n`;
}

/** Repeated values, each once: 3.1 allows no code twice. */
export function values(name: string, contents: readonly string[]): string {
  return [...new Set(contents.map((content) => value(name, content)))].join('');
}

/** The items whose key did not come before; 3.1 allows one date of each role and one measure of each type. */
export function firstOfEach<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Set<string>();
  return items.filter((item) => !seen.has(key(item)) && seen.add(key(item)));
}

/** An element that says something by being there, such as `MainSubject`. */
export function mark(name: string, present: boolean): string {
  return present ? `<${name}/>\n` : '';
}

/** An element around others; nothing when they are nothing. */
export function group(name: string, ...contents: readonly string[]): string {
  const inner = contents.join('');
  return inner === '' ? '' : `<${name}>\n${inner}</${name}>\n`;
}

/** As `group`, but nothing as well when what the schema demands inside is missing. */
export function groupWith(required: string, name: string, ...contents: readonly string[]): string {
  return required === '' ? '' : group(name, ...contents);
}

/** The schema wants figures above zero in most places: zero copies or millimetres are the same as saying nothing. */
export function aboveZero(text: string | number | null): string | null {
  return text === null || /^0*(?:\.0*)?$/.test(String(text)) ? null : String(text);
}
