import type { CatalogueRecord, Resource, SupportingText } from '../catalogue-record.ts';
import { group, groupWith, value, values } from './elements.ts';
import { datesXml, richTextXml } from './shared.ts';

/** Block 2: texts, then covers and other files. */
export function collateralDetailXml(record: CatalogueRecord): string {
  return group('CollateralDetail', ...record.texts.map(textXml), ...record.resources.map(resourceXml));
}

function textXml(text: SupportingText): string {
  const content = richTextXml('Text', text, text.language);
  return groupWith(
    content,
    'TextContent',
    value('TextType', text.type),
    values('ContentAudience', everyoneUnless(text.audiences)),
    content,
    value('TextAuthor', text.author),
    value('SourceTitle', text.sourceTitle),
  );
}

function resourceXml(resource: Resource): string {
  const links = values(
    'ResourceLink',
    resource.links.filter((link) => !/\s/.test(link)),
  );
  return groupWith(
    links,
    'SupportingResource',
    value('ResourceContentType', resource.type),
    values('ContentAudience', everyoneUnless(resource.audiences)),
    value('ResourceMode', resource.mode),
    groupWith(
      links,
      'ResourceVersion',
      value('ResourceForm', resource.form),
      links,
      datesXml('ContentDate', 'ContentDateRole', resource.dates),
    ),
  );
}

function everyoneUnless(audiences: readonly string[]): readonly string[] {
  return audiences.length > 0 ? audiences : ['00'];
}
