import type { Resource, SupportingText } from '../catalogue-record.ts';
import type { OnixElement } from '../onix-element.ts';
import { datedFacts } from './dates.ts';
import { child, children, codesOf, type Faults, requiredCodeOf, textOf, textsOf } from './fields.ts';
import { richTextOf } from './rich-text.ts';

/** Descriptions, reviews, tables of contents … as simple HTML or plain text. */
export function textsIn(collateral: OnixElement | null, faults: Faults): SupportingText[] {
  const found: SupportingText[] = [];
  for (const composite of children(collateral, 'TextContent')) {
    const type = requiredCodeOf(composite, 'TextType', 153, faults);
    const audiences = codesOf(composite, 'ContentAudience', 154, faults);
    const text = richTextOf(composite, 'Text');
    const language = child(composite, 'Text')?.attributes['language'] ?? null;
    const author = textOf(composite, 'TextAuthor');
    const sourceTitle = textOf(composite, 'SourceTitle');
    if (type !== null && text !== null) found.push({ type, ...text, audiences, language, author, sourceTitle });
  }
  return found;
}

/** Covers, samples and other files, one for each form a link is given in. */
export function resourcesIn(collateral: OnixElement | null, faults: Faults): Resource[] {
  const found: Resource[] = [];
  for (const composite of children(collateral, 'SupportingResource')) {
    const type = requiredCodeOf(composite, 'ResourceContentType', 158, faults);
    const audiences = codesOf(composite, 'ContentAudience', 154, faults);
    const mode = requiredCodeOf(composite, 'ResourceMode', 159, faults);
    for (const version of children(composite, 'ResourceVersion')) {
      const form = requiredCodeOf(version, 'ResourceForm', 161, faults);
      const links = textsOf(version, 'ResourceLink');
      const dates = datedFacts(version, 'ContentDate', 'ContentDateRole', 155, faults);
      if (type !== null && mode !== null && form !== null && links.length > 0) found.push({ type, audiences, mode, form, links, dates });
    }
  }
  return found;
}
