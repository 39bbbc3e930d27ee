import type { Day } from '@colophon/calendar';

/**
 * What one ONIX record says of a product, in plain values. Codes are those of the ONIX lists named beside them, always valid ones;
 * decimals are strings, so that no figure passes through a float. `null` and an empty list mean that the record does not say.
 */
export interface CatalogueRecord {
  readonly recordReference: string;
  /** List 1: 05 asks for the record to be deleted. */
  readonly notificationType: string;
  readonly source: RecordSource | null;
  readonly identifiers: ProductIdentifiers;
  /** List 2. */
  readonly composition: string | null;
  /** List 150. */
  readonly form: string | null;
  /** List 175. */
  readonly formDetails: readonly string[];
  readonly formDescription: string | null;
  /** List 81; the first is the primary one. */
  readonly contentTypes: readonly string[];
  /** List 144. */
  readonly technicalProtections: readonly string[];
  readonly parts: readonly ProductPart[];
  readonly collections: readonly Collection[];
  /** Title of type 01, the one on the title page. */
  readonly title: Title | null;
  readonly otherTitles: readonly Title[];
  readonly contributors: readonly Contributor[];
  readonly contributorStatement: string | null;
  /** List 21. */
  readonly editionTypes: readonly string[];
  readonly editionNumber: number | null;
  readonly editionStatement: string | null;
  readonly languages: readonly LanguageUse[];
  readonly extents: readonly Extent[];
  readonly illustrationsNote: string | null;
  readonly measures: readonly Measure[];
  /** List 91. */
  readonly countryOfManufacture: string | null;
  readonly subjects: readonly Subject[];
  readonly audiences: readonly AudienceCode[];
  readonly audienceRanges: readonly AudienceRange[];
  readonly audienceDescription: RichText | null;
  readonly texts: readonly SupportingText[];
  readonly resources: readonly Resource[];
  readonly imprint: Organisation | null;
  readonly publishers: readonly PublisherName[];
  readonly cityOfPublication: string | null;
  /** List 91. */
  readonly countryOfPublication: string | null;
  /** List 64. */
  readonly publishingStatus: string | null;
  /** Date roles of list 163; the publication date has role 01. */
  readonly dates: readonly DatedFact[];
  readonly salesRights: readonly SalesRights[];
  readonly relatedWorks: readonly RelatedWork[];
  readonly relatedProducts: readonly RelatedProduct[];
  readonly markets: readonly MarketSupply[];
}

export interface RecordSource {
  /** List 3. */
  readonly type: string | null;
  readonly name: string | null;
  readonly identifiers: readonly Identifier[];
}

export interface Identifier {
  /** Code of the list of the element it stands in: 5 product, 13 collection, 16 work, 44 person or organisation. */
  readonly type: string;
  readonly typeName: string | null;
  readonly value: string;
}

export interface ProductIdentifiers {
  readonly isbn13: string | null;
  readonly gtin13: string | null;
  readonly ismn: string | null;
  /** Type 01: the sender's own numbers. */
  readonly proprietary: readonly Identifier[];
  readonly others: readonly Identifier[];
}

export interface ProductPart {
  readonly primary: boolean;
  readonly identifiers: ProductIdentifiers;
  readonly form: string | null;
  readonly formDetails: readonly string[];
  readonly formDescription: string | null;
  readonly contentTypes: readonly string[];
  /** Different items of this form, and copies of each. */
  readonly items: number | null;
  readonly copies: number | null;
}

export interface Title {
  /** List 15. */
  readonly type: string;
  /** `Le`, `L’` … that the alphabetical order leaves out. */
  readonly prefix: string | null;
  readonly withoutPrefix: string | null;
  /** The whole title as it is shown, prefix included. */
  readonly text: string;
  readonly subtitle: string | null;
  readonly partNumber: string | null;
  readonly statement: string | null;
}

export interface Collection {
  /** List 148. */
  readonly type: string;
  readonly title: string | null;
  readonly subtitle: string | null;
  /** Number of this product in the collection, as printed. */
  readonly number: string | null;
  readonly issn: string | null;
  readonly identifiers: readonly Identifier[];
}

export interface ContributorName {
  readonly personName: string | null;
  readonly personNameInverted: string | null;
  readonly titlesBeforeNames: string | null;
  readonly namesBeforeKey: string | null;
  readonly prefixToKey: string | null;
  readonly keyNames: string | null;
  readonly namesAfterKey: string | null;
  readonly suffixToKey: string | null;
  readonly corporateName: string | null;
}

export interface Contributor {
  readonly sequence: number | null;
  /** List 17, in the order of importance. */
  readonly roles: readonly string[];
  readonly fromLanguages: readonly string[];
  readonly toLanguages: readonly string[];
  readonly name: ContributorName;
  /** The name above is a pen name (list 18, 01). */
  readonly penName: boolean;
  /** List 18. A real name (04) read here is never written again, as a pen name must not leak it. */
  readonly otherNames: readonly { readonly type: string; readonly name: ContributorName }[];
  /** List 19: anonymous, various … instead of a name. */
  readonly unnamed: string | null;
  readonly isni: string | null;
  readonly identifiers: readonly Identifier[];
  readonly biographicalNote: RichText | null;
  readonly websites: readonly string[];
}

export interface LanguageUse {
  /** List 22. */
  readonly role: string;
  /** List 74. */
  readonly language: string;
}

export interface Extent {
  /** List 23. */
  readonly type: string;
  readonly value: string;
  /** List 24. */
  readonly unit: string;
}

export interface Measure {
  /** List 48. */
  readonly type: string;
  /** Lengths in millimetres and weights in grams, converted exactly from the unit of the file. */
  readonly value: string;
  readonly unit: 'mm' | 'gr' | 'px';
}

export interface Subject {
  /** List 27. */
  readonly scheme: string;
  readonly schemeName: string | null;
  readonly schemeVersion: string | null;
  readonly code: string | null;
  readonly heading: string | null;
  readonly main: boolean;
}

export interface AudienceCode {
  /** List 29; 01 means that the value is of list 28. */
  readonly type: string;
  readonly typeName: string | null;
  readonly value: string;
}

export interface AudienceRange {
  /** List 30. */
  readonly qualifier: string;
  readonly exact: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export interface RichText {
  /** `html`: paragraphs, lists and emphasis only, safe to show. */
  readonly format: 'html' | 'text';
  readonly text: string;
}

export interface SupportingText extends RichText {
  /** List 153. */
  readonly type: string;
  /** List 154. */
  readonly audiences: readonly string[];
  readonly language: string | null;
  readonly author: string | null;
  readonly sourceTitle: string | null;
}

export interface Resource {
  /** List 158; 01 is the front cover. */
  readonly type: string;
  /** List 154. */
  readonly audiences: readonly string[];
  /** List 159. */
  readonly mode: string;
  /** List 161. */
  readonly form: string;
  readonly links: readonly string[];
  readonly dates: readonly DatedFact[];
}

export interface Organisation {
  readonly name: string | null;
  readonly gln: string | null;
  readonly identifiers: readonly Identifier[];
}

export interface PublisherName extends Organisation {
  /** List 45; 01 is the publisher. */
  readonly role: string;
  readonly websites: readonly string[];
}

export interface DatedFact {
  readonly role: string;
  /** List 55. */
  readonly format: string;
  /** As the file writes it. */
  readonly text: string;
  /** The day, when the format is as precise as that. */
  readonly day: Day | null;
}

export interface Territory {
  /** List 91, in the order of the file. */
  readonly countriesIncluded: readonly string[];
  /** List 49: `WORLD`, `ECZ`, or a region such as `CA-QC`. */
  readonly regionsIncluded: readonly string[];
  readonly countriesExcluded: readonly string[];
  readonly regionsExcluded: readonly string[];
}

export interface SalesRights {
  /** List 46. */
  readonly type: string;
  readonly territory: Territory;
}

export interface RelatedWork {
  /** List 164. */
  readonly relation: string;
  readonly identifiers: readonly Identifier[];
}

export interface RelatedProduct {
  /** List 51. */
  readonly relations: readonly string[];
  readonly identifiers: ProductIdentifiers;
  readonly form: string | null;
  readonly formDetails: readonly string[];
}

export interface MarketSupply {
  /** Empty when the record speaks of every market. */
  readonly territories: readonly Territory[];
  /** List 68. */
  readonly status: string | null;
  /** Roles of list 163. */
  readonly dates: readonly DatedFact[];
  readonly supplies: readonly Supply[];
}

export interface Supply {
  /** List 93. */
  readonly supplierRole: string;
  readonly supplier: Organisation;
  /** List 53 and the code of that scheme. */
  readonly returns: readonly { readonly type: string; readonly code: string }[];
  /** List 65. */
  readonly availability: string | null;
  /** Roles of list 166; 02 is the day sales may start. */
  readonly dates: readonly DatedFact[];
  readonly packQuantity: number | null;
  /** List 57, when there is no price. */
  readonly unpriced: string | null;
  readonly prices: readonly Price[];
}

export interface Price {
  /** List 58. */
  readonly type: string | null;
  /** List 59. */
  readonly qualifier: string | null;
  readonly minimumQuantity: number | null;
  readonly discountPercent: string | null;
  /** List 61. */
  readonly status: string | null;
  /** Decimal, with a point: `18.90`. */
  readonly amount: string | null;
  /** List 57, when there is no amount. */
  readonly unpriced: string | null;
  readonly taxes: readonly Tax[];
  /** List 96. */
  readonly currency: string | null;
  readonly territory: Territory | null;
  /** First and last day of the price; ONIX counts both in. */
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
}

export interface Tax {
  /** List 171. */
  readonly type: string | null;
  /** List 62. */
  readonly rateCode: string | null;
  readonly percent: string | null;
  readonly taxable: string | null;
  readonly tax: string | null;
}

/** Something in the record that has no place in Colophon: named, so that the person can be told and nothing vanishes unseen. */
export interface UnmappedValue {
  readonly path: string;
  readonly value: string;
}
