import type { Day } from '@colophon/calendar';
import type { Money } from '@colophon/money';
import type { Label } from './label.ts';
import { isDeliveredOnline, type ProductClass } from './product-class.ts';

/** What the trade is told of a product. A value that is not known is null, a list without entries empty. */
export type TradeRecord = {
  readonly productClass: ProductClass;
  /** Thirteen digits, check digit verified. */
  readonly identifier: string | null;
  readonly form: string | null;
  readonly title: string | null;
  readonly contributors: readonly string[];
  /** The record says itself that nobody signs: « collectif » or no contributor. */
  readonly withoutContributor: boolean;
  readonly languages: readonly string[];
  readonly pages: number | null;
  readonly heightMm: number | null;
  readonly widthMm: number | null;
  readonly thicknessMm: number | null;
  readonly weightGrams: number | null;
  readonly imprint: string | null;
  readonly publisher: string | null;
  /** ONIX list 64. */
  readonly publishingStatus: string | null;
  readonly publishedOn: Day | null;
  /** ONIX list 65. */
  readonly availability: string | null;
  readonly distributorGln: string | null;
  readonly price: Money | null;
  readonly vatRate: bigint | null;
  readonly clilSubject: string | null;
  readonly themaSubject: string | null;
  readonly description: string | null;
  readonly shortDescription: string | null;
  readonly cover: string | null;
};

export type TradeCheck =
  | 'identifier-missing'
  | 'form-missing'
  | 'title-missing'
  | 'contributor-missing'
  | 'language-missing'
  | 'pages-missing'
  | 'dimensions-missing'
  | 'weight-missing'
  | 'imprint-missing'
  | 'publisher-missing'
  | 'publishing-status-missing'
  | 'publication-date-missing'
  | 'publication-date-past'
  | 'availability-missing'
  | 'distributor-missing'
  | 'price-missing'
  | 'price-zero'
  | 'vat-rate-missing'
  | 'clil-missing'
  | 'thema-missing'
  | 'description-missing'
  | 'short-description-missing'
  | 'cover-missing';

type Check = {
  /** Required: the central file or a bookshop cannot use the record without it. Recommended: it sells better with it. */
  readonly weight: 'required' | 'recommended';
  readonly label: Label;
  readonly fails: (record: TradeRecord, today: Day) => boolean;
};

const NOT_YET_AVAILABLE = '10'; // ONIX list 65
const onPaper: readonly ProductClass[] = ['book', 'score', 'map', 'set'];
const inLanguage: readonly ProductClass[] = ['book', 'e-book', 'audiobook', 'set'];
const withSubject: readonly ProductClass[] = ['book', 'e-book', 'audiobook', 'score', 'map', 'set'];

const isPhysical = (record: TradeRecord) => !isDeliveredOnline(record.form ?? '');
const isRead = (record: TradeRecord) => inLanguage.includes(record.productClass);
const hasSubject = (record: TradeRecord) => withSubject.includes(record.productClass);

/** The practical minimum of the French central file, in the order of its record (domain.md 5.6; the official list is unverified). */
export const tradeChecks: Record<TradeCheck, Check> = {
  'identifier-missing': required('Numéro (ISBN, ISMN ou EAN) manquant', 'Number (ISBN, ISMN or EAN) missing', (r) => !r.identifier),
  'form-missing': required('Forme du produit manquante', 'Product form missing', (r) => !r.form),
  'title-missing': required('Titre manquant', 'Title missing', (r) => !r.title),
  'contributor-missing': required(
    'Aucun contributeur, ni la mention «\u00A0collectif\u00A0»',
    'No contributor, and not marked as anonymous or collective',
    (r) => hasSubject(r) && r.contributors.length === 0 && !r.withoutContributor,
  ),
  'language-missing': required('Langue manquante', 'Language missing', (r) => isRead(r) && r.languages.length === 0),
  'pages-missing': required('Nombre de pages manquant', 'Number of pages missing', (r) => r.productClass === 'book' && !r.pages),
  'dimensions-missing': required(
    'Dimensions manquantes (hauteur, largeur, épaisseur)',
    'Dimensions missing (height, width, thickness)',
    (r) => isPhysical(r) && (!r.heightMm || !r.widthMm || (onPaper.includes(r.productClass) && !r.thicknessMm)),
  ),
  'weight-missing': required('Poids manquant', 'Weight missing', (r) => isPhysical(r) && !r.weightGrams),
  'imprint-missing': required('Marque éditoriale manquante', 'Imprint missing', (r) => !r.imprint),
  'publisher-missing': required('Éditeur manquant', 'Publisher missing', (r) => !r.publisher),
  'publishing-status-missing': required('Statut de publication manquant', 'Publishing status missing', (r) => !r.publishingStatus),
  'publication-date-missing': required('Date de parution manquante', 'Publication date missing', (r) => !r.publishedOn),
  'publication-date-past': required(
    'Date de parution passée, mais produit annoncé comme à paraître',
    'Publication date in the past, but the product is announced as not yet available',
    (r, today) => r.availability === NOT_YET_AVAILABLE && r.publishedOn !== null && r.publishedOn < today,
  ),
  'availability-missing': required('Disponibilité manquante', 'Availability missing', (r) => !r.availability),
  'distributor-missing': required('GLN du distributeur manquant', 'Distributor’s GLN missing', (r) => !r.distributorGln),
  'price-missing': required('Prix public manquant', 'Public price missing', (r) => r.price === null),
  'price-zero': required('Prix public nul', 'Public price is zero', (r) => r.price !== null && r.price.minor <= 0n),
  'vat-rate-missing': required(
    'Taux de TVA manquant',
    'VAT rate missing',
    (r) => r.price !== null && r.vatRate === null && r.productClass !== 'set',
  ),
  'clil-missing': required('Classement CLIL manquant', 'CLIL subject missing', (r) => hasSubject(r) && !r.clilSubject),
  'thema-missing': recommended('Classement Thema manquant', 'Thema subject missing', (r) => hasSubject(r) && !r.themaSubject),
  'description-missing': recommended('Présentation manquante', 'Description missing', (r) => !r.description),
  'short-description-missing': recommended('Présentation courte manquante', 'Short description missing', (r) => !r.shortDescription),
  'cover-missing': recommended('Couverture manquante', 'Cover missing', (r) => !r.cover),
};

/** What a product still lacks to be announced to the trade on a day, required first, each in the order of the record. */
export function tradeFaults(record: TradeRecord, today: Day): TradeCheck[] {
  const failing = (Object.keys(tradeChecks) as TradeCheck[]).filter((code) => tradeChecks[code].fails(record, today));
  return [
    ...failing.filter((code) => tradeChecks[code].weight === 'required'),
    ...failing.filter((code) => tradeChecks[code].weight === 'recommended'),
  ];
}

function required(fr: string, en: string, fails: Check['fails']): Check {
  return { weight: 'required', label: { fr, en }, fails };
}

function recommended(fr: string, en: string, fails: Check['fails']): Check {
  return { weight: 'recommended', label: { fr, en }, fails };
}
