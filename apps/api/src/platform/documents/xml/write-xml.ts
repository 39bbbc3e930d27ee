import XMLBuilder from 'fast-xml-builder';

/** An element by its name, in the order written: text, elements, or several of one name. `@name` is an attribute, `#` the text beside it. */
export interface XmlElements {
  readonly [name: string]: XmlContent | readonly XmlContent[] | undefined;
}
export type XmlContent = string | XmlElements;

const builder = new XMLBuilder({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  textNodeName: '#',
  format: true,
  suppressEmptyNode: true,
});

// XML 1.0, 2.2: anything else may not stand in a document, not even escaped.
const UNWRITABLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** The document in UTF-8. What is undefined is left out; texts are written to the character, but for what XML cannot hold. */
export function writeXml(root: XmlElements): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${builder.build(writable(root))}`;
}

function writable(content: XmlContent | readonly XmlContent[]): unknown {
  if (typeof content === 'string') return content.replace(UNWRITABLE, '');
  if (isList(content)) return content.map(writable);
  const entries = Object.entries(content).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, writable(value ?? '')]));
}

function isList(content: XmlElements | readonly XmlContent[]): content is readonly XmlContent[] {
  return Array.isArray(content);
}
