import type { HtmlBuilder } from './simple-html.ts';

/** One element of a Product record, under its reference name whichever tags the file uses. */
export interface OnixElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: OnixElement | null;
  readonly children: OnixElement[];
  readonly line: number;
  /** The characters of a leaf, markup left out; empty for an element that has child elements. */
  text: string;
  /** The XHTML found inside the element, being simplified; null when there was none. */
  html: HtmlBuilder | null;
  /** Set by the mapping when the element has found its place; what is never set is reported as unmapped. */
  taken: boolean;
}

/** Where an element stands in its record, as a person would look for it: `DescriptiveDetail/Contributor[2]/KeyNames`. */
export function pathOf(element: OnixElement): string {
  const { parent } = element;
  if (parent === null) return '';
  const alike = parent.children.filter((child) => child.name === element.name);
  const position = alike.length > 1 ? `[${alike.indexOf(element) + 1}]` : '';
  const above = pathOf(parent);
  return `${above === '' ? '' : `${above}/`}${element.name}${position}`;
}

/** The characters of a leaf without the white space around it; no-break spaces, which French typography needs, are kept. */
export function trimmed(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isXmlSpace(text.charCodeAt(from))) from += 1;
  while (to > from && isXmlSpace(text.charCodeAt(to - 1))) to -= 1;
  return from === 0 && to === text.length ? text : text.slice(from, to);
}

function isXmlSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** The blocks of an ONIX 3 Product; ONIX 2.1 has none of them. */
export const productBlocks: ReadonlySet<string> = new Set([
  'DescriptiveDetail',
  'CollateralDetail',
  'PromotionDetail',
  'ContentDetail',
  'PublishingDetail',
  'RelatedMaterial',
  'ProductionDetail',
  'ProductSupply',
]);
