import { adjectives, familyNames, givenNames, nouns } from './invented-words.ts';
import { Random } from './random.ts';

/** ISBNs of the prefix 978-2-9999, which the agency keeps for no publisher, with their check digit. */
function isbn(n: number): string {
  const body = `97829${String(n).padStart(7, '0')}`;
  const total = [...body].reduce((sum, digit, i) => sum + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return body + ((10 - (total % 10)) % 10);
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * An ONIX 3.0 file of `products` records of about 8 KB, the same in every run: every second work has an e-book, one contributor in
 * four comes back, texts are of the length feeds have.
 */
export function* onixFile(products: number): Generator<string> {
  const random = new Random(20_260_401);
  yield `<?xml version="1.0" encoding="UTF-8"?>
<ONIXMessage release="3.0" xmlns="http://ns.editeur.org/onix/3.0/reference">
<Header><Sender><SenderName>Banc d’essai</SenderName></Sender><SentDateTime>20260401T0800Z</SentDateTime></Header>
`;
  let work = newWork(random, products);
  for (let n = 0; n < products; n++) {
    if (n % 3 !== 2) work = newWork(random, products);
    yield record(n, n % 3 === 2, work, random);
  }
  yield '</ONIXMessage>\n';
}

interface Work {
  readonly title: string;
  readonly author: readonly [string, string];
  readonly illustrator: readonly [string, string];
  readonly description: string;
  readonly collection: string;
  readonly publishedOn: string;
  readonly clil: string;
}

function newWork(random: Random, products: number): Work {
  const someone = (): readonly [string, string] => [
    random.one(givenNames),
    `${random.one(familyNames)} ${capital(random.one(nouns))}${random.below(Math.max(4, Math.floor(products / 40)))}`,
  ];
  return {
    title: `${capital(random.one(nouns))} ${random.one(adjectives)} ${random.one(nouns)} ${random.below(products * 4)}`,
    author: someone(),
    illustrator: someone(),
    description: paragraphs(random, 6),
    collection: `Collection ${capital(random.one(nouns))}`,
    publishedOn: random.day(1990, 2026).replaceAll('-', ''),
    clil: String(3000 + random.below(900)),
  };
}

function paragraphs(random: Random, count: number): string {
  const sentence = () => capital(`${Array.from({ length: 14 }, () => random.one(random.below(2) ? nouns : adjectives)).join(' ')}. `);
  return Array.from({ length: count }, () => `<p>${Array.from({ length: 5 }, sentence).join('').trim()}</p>`).join('');
}

function record(n: number, digital: boolean, work: Work, random: Random): string {
  const number = isbn(n);
  const price = (digital ? 7 : 12) + random.below(15);
  const rate = 5.5;
  return `<Product>
<RecordReference>banc.example.${n}</RecordReference>
<NotificationType>03</NotificationType>
<RecordSourceType>01</RecordSourceType>
<ProductIdentifier><ProductIDType>03</ProductIDType><IDValue>${number}</IDValue></ProductIdentifier>
<ProductIdentifier><ProductIDType>15</ProductIDType><IDValue>${number}</IDValue></ProductIdentifier>
<ProductIdentifier><ProductIDType>01</ProductIDType><IDTypeName>Référence interne</IDTypeName><IDValue>B-${n}</IDValue></ProductIdentifier>
<DescriptiveDetail>
<ProductComposition>00</ProductComposition>
<ProductForm>${digital ? 'ED' : 'BC'}</ProductForm>
<ProductFormDetail>${digital ? 'E101' : 'B304'}</ProductFormDetail>
${digital ? '' : measure('01', '205', 'mm') + measure('02', '135', 'mm') + measure('03', String(8 + random.below(30)), 'mm') + measure('08', String(150 + random.below(600)), 'gr')}<Collection><CollectionType>10</CollectionType><TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>02</TitleElementLevel><PartNumber>${1 + (n % 90)}</PartNumber><TitleText>${work.collection}</TitleText></TitleElement></TitleDetail></Collection>
<TitleDetail><TitleType>01</TitleType><TitleElement><TitleElementLevel>01</TitleElementLevel><TitleText>${work.title}</TitleText><Subtitle>Roman</Subtitle></TitleElement></TitleDetail>
${contributor(1, 'A01', work.author)}${contributor(2, 'A12', work.illustrator)}<EditionNumber>1</EditionNumber>
<Language><LanguageRole>01</LanguageRole><LanguageCode>fre</LanguageCode></Language>
<Extent><ExtentType>00</ExtentType><ExtentValue>${64 + random.below(500)}</ExtentValue><ExtentUnit>03</ExtentUnit></Extent>
${subject('29', work.clil, true)}${subject('93', 'FBA', true)}${subject('93', '5AN', false)}<Subject><SubjectSchemeIdentifier>20</SubjectSchemeIdentifier><SubjectHeadingText>${random.one(nouns)} ; ${random.one(nouns)} ; ${random.one(adjectives)}</SubjectHeadingText></Subject>
<Audience><AudienceCodeType>01</AudienceCodeType><AudienceCodeValue>01</AudienceCodeValue></Audience>
</DescriptiveDetail>
<CollateralDetail>
<TextContent><TextType>02</TextType><ContentAudience>00</ContentAudience><Text>${work.title}, un livre ${random.one(adjectives)}.</Text></TextContent>
<TextContent><TextType>03</TextType><ContentAudience>00</ContentAudience><Text textformat="05">${work.description}</Text></TextContent>
</CollateralDetail>
<PublishingDetail>
<Imprint><ImprintName>Marque ${n % 7}</ImprintName></Imprint>
<Publisher><PublishingRole>01</PublishingRole><PublisherName>Éditions du Banc</PublisherName></Publisher>
<PublishingStatus>04</PublishingStatus>
<PublishingDate><PublishingDateRole>01</PublishingDateRole><Date dateformat="00">${work.publishedOn}</Date></PublishingDate>
</PublishingDetail>
<ProductSupply><Market><Territory><CountriesIncluded>FR</CountriesIncluded></Territory></Market><SupplyDetail><Supplier><SupplierRole>01</SupplierRole><SupplierName>Éditions du Banc</SupplierName></Supplier><ProductAvailability>21</ProductAvailability><Price><PriceType>04</PriceType><PriceAmount>${price}.90</PriceAmount><Tax><TaxType>01</TaxType><TaxRateCode>R</TaxRateCode><TaxRatePercent>${rate}</TaxRatePercent></Tax><CurrencyCode>EUR</CurrencyCode><Territory><CountriesIncluded>FR</CountriesIncluded></Territory></Price></SupplyDetail></ProductSupply>
</Product>
`;
}

function measure(type: string, figure: string, unit: string): string {
  return `<Measure><MeasureType>${type}</MeasureType><Measurement>${figure}</Measurement><MeasureUnitCode>${unit}</MeasureUnitCode></Measure>\n`;
}

function contributor(sequence: number, role: string, [given, family]: readonly [string, string]): string {
  return `<Contributor><SequenceNumber>${sequence}</SequenceNumber><ContributorRole>${role}</ContributorRole><NamesBeforeKey>${given}</NamesBeforeKey><KeyNames>${family}</KeyNames></Contributor>\n`;
}

function subject(scheme: string, code: string, main: boolean): string {
  return `<Subject>${main ? '<MainSubject/>' : ''}<SubjectSchemeIdentifier>${scheme}</SubjectSchemeIdentifier><SubjectCode>${code}</SubjectCode></Subject>\n`;
}
