import fc from 'fast-check';
import { type CatalogueRecord, codeList } from '../src/index.ts';

/** Any record a house could hold, with codes the lists know and texts of any characters. */
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).map((raw) => `a${raw}`);
const code = (list: number) => fc.constantFrom(...codeList(list).codes());
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const some = <T>(value: fc.Arbitrary<T>) => fc.array(value, { maxLength: 2 });
const whole = fc.integer({ min: 1, max: 9_999 });
const decimal = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 0, max: 99 }))
  .map(([a, b]) => `${a}.${String(b).padStart(2, '0')}`);
const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2080-12-28'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const link = fc.webUrl({ size: 'small' });
const digits = (length: number) => fc.stringMatching(new RegExp(`^[1-9][0-9]{${length - 1}}$`));
const ean = (prefix: string) =>
  digits(12 - prefix.length).map((rest) => {
    const body = prefix + rest;
    const total = [...body].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
    return body + ((10 - (total % 10)) % 10);
  });
const ownNumber = (...types: string[]) => fc.record({ type: fc.constantFrom(...types), typeName: maybe(text), value: text });
const fact = (list: number) =>
  fc.record({ role: code(list), day }).map(({ role, day }) => ({ role, format: '00', text: day.replaceAll('-', ''), day }));
const organisation = fc.record({ name: text, gln: maybe(ean('30')), identifiers: some(ownNumber('01')) });
const rich = fc.oneof(
  fc.record({ format: fc.constant('text' as const), text }),
  fc
    .constantFrom(
      '<p>Un <em>beau</em> livre</p>',
      '<ul><li>un</li><li>deux<br/>trois</li></ul>',
      '<p><a href="https://x.example/">lien</a></p><p>a<sup>e</sup></p>',
    )
    .map((html) => ({
      format: 'html' as const,
      text: html,
    })),
);
const identifiers = fc.record({
  isbn13: maybe(ean('978')),
  gtin13: ean('37'),
  ismn: maybe(ean('9790')),
  proprietary: some(ownNumber('01')),
  others: some(ownNumber('06', '31')),
});
const form = { form: maybe(code(150)), formDetails: some(code(175)), formDescription: maybe(text) };
const name = fc.record({
  personName: maybe(text),
  personNameInverted: maybe(text),
  titlesBeforeNames: maybe(text),
  namesBeforeKey: maybe(text),
  prefixToKey: maybe(text),
  keyNames: text,
  namesAfterKey: maybe(text),
  suffixToKey: maybe(text),
  corporateName: fc.constant(null),
});
const contributor = fc.record({
  sequence: maybe(whole),
  roles: fc.array(code(17), { minLength: 1, maxLength: 2 }),
  fromLanguages: some(code(74)),
  toLanguages: some(code(74)),
  name,
  penName: fc.boolean(),
  otherNames: some(fc.record({ type: code(18), name })),
  unnamed: maybe(code(19)),
  isni: fc.constantFrom('0000000099990016', null),
  identifiers: some(ownNumber('01', '31')),
  biographicalNote: maybe(rich),
  websites: some(link),
});
const title = (type: string) =>
  fc.record({
    type: fc.constant(type),
    prefix: fc.constantFrom('Le', null),
    withoutPrefix: fc.constant(null),
    text,
    subtitle: maybe(text),
    partNumber: maybe(text),
    statement: maybe(text),
  });
const territory = fc.constantFrom(
  { countriesIncluded: ['FR', 'BE'], regionsIncluded: ['CA-QC'], countriesExcluded: [], regionsExcluded: [] },
  { countriesIncluded: [], regionsIncluded: ['WORLD'], countriesExcluded: ['US'], regionsExcluded: ['CA-QC'] },
);
const price = fc.record({
  type: code(58),
  qualifier: maybe(code(59)),
  minimumQuantity: maybe(whole),
  discountPercent: fc.constantFrom('36', '33.5', null),
  status: maybe(code(61)),
  amount: decimal,
  unpriced: fc.constant(null),
  taxes: some(
    fc.record({
      type: maybe(code(171)),
      rateCode: maybe(code(62)),
      percent: fc.constantFrom('5.5', '20', '0'),
      taxable: maybe(decimal),
      tax: maybe(decimal),
    }),
  ),
  currency: fc.constantFrom('EUR', 'CAD'),
  territory: maybe(territory),
  firstDay: maybe(day),
  lastDay: maybe(day),
});
const market = fc.record({
  territories: some(territory),
  status: maybe(code(68)),
  dates: some(fact(163)),
  supplies: fc.array(
    fc.record({
      supplierRole: code(93),
      supplier: organisation,
      returns: some(fc.record({ type: fc.constant('04'), code: fc.constantFrom('02', '03') })),
      availability: maybe(code(65)),
      dates: some(fact(166)),
      packQuantity: maybe(whole),
      unpriced: maybe(code(57)),
      prices: some(price),
    }),
    { minLength: 1, maxLength: 2 },
  ),
});

export const anyRecord: fc.Arbitrary<CatalogueRecord> = fc.record({
  recordReference: text,
  notificationType: code(1),
  source: maybe(fc.record({ type: maybe(code(3)), name: text, identifiers: some(ownNumber('01')) })),
  identifiers,
  composition: maybe(code(2)),
  ...form,
  contentTypes: fc.uniqueArray(code(81), { maxLength: 3 }),
  technicalProtections: some(code(144)),
  parts: some(
    fc.record({
      primary: fc.boolean(),
      identifiers,
      ...form,
      contentTypes: fc.uniqueArray(code(81), { maxLength: 2 }),
      items: maybe(whole),
      copies: maybe(whole),
    }),
  ),
  collections: some(
    fc.record({
      type: code(148),
      title: maybe(text),
      subtitle: maybe(text),
      number: maybe(text),
      issn: fc.constantFrom('29991110', null),
      identifiers: some(ownNumber('01', '06')),
    }),
  ),
  title: title('01'),
  otherTitles: some(title('05')),
  contributors: some(contributor),
  contributorStatement: maybe(text),
  editionTypes: some(code(21)),
  editionNumber: maybe(whole),
  editionStatement: maybe(text),
  languages: some(fc.record({ role: code(22), language: code(74) })),
  extents: some(fc.record({ type: code(23), value: whole.map(String), unit: fc.constantFrom('03', '05', '17') })),
  illustrationsNote: maybe(text),
  measures: some(fc.record({ type: code(48), value: whole.map(String), unit: fc.constantFrom('mm', 'gr') })),
  countryOfManufacture: maybe(code(91)),
  subjects: some(
    fc.record({
      scheme: code(27),
      schemeName: maybe(text),
      schemeVersion: maybe(text),
      code: maybe(text),
      heading: text,
      main: fc.boolean(),
    }),
  ),
  audiences: some(fc.record({ type: fc.constant('01'), typeName: fc.constant(null), value: code(28) })),
  audienceRanges: some(
    fc.record({ qualifier: fc.constant('17'), exact: fc.constant(null), from: fc.constant('6'), to: maybe(fc.constant('9')) }),
  ),
  audienceDescription: maybe(rich),
  texts: some(
    fc
      .tuple(
        rich,
        fc.record({
          type: code(153),
          audiences: some(code(154)),
          language: fc.constantFrom('fre', null),
          author: maybe(text),
          sourceTitle: maybe(text),
        }),
      )
      .map(([content, rest]) => ({ ...content, ...rest })),
  ),
  resources: some(
    fc.record({
      type: code(158),
      audiences: some(code(154)),
      mode: code(159),
      form: code(161),
      links: fc.array(link, { minLength: 1, maxLength: 2 }),
      dates: some(fact(155)),
    }),
  ),
  imprint: organisation,
  publishers: some(
    fc.tuple(organisation, fc.record({ role: code(45), websites: some(link) })).map(([named, rest]) => ({ ...named, ...rest })),
  ),
  cityOfPublication: maybe(text),
  countryOfPublication: maybe(code(91)),
  publishingStatus: maybe(code(64)),
  dates: some(fact(163)),
  salesRights: some(fc.record({ type: code(46), territory })),
  relatedWorks: some(fc.record({ relation: code(164), identifiers: fc.array(ownNumber('01', '11'), { minLength: 1, maxLength: 2 }) })),
  relatedProducts: some(
    fc.record({
      relations: fc.array(code(51), { minLength: 1, maxLength: 2 }),
      identifiers,
      form: maybe(code(150)),
      formDetails: some(code(175)),
    }),
  ),
  markets: some(market),
});
