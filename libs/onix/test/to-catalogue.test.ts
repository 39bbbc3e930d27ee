import { describe, expect, it, test } from 'vitest';
import { fixture, readings } from './reading.ts';

const [novel, deleted] = await readings(fixture('french-feed.xml'));
const [boxedSet] = await readings(fixture('boxed-set-short.xml'));
const [before, bad, after] = await readings(fixture('bad-values.xml'));

describe('A novel of a French feed', () => {
  it('keeps its numbers without hyphens', () => {
    expect(novel?.record.identifiers).toMatchObject({ isbn13: '9782955550014', gtin13: '9782955550014', ismn: null });
    expect(novel?.record.identifiers.proprietary).toEqual([{ type: '01', typeName: 'Petit Vent', value: 'PV-1' }]);
  });

  it('has its title whole, with no space after the elision, and apart from its prefix', () => {
    expect(novel?.record.title).toMatchObject({
      prefix: 'L’',
      withoutPrefix: 'Île aux phares',
      text: 'L’Île aux phares',
      subtitle: 'Récit',
    });
    expect(novel?.record.otherTitles.map(({ type, text }) => [type, text])).toEqual([['05', 'ILE AUX PHARES']]);
  });

  it('is number 12 of its collection, whose ISSN is right', () => {
    expect(novel?.record.collections).toEqual([
      { type: '10', title: 'Contes du large', subtitle: null, number: '12', issn: '29991110', identifiers: [] },
    ]);
  });

  it('has its contributors in order, and knows which name is a pen name', () => {
    const [author, translator] = novel?.record.contributors ?? [];
    expect(author).toMatchObject({ sequence: 1, roles: ['A01'], isni: '0000000099990016', penName: false });
    expect(author?.biographicalNote).toEqual({ format: 'html', text: '<p>Marie Duval vit à <em>Brest</em>.</p>' });
    expect(translator).toMatchObject({ roles: ['B06'], fromLanguages: ['bre'], penName: true, name: { personName: 'Yann ar Mor' } });
    expect(translator?.otherNames).toMatchObject([{ type: '04', name: { personName: 'Jean Martin' } }]);
  });

  it('is measured in millimetres and grams, exactly', () => {
    // 21 cm = 210 mm; 5.5 in × 25.4 = 139.7 mm; 0.310 kg = 310 g.
    expect(novel?.record.measures.map(({ type, value, unit }) => `${type} ${value} ${unit}`)).toEqual([
      '01 210 mm',
      '02 139.7 mm',
      '03 18 mm',
      '08 310 gr',
    ]);
  });

  it('has its main subjects marked, CLIL and Thema', () => {
    expect(novel?.record.subjects.map(({ scheme, code, main }) => [scheme, code, main])).toEqual([
      ['29', '3444', true],
      ['93', 'FBA', true],
      ['20', null, false],
    ]);
  });

  it('has its description as safe HTML with its no-break spaces, and its short text plain', () => {
    expect(novel?.record.texts.map(({ type, format, text }) => [type, format, text])).toEqual([
      ['03', 'html', '<p>Une île, trois phares\u00A0: et si l’un d’eux mentait\u202F?</p>'],
      ['02', 'text', 'Une île, trois phares.'],
    ]);
  });

  it('has its dates with their precision, in either way of writing them', () => {
    expect(novel?.record.dates).toEqual([
      { role: '01', format: '00', text: '20260402', day: '2026-04-02' },
      { role: '11', format: '01', text: '201904', day: null },
    ]);
  });

  it('has a fixed price with its VAT in France for some days, and another elsewhere in the default currency', () => {
    const [supply] = novel?.record.markets[0]?.supplies ?? [];
    expect(supply).toMatchObject({ supplierRole: '06', supplier: { gln: '3025555000012' }, availability: '21', packQuantity: 20 });
    expect(supply?.prices[0]).toMatchObject({
      type: '04',
      amount: '18.90',
      currency: 'EUR',
      taxes: [{ rateCode: 'R', percent: '5.5', taxable: '17.91', tax: '0.99' }],
      territory: { countriesIncluded: ['FR', 'MC'] },
      firstDay: '2026-04-02',
      lastDay: '2026-12-31',
    });
    expect(supply?.prices[1]).toMatchObject({
      type: '01',
      amount: '17.91',
      currency: 'EUR',
      territory: { countriesExcluded: ['FR', 'MC'] },
    });
  });

  it('names what has no place, and nothing else', () => {
    const version = 'CollateralDetail/SupportingResource/ResourceVersion/ResourceVersionFeature';
    expect(novel?.unmapped).toEqual([
      { path: `${version}/ResourceVersionFeatureType`, value: '01' },
      { path: `${version}/FeatureValue`, value: 'D502' },
    ]);
  });

  it('has one fault, the decimal comma of its weight', () => {
    expect(novel?.faults).toEqual([{ path: 'DescriptiveDetail/Measure[4]/Measurement', code: 'decimal-comma', facts: { value: '0,310' } }]);
  });

  it('is followed by a deletion', () => {
    expect(deleted?.record).toMatchObject({ notificationType: '05', identifiers: { isbn13: '9782955550021' }, title: null });
  });
});

describe('A boxed set', () => {
  it('has its parts, with their forms and copies', () => {
    expect(boxedSet?.record).toMatchObject({ composition: '10', form: 'SC' });
    expect(boxedSet?.record.parts).toMatchObject([
      { primary: true, form: 'BB', copies: 1, identifiers: { isbn13: '9782955550038' } },
      { primary: false, form: 'AC', copies: 2 },
    ]);
  });

  it('has an ensemble as contributor, its duration, and HTML that came in CDATA', () => {
    expect(boxedSet?.record.contributors).toMatchObject([{ roles: ['A06'], name: { corporateName: 'Ensemble des Marées' } }]);
    expect(boxedSet?.record.extents).toEqual([{ type: '09', value: '48', unit: '05' }]);
    expect(boxedSet?.record.texts).toMatchObject([{ format: 'html', text: '<p>Un conte <strong>à écouter</strong>.</p>' }]);
  });

  it('keeps a publication date that is only a month', () => {
    expect(boxedSet?.record.dates).toEqual([{ role: '01', format: '01', text: '202611', day: null }]);
  });
});

describe('A record full of faults', () => {
  it('does not keep its neighbours from being read', () => {
    expect([before?.record.recordReference, after?.record.recordReference]).toEqual(['good-before', 'good-after']);
    expect([before?.faults, after?.faults]).toEqual([[], []]);
  });

  test.each([
    ['ProductIdentifier[1]/IDValue', 'identifier-wrong', { expected: '4', corrected: '9782955550014' }],
    ['ProductIdentifier[3]', 'identifier-twice', { kept: '9782955550021', value: '9782955550038' }],
    ['DescriptiveDetail/ProductForm', 'unknown-code', { list: 150, value: 'QQ' }],
    ['DescriptiveDetail/Measure/Measurement', 'number-unreadable', { value: 'grand' }],
    ['DescriptiveDetail/Contributor', 'value-missing', { element: 'PersonName' }],
    ['PublishingDetail/Imprint/ImprintIdentifier/IDValue', 'identifier-wrong', { expected: '2' }],
    ['PublishingDetail/PublishingDate[1]/Date', 'date-unreadable', { value: '20260231' }],
    ['PublishingDetail/PublishingDate[2]/Date', 'date-format-differs', { value: '2019', read: '05' }],
    ['ProductSupply/SupplyDetail/Price[1]/PriceAmount', 'decimal-comma', { value: '18,90' }],
    ['ProductSupply/SupplyDetail/Price[2]/PriceAmount', 'amount-decimals', { value: '18.905' }],
    ['ProductSupply/SupplyDetail/Price[3]/PriceAmount', 'amount-negative', { value: '-5' }],
    ['ProductSupply/SupplyDetail/Price[4]/PriceAmount', 'amount-unreadable', { value: 'gratuit' }],
    ['ProductSupply/SupplyDetail/Price[5]', 'price-without-currency', { amount: '12.00' }],
    ['ProductSupply/SupplyDetail/Price[6]', 'price-without-type', { amount: '12.00' }],
    ['ProductSupply/SupplyDetail/Price[7]', 'price-without-amount', {}],
  ])('says at %s: %s', (path, code, facts) => {
    expect(bad?.faults).toContainEqual(expect.objectContaining({ path, code, facts: expect.objectContaining(facts) }));
  });

  it('has no other fault, and keeps what is right', () => {
    expect(bad?.faults).toHaveLength(15);
    expect(bad?.record).toMatchObject({ form: null, title: { text: 'Fautes' }, identifiers: { isbn13: null, gtin13: '9782955550021' } });
    expect(bad?.unmapped).toEqual([{ path: 'DescriptiveDetail/Illustrated', value: '01' }]);
  });
});
