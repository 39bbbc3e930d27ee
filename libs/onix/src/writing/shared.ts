import type { DatedFact, Identifier, Organisation, ProductIdentifiers, RichText, Territory } from '../catalogue-record.ts';
import { trimmed } from '../onix-element.ts';
import { firstOfEach, group, groupWith, value, written } from './elements.ts';

export function productIdentifiersXml(identifiers: ProductIdentifiers): string {
  const { isbn13, gtin13, ismn, proprietary, others } = identifiers;
  const checked = [
    ['03', gtin13],
    ['15', isbn13],
    ['25', ismn],
  ] as const;
  return [
    ...proprietary.map((identifier) => identifierXml('ProductIdentifier', 'ProductIDType', identifier)),
    ...checked.map(([type, number]) =>
      number === null ? '' : identifierXml('ProductIdentifier', 'ProductIDType', { type, typeName: null, value: number }),
    ),
    ...others.map((identifier) => identifierXml('ProductIdentifier', 'ProductIDType', identifier)),
  ].join('');
}

export function identifierXml(composite: string, typeTag: string, identifier: Identifier): string {
  const number = value('IDValue', identifier.value);
  return groupWith(number, composite, value(typeTag, identifier.type), value('IDTypeName', identifier.typeName), number);
}

export function organisationXml(
  organisation: Organisation,
  tags: { readonly name: string; readonly identifier: string; readonly type: string },
): string {
  const gln: Identifier[] = organisation.gln === null ? [] : [{ type: '06', typeName: null, value: organisation.gln }];
  const identifiers = [...gln, ...organisation.identifiers].map((identifier) => identifierXml(tags.identifier, tags.type, identifier));
  return identifiers.join('') + value(tags.name, organisation.name);
}

export function datesXml(composite: string, roleTag: string, dates: readonly DatedFact[]): string {
  return firstOfEach(dates, (date) => date.role)
    .map((date) => group(composite, value(roleTag, date.role), dateXml(date.text, date.format)))
    .join('');
}

/** Issue 3.1 no longer has a DateFormat element; the attribute is right in 3.0 as well. */
export function dateXml(text: string, format: string): string {
  return `<Date dateformat="${written(format)}">${written(text)}</Date>\n`;
}

export function richTextXml(name: string, text: RichText | null, language: string | null = null): string {
  const content = text === null ? '' : trimmed(text.format === 'html' ? text.text : written(text.text));
  if (text === null || content === '') return '';
  const attributes = `${language === null ? '' : ` language="${written(language)}"`} textformat="${text.format === 'html' ? '05' : '06'}"`;
  return `<${name}${attributes}>${content}</${name}>\n`;
}

/** The schema allows countries with regions, or regions less some countries; nothing is taken from a list of countries. */
export function territoryXml(territory: Territory | null): string {
  if (territory === null) return '';
  const { countriesIncluded, regionsIncluded, countriesExcluded, regionsExcluded } = territory;
  const included = value('CountriesIncluded', countriesIncluded.join(' ')) + value('RegionsIncluded', regionsIncluded.join(' '));
  const excluded = countriesIncluded.length > 0 ? '' : value('CountriesExcluded', countriesExcluded.join(' '));
  return groupWith(included, 'Territory', included, excluded, value('RegionsExcluded', regionsExcluded.join(' ')));
}
