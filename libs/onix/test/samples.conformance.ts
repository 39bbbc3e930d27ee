import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { readings } from './reading.ts';

const reference = process.env['COLOPHON_REFERENCE_DATA'] ?? resolve(import.meta.dirname, '../../../../shared/data');
const samples = join(reference, 'onix/samples');
if (!existsSync(samples)) throw new Error(`The ONIX samples are missing: ${samples}. Set COLOPHON_REFERENCE_DATA to the reference data.`);

/** What each real file holds: products, the names (without positions) it has no place for, and what is wrong in it. */
const expected: Record<
  string,
  { readonly titles: readonly (string | null)[]; readonly unmapped: readonly string[]; readonly faults: readonly string[] }
> = {
  'Onix3sample_refnames.xml': {
    titles: ['Roseanna'],
    unmapped: [
      'DescriptiveDetail/ProductClassification/ProductClassificationType',
      'DescriptiveDetail/ProductClassification/ProductClassificationCode',
      'CollateralDetail/TextContent/SequenceNumber',
      'CollateralDetail/CitedContent/CitedContentType',
      'CollateralDetail/CitedContent/ContentAudience',
      'CollateralDetail/CitedContent/SourceType',
      'CollateralDetail/CitedContent/SourceTitle',
      'CollateralDetail/CitedContent/CitationNote',
      'CollateralDetail/CitedContent/ResourceLink',
      'CollateralDetail/CitedContent/ContentDate/ContentDateRole',
      'CollateralDetail/CitedContent/ContentDate/Date',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/ResourceVersionFeatureType',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/FeatureValue',
      'ProductSupply/MarketReference',
      'ProductSupply/SupplyDetail/Supplier/TelephoneNumber',
      'ProductSupply/SupplyDetail/Price/DiscountCoded/DiscountCodeType',
      'ProductSupply/SupplyDetail/Price/DiscountCoded/DiscountCode',
      'ProductSupply/SupplyDetail/Price/PrintedOnProduct',
      'ProductSupply/SupplyDetail/Price/PositionOnProduct',
    ],
    faults: [],
  },
  'Onix3sample_shorttags.xml': {
    titles: ['Roseanna'],
    unmapped: [
      'DescriptiveDetail/ProductClassification/ProductClassificationType',
      'DescriptiveDetail/ProductClassification/ProductClassificationCode',
      'CollateralDetail/TextContent/SequenceNumber',
      'CollateralDetail/CitedContent/CitedContentType',
      'CollateralDetail/CitedContent/ContentAudience',
      'CollateralDetail/CitedContent/SourceType',
      'CollateralDetail/CitedContent/SourceTitle',
      'CollateralDetail/CitedContent/CitationNote',
      'CollateralDetail/CitedContent/ResourceLink',
      'CollateralDetail/CitedContent/ContentDate/ContentDateRole',
      'CollateralDetail/CitedContent/ContentDate/Date',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/ResourceVersionFeatureType',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/FeatureValue',
      'ProductSupply/MarketReference',
      'ProductSupply/SupplyDetail/Supplier/TelephoneNumber',
      'ProductSupply/SupplyDetail/Price/DiscountCoded/DiscountCodeType',
      'ProductSupply/SupplyDetail/Price/DiscountCoded/DiscountCode',
      'ProductSupply/SupplyDetail/Price/PrintedOnProduct',
      'ProductSupply/SupplyDetail/Price/PositionOnProduct',
    ],
    faults: [],
  },
  'im_onix-9782707154298.xml': {
    titles: ['Un bien beau livre'],
    unmapped: [
      'DescriptiveDetail/ProductFormFeature/ProductFormFeatureType',
      'DescriptiveDetail/ProductFormFeature/ProductFormFeatureValue',
      'DescriptiveDetail/ProductFormFeature/ProductFormFeatureDescription',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/ResourceVersionFeatureType',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/FeatureValue',
      'ContentDetail/ContentItem/TextItem/TextItemType',
      'ContentDetail/ContentItem/ComponentTypeName',
    ],
    faults: ['ProductIdentifier[2]/IDValue: identifier-wrong'],
  },
  'im_onix-full_sample.xml': {
    titles: ['Roseanna'],
    unmapped: [
      'DescriptiveDetail/ProductClassification/ProductClassificationType',
      'DescriptiveDetail/ProductClassification/ProductClassificationCode',
      'CollateralDetail/CitedContent/CitedContentType',
      'CollateralDetail/CitedContent/ContentAudience',
      'CollateralDetail/CitedContent/SourceType',
      'CollateralDetail/CitedContent/SourceTitle',
      'CollateralDetail/CitedContent/CitationNote',
      'CollateralDetail/CitedContent/ResourceLink',
      'CollateralDetail/CitedContent/ContentDate/ContentDateRole',
      'CollateralDetail/CitedContent/ContentDate/Date',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/ResourceVersionFeatureType',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/FeatureValue',
      'PublishingDetail/ROWSalesRightsType',
      'ProductSupply/SupplyDetail/Supplier/TelephoneNumber',
      'ProductSupply/SupplyDetail/Price/DiscountCoded/DiscountCodeType',
      'ProductSupply/SupplyDetail/Price/DiscountCoded/DiscountCode',
      'ProductSupply/SupplyDetail/Price/PrintedOnProduct',
      'ProductSupply/SupplyDetail/Price/PositionOnProduct',
    ],
    faults: [],
  },
  'im_onix-price_to_be_announced.xml': {
    titles: ['Simple'],
    unmapped: [
      'DescriptiveDetail/Contributor/ContributorPlace/ContributorPlaceRelator',
      'DescriptiveDetail/Contributor/ContributorPlace/CountryCode',
      'CollateralDetail/SupportingResource/ResourceFeature/ResourceFeatureType',
      'CollateralDetail/SupportingResource/ResourceFeature/FeatureValue',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/ResourceVersionFeatureType',
      'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature/FeatureValue',
      'PublishingDetail/SalesRestriction/SalesRestrictionType',
      'ProductSupply/MarketPublishingDetail/PublisherRepresentative/AgentRole',
      'ProductSupply/MarketPublishingDetail/PublisherRepresentative/AgentIdentifier/AgentIDType',
      'ProductSupply/MarketPublishingDetail/PublisherRepresentative/AgentIdentifier/IDValue',
      'ProductSupply/MarketPublishingDetail/PublisherRepresentative/AgentIdentifier/IDTypeName',
      'ProductSupply/MarketPublishingDetail/PublisherRepresentative/AgentName',
    ],
    faults: [],
  },
  'im_onix-reflowable.xml': {
    titles: ["Certaines n'avaient jamais vu la mer"],
    unmapped: ['DescriptiveDetail/EpubUsageConstraint/EpubUsageType', 'DescriptiveDetail/EpubUsageConstraint/EpubUsageStatus'],
    faults: [],
  },
  'invalid_google_onix_3.xml': {
    titles: ['This Is My Distinctive Title'],
    unmapped: [],
    faults: [
      'PublishingDetail/SalesRights/Territory/CountriesIncluded: unknown-code',
      'ProductSupply/SupplyDetail/Price/CurrencyCode: unknown-code',
    ],
  },
  'valid_google_onix_3.xml': {
    titles: ['This Is My Distinctive Title'],
    unmapped: [],
    faults: [],
  },
  'valid_onix3_short.xml': {
    titles: [null],
    unmapped: [],
    faults: [],
  },
};

test('every sample has its expectation', () => {
  expect(Object.keys(expected).sort()).toEqual(readdirSync(samples).sort());
});

describe.each(Object.entries(expected))('%s', (file, { titles, unmapped, faults }) => {
  const reading = readings(new TextDecoder().decode(readFileSync(join(samples, file))), 4_096);

  it(`holds ${titles.length} product`, async () => {
    expect((await reading).map(({ record }) => record.title?.text ?? null)).toEqual(titles);
  });

  it('names what it has no place for', async () => {
    const names = (await reading).flatMap((product) => product.unmapped.map(({ path }) => path.replace(/\[\d+\]/g, '')));
    expect([...new Set(names)]).toEqual(unmapped);
  });

  it('says what is wrong in it', async () => {
    expect((await reading).flatMap((product) => product.faults.map(({ path, code }) => `${path}: ${code}`))).toEqual(faults);
  });
});
