import { parseIdentifier, parseProductIdentifier } from '@colophon/identifiers';
import { codeIn, dayIn, listed, measureIn, wholeIn } from './cell-values.js';
import { CellRefused, type ColumnField, type DraftUnderWay } from './column-field.js';
import { identifiersCell, identifiersIn, partsCell, partsIn } from './list-cells.js';
import { availabilityWords, formWords, languageWords, statusWords } from './trade-words.js';

type TextProperty = 'recordReference' | 'subtitle' | 'originalTitle' | 'imprint' | 'collection' | 'collectionNumber' | 'editionStatement';

const text = (property: TextProperty): Pick<ColumnField, 'kind' | 'read' | 'clear' | 'write'> => ({
  kind: 'text',
  read: (cell, draft) => {
    draft[property] = cell;
  },
  clear: (draft) => {
    draft[property] = null;
  },
  write: (draft) => draft[property] ?? '',
});

type Measure = 'heightMm' | 'widthMm' | 'thicknessMm' | 'weightGrams';

const measure = (property: Measure, factor = 1): Pick<ColumnField, 'kind' | 'read' | 'clear'> => ({
  kind: 'number',
  read: (cell, draft, reading) => {
    draft[property] = measureIn(cell, reading, factor);
  },
  clear: (draft) => {
    draft[property] = null;
  },
});

const measured = (property: Measure) => ({ ...measure(property), write: (draft: DraftUnderWay) => draft[property] ?? null });

const whole = (property: 'pages' | 'durationMinutes' | 'editionNumber' | 'ageFrom' | 'ageTo') => ({
  kind: 'number' as const,
  read: (cell: string, draft: DraftUnderWay, reading: Parameters<ColumnField['read']>[2]) => {
    draft[property] =
      property.startsWith('age') && /^0+$/.test(cell)
        ? 0
        : wholeIn(cell.replace(/\s*(pages?|p\.?|min\.?|minutes|ans|years)$/i, ''), reading);
  },
  clear: (draft: DraftUnderWay) => {
    draft[property] = null;
  },
  write: (draft: DraftUnderWay) => draft[property] ?? null,
});

const day = (property: 'publishedOn' | 'onSaleOn') => ({
  kind: 'day' as const,
  read: (cell: string, draft: DraftUnderWay, reading: Parameters<ColumnField['read']>[2]) => {
    draft[property] = dayIn(cell, reading);
  },
  clear: (draft: DraftUnderWay) => {
    draft[property] = null;
  },
  write: (draft: DraftUnderWay) => draft[property] ?? null,
});

/** The columns of the product itself. */
export const productFields = {
  gtin: {
    label: { fr: 'ISBN', en: 'ISBN' },
    kind: 'text',
    names: [
      'ean',
      'ean13',
      'ean 13',
      'isbn 13',
      'isbn13',
      'isbn ean',
      'ean isbn',
      'gtin',
      'gtin13',
      'ismn',
      'code barre',
      'code barres',
      'barcode',
      'code ean',
    ],
    read: (cell, draft) => {
      draft.gtin = parseProductIdentifier(cell.replace(/^isbn[\s:]*/i, '')).value;
    },
    write: (draft) => draft.gtin ?? '',
  },
  recordReference: {
    label: { fr: 'Référence', en: 'Reference' },
    ...text('recordReference'),
    names: ['reference', 'ref', 'sku', 'default code', 'reference interne', 'internal reference', 'record reference', 'product ref'],
  },
  title: {
    label: { fr: 'Titre', en: 'Title' },
    kind: 'text',
    names: ['name', 'nom', 'libelle', 'label', 'designation', 'product name', 'intitule', 'titre du livre'],
    read: (cell, draft) => {
      draft.title = cell;
    },
    write: (draft) => draft.title ?? '',
  },
  subtitle: { label: { fr: 'Sous-titre', en: 'Subtitle' }, ...text('subtitle'), names: ['complement de titre'] },
  originalTitle: { label: { fr: 'Titre original', en: 'Original title' }, ...text('originalTitle'), names: ['titre en langue originale'] },
  form: {
    label: { fr: 'Forme', en: 'Form' },
    kind: 'text',
    names: ['support', 'type de produit', 'product form', 'binding', 'reliure', 'faconnage', 'presentation physique', 'type'],
    read: (cell, draft) => {
      draft.form = codeIn(cell, 150, formWords);
    },
    write: (draft) => draft.form ?? '',
  },
  formDetails: {
    label: { fr: 'Détails de forme', en: 'Form details' },
    kind: 'list',
    names: ['product form detail'],
    read: (cell, draft) => {
      draft.formDetails = listed(cell, /[;,|\n]/).map((code) => codeIn(code, 175));
    },
    clear: (draft) => {
      draft.formDetails = [];
    },
    write: (draft) => (draft.formDetails ?? []).join(' ; '),
  },
  composition: {
    label: { fr: 'Composition', en: 'Composition' },
    kind: 'text',
    names: ['product composition'],
    read: (cell, draft) => {
      draft.composition = codeIn(cell, 2);
    },
    write: (draft) => draft.composition ?? '',
  },
  parts: {
    label: { fr: 'Contenu du coffret', en: 'Parts of the set' },
    kind: 'list',
    names: ['contenu', 'elements du coffret'],
    read: (cell, draft) => {
      draft.parts = partsIn(cell);
    },
    clear: (draft) => {
      draft.parts = [];
    },
    write: (draft) => partsCell(draft.parts ?? []),
  },
  otherIdentifiers: {
    label: { fr: 'Autres numéros', en: 'Other identifiers' },
    kind: 'list',
    names: [],
    read: (cell, draft) => {
      draft.otherIdentifiers = identifiersIn(cell);
    },
    clear: (draft) => {
      draft.otherIdentifiers = [];
    },
    write: (draft) => identifiersCell(draft.otherIdentifiers ?? []),
  },
  imprint: {
    label: { fr: 'Marque éditoriale', en: 'Imprint' },
    ...text('imprint'),
    names: ['editeur', 'publisher', 'marque', 'brand', 'manufacturer', 'maison d edition', 'nom editeur'],
  },
  collection: { label: { fr: 'Collection', en: 'Collection' }, ...text('collection'), names: ['serie', 'series', 'nom de la collection'] },
  collectionNumber: {
    label: { fr: 'N° dans la collection', en: 'Number in collection' },
    ...text('collectionNumber'),
    names: ['n', 'no', 'numero', 'tome', 'volume', 'numero de collection', 'n collection', 'series number'],
  },
  collectionIssn: {
    label: { fr: 'ISSN', en: 'ISSN' },
    kind: 'text',
    names: ['issn collection', 'collection issn'],
    read: (cell, draft) => {
      draft.collectionIssn = parseIdentifier('issn', cell);
    },
    write: (draft) => draft.collectionIssn ?? '',
  },
  editionNumber: { label: { fr: 'Numéro d’édition', en: 'Edition number' }, ...whole('editionNumber'), names: [] },
  editionStatement: { label: { fr: 'Mention d’édition', en: 'Edition statement' }, ...text('editionStatement'), names: ['edition'] },
  language: {
    label: { fr: 'Langue', en: 'Language' },
    kind: 'text',
    names: ['langue du texte', 'language of text'],
    read: (cell, draft) => {
      draft.language = codeIn(cell, 74, languageWords);
    },
    write: (draft) => draft.language ?? '',
  },
  originalLanguage: {
    label: { fr: 'Langue originale', en: 'Original language' },
    kind: 'text',
    names: ['traduit de', 'langue d origine'],
    read: (cell, draft) => {
      draft.originalLanguage = codeIn(cell, 74, languageWords);
    },
    clear: (draft) => {
      draft.originalLanguage = null;
    },
    write: (draft) => draft.originalLanguage ?? '',
  },
  pages: {
    label: { fr: 'Pages', en: 'Pages' },
    ...whole('pages'),
    names: ['nb pages', 'nombre de pages', 'nb de pages', 'pagination', 'page count', 'number of pages'],
  },
  durationMinutes: {
    label: { fr: 'Durée (min)', en: 'Duration (min)' },
    ...whole('durationMinutes'),
    names: ['duree', 'duration', 'duree minutes'],
  },
  dimensions: {
    label: { fr: 'Format (largeur × hauteur)', en: 'Size (width × height)' },
    kind: 'text',
    names: ['format', 'dimensions', 'dimension', 'taille', 'size', 'format mm', 'dimensions mm'],
    read: readDimensions,
  },
  heightMm: { label: { fr: 'Hauteur (mm)', en: 'Height (mm)' }, ...measured('heightMm'), names: ['hauteur'] },
  widthMm: { label: { fr: 'Largeur (mm)', en: 'Width (mm)' }, ...measured('widthMm'), names: ['largeur'] },
  thicknessMm: { label: { fr: 'Épaisseur (mm)', en: 'Thickness (mm)' }, ...measured('thicknessMm'), names: ['epaisseur', 'dos mm', 'dos'] },
  weightGrams: {
    label: { fr: 'Poids (g)', en: 'Weight (g)' },
    ...measured('weightGrams'),
    names: ['poids', 'poids g', 'poids gr', 'weight g', 'poids en grammes'],
  },
  heightCm: { label: { fr: 'Hauteur (cm)', en: 'Height (cm)' }, ...measure('heightMm', 10), names: ['height'] },
  widthCm: { label: { fr: 'Largeur (cm)', en: 'Width (cm)' }, ...measure('widthMm', 10), names: ['width'] },
  thicknessCm: { label: { fr: 'Épaisseur (cm)', en: 'Thickness (cm)' }, ...measure('thicknessMm', 10), names: ['depth', 'profondeur'] },
  weightKilograms: { label: { fr: 'Poids (kg)', en: 'Weight (kg)' }, ...measure('weightGrams', 1000), names: ['weight', 'poids kg'] },
  publishedOn: {
    label: { fr: 'Date de parution', en: 'Publication date' },
    ...day('publishedOn'),
    names: [
      'parution',
      'date parution',
      'date de publication',
      'publication',
      'date',
      'published on',
      'pub date',
      'product available date',
    ],
  },
  onSaleOn: {
    label: { fr: 'Date de mise en vente', en: 'On-sale date' },
    ...day('onSaleOn'),
    names: ['mise en vente', 'date de vente', 'on sale date', 'office'],
  },
  publishingStatus: {
    label: { fr: 'Statut de publication', en: 'Publishing status' },
    kind: 'text',
    names: ['statut', 'status', 'etat'],
    read: (cell, draft) => {
      draft.publishingStatus = codeIn(cell, 64, statusWords);
    },
    write: (draft) => draft.publishingStatus ?? '',
  },
  availability: {
    label: { fr: 'Disponibilité', en: 'Availability' },
    kind: 'text',
    names: ['dispo', 'product availability', 'code dispo'],
    read: (cell, draft) => {
      draft.availability = codeIn(cell, 65, availabilityWords);
    },
    write: (draft) => draft.availability ?? '',
  },
  ageFrom: { label: { fr: 'Âge dès', en: 'Age from' }, ...whole('ageFrom'), names: ['age', 'age minimum', 'des'] },
  ageTo: { label: { fr: 'Âge jusqu’à', en: 'Age to' }, ...whole('ageTo'), names: ['age maximum'] },
} as const satisfies Readonly<Record<string, ColumnField>>;

/** "135 x 205 mm" is width by height, as French catalogues write it; a third figure is the thickness. */
function readDimensions(cell: string, draft: DraftUnderWay, reading: Parameters<ColumnField['read']>[2]): void {
  const [figures, unit] = [cell.split(/\s*[x×*]\s*/i), /cm\s*$/i.test(cell) ? 10 : 1];
  if (figures.length < 2 || figures.length > 3) throw new CellRefused('dimensions-unreadable', { cell });
  const [width = 0, height = 0, thickness] = figures.map((figure) => measureIn(figure, reading, unit));
  draft.widthMm = width;
  draft.heightMm = height;
  if (thickness !== undefined) draft.thicknessMm = thickness;
}
