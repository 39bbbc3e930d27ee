import type { CatalogueRecord } from '../catalogue-record.ts';
import { group, groupWith, value, values } from './elements.ts';
import { datesXml, identifierXml, organisationXml, productIdentifiersXml, territoryXml } from './shared.ts';

/** Block 4: who publishes, when, with which rights to sell. */
export function publishingDetailXml(record: CatalogueRecord): string {
  return group(
    'PublishingDetail',
    record.imprint === null
      ? ''
      : group('Imprint', organisationXml(record.imprint, { name: 'ImprintName', identifier: 'ImprintIdentifier', type: 'ImprintIDType' })),
    ...record.publishers.map((publisher) => {
      const named = organisationXml(publisher, { name: 'PublisherName', identifier: 'PublisherIdentifier', type: 'PublisherIDType' });
      const websites = publisher.websites.map((link) => group('Website', value('WebsiteLink', link)));
      return groupWith(named, 'Publisher', value('PublishingRole', publisher.role), named, ...websites);
    }),
    value('CityOfPublication', record.cityOfPublication),
    value('CountryOfPublication', record.countryOfPublication),
    value('PublishingStatus', record.publishingStatus),
    datesXml('PublishingDate', 'PublishingDateRole', record.dates),
    ...record.salesRights.map((rights) => {
      const territory = territoryXml(rights.territory);
      return groupWith(territory, 'SalesRights', value('SalesRightsType', rights.type), territory);
    }),
  );
}

/** Block 5: other works and products. */
export function relatedMaterialXml(record: CatalogueRecord): string {
  const works = record.relatedWorks.map((work) =>
    group(
      'RelatedWork',
      value('WorkRelationCode', work.relation),
      ...work.identifiers.map((identifier) => identifierXml('WorkIdentifier', 'WorkIDType', identifier)),
    ),
  );
  const products = record.relatedProducts.map((product) => {
    const identifiers = productIdentifiersXml(product.identifiers);
    const form = value('ProductForm', product.form);
    return groupWith(
      identifiers,
      'RelatedProduct',
      values('ProductRelationCode', product.relations),
      identifiers,
      form,
      form === '' ? '' : values('ProductFormDetail', product.formDetails),
    );
  });
  return group('RelatedMaterial', ...works, ...products);
}
