import { codeIn, dayIn, listed, moneyIn, percentIn } from './cell-values.js';
import type { ColumnField, DraftUnderWay } from './column-field.js';
import { contributorCell, contributorsIn } from './contributor-cells.js';
import { pricesCell, pricesIn, subjectsCell, subjectsIn, textsCell, textsIn } from './list-cells.js';

const credits = (role: string): Pick<ColumnField, 'kind' | 'read'> => ({
  kind: 'list',
  read: (cell, draft) => {
    draft.credits = [...(draft.credits ?? []), ...contributorsIn(cell, role)];
  },
});

const described = (type: string): Pick<ColumnField, 'kind' | 'read' | 'clear'> => ({
  kind: 'text',
  read: (cell, draft, { textLanguage }) => {
    draft.written = [...(draft.written ?? []), { type, language: textLanguage, content: cell }];
  },
  clear: (draft) => {
    draft.written ??= [];
  },
});

const classified = (scheme: string): Pick<ColumnField, 'kind' | 'read'> => ({
  kind: 'list',
  read: (cell, draft) => {
    const codes = listed(cell, /[;,|\n\s]/).map((code, i) => ({ scheme, code, heading: '', main: i === 0 }));
    draft.about = [...(draft.about ?? []), ...codes];
  },
});

function price(draft: DraftUnderWay): NonNullable<DraftUnderWay['price']> {
  draft.price ??= {};
  return draft.price;
}

/** The columns of prices, people, texts and subjects. */
export const workFields = {
  price: {
    label: { fr: 'Prix TTC', en: 'Price incl. tax' },
    kind: 'money',
    names: [
      'prix',
      'price',
      'prix public',
      'prix public ttc',
      'ppttc',
      'pp ttc',
      'ttc',
      'prix de vente',
      'prix de vente ttc',
      'prix ttc eur',
      'price including tax',
      'sales price',
      'list price',
      'price ttc',
      'prix editeur',
      'pvttc',
    ],
    read: (cell, draft, reading) => {
      price(draft).amount = moneyIn(cell, reading, draft.price?.currency);
    },
    write: ({ priceInForce }) => priceInForce?.amount ?? null,
  },
  vatRate: {
    label: { fr: 'TVA %', en: 'VAT %' },
    kind: 'percent',
    names: ['tva', 'taux tva', 'taux de tva', 'vat', 'vat rate', 'tax rate', 'tva tx', 'taux'],
    read: (cell, draft, reading) => {
      price(draft).vatRate = percentIn(cell, reading);
    },
    write: ({ priceInForce }) => priceInForce?.vatRate ?? null,
  },
  priceFrom: {
    label: { fr: 'Prix à partir du', en: 'Price from' },
    kind: 'day',
    names: ['date prix', 'date du prix', 'price date', 'date d application'],
    read: (cell, draft, reading) => {
      price(draft).from = dayIn(cell, reading);
    },
    write: ({ priceInForce }) => priceInForce?.from ?? null,
  },
  priceCurrency: {
    label: { fr: 'Devise', en: 'Currency' },
    kind: 'text',
    names: ['currency', 'monnaie'],
    read: (cell, draft) => {
      price(draft).currency = codeIn(cell, 96);
    },
  },
  otherPrices: {
    label: { fr: 'Autres prix', en: 'Other prices' },
    kind: 'list',
    names: [],
    read: (cell, draft, reading) => {
      draft.prices = pricesIn(cell, reading);
    },
    write: ({ otherPrices }) => pricesCell(otherPrices ?? []),
  },
  contributors: {
    label: { fr: 'Contributeurs', en: 'Contributors' },
    ...credits('A01'),
    names: ['contributeur', 'contributor'],
    clear: (draft) => {
      draft.credits ??= [];
    },
    write: (draft) => contributorCell(draft.contributors ?? []),
  },
  authors: {
    label: { fr: 'Auteur(s)', en: 'Author(s)' },
    ...credits('A01'),
    names: ['auteur', 'auteurs', 'auteur s', 'author', 'authors', 'author s', 'nom auteur', 'ecrit par', 'texte de'],
  },
  illustrators: {
    label: { fr: 'Illustrateur(s)', en: 'Illustrator(s)' },
    ...credits('A12'),
    names: ['illustrateur', 'illustrateurs', 'illustrator', 'illustrations', 'dessin', 'dessinateur'],
  },
  translators: {
    label: { fr: 'Traducteur(s)', en: 'Translator(s)' },
    ...credits('B06'),
    names: ['traducteur', 'traducteurs', 'translator', 'traduction', 'traduit par'],
  },
  editors: {
    label: { fr: 'Directeur d’ouvrage', en: 'Editor(s)' },
    ...credits('B01'),
    names: ['editor', 'dirige par', 'sous la direction de', 'directeur', 'coordinateur'],
  },
  prefacers: { label: { fr: 'Préfacier', en: 'Preface by' }, ...credits('A15'), names: ['preface', 'prefacier', 'preface de'] },
  photographers: {
    label: { fr: 'Photographe', en: 'Photographer' },
    ...credits('A08'),
    names: ['photographe', 'photographies', 'photographer'],
  },
  narrators: { label: { fr: 'Lu par', en: 'Read by' }, ...credits('E07'), names: ['narrateur', 'lecteur', 'narrator', 'voix'] },
  composers: { label: { fr: 'Compositeur', en: 'Composer' }, ...credits('A06'), names: ['compositeur', 'composer', 'musique'] },
  shortDescription: {
    label: { fr: 'Présentation courte', en: 'Short description' },
    ...described('02'),
    names: ['accroche', 'description courte', 'short description', 'resume court'],
    write: (draft) => mainText(draft, '02'),
  },
  description: {
    label: { fr: 'Présentation', en: 'Description' },
    ...described('03'),
    names: ['resume', 'description', 'argumentaire', 'presentation', 'synopsis', 'long description', 'note de l editeur'],
    write: (draft) => mainText(draft, '03'),
  },
  backCover: {
    label: { fr: 'Quatrième de couverture', en: 'Back cover' },
    ...described('05'),
    names: ['4e de couverture', '4eme de couverture', 'quatrieme', '4e de couv', 'back cover copy'],
    write: (draft) => mainText(draft, '05'),
  },
  otherTexts: {
    label: { fr: 'Autres textes', en: 'Other texts' },
    kind: 'list',
    names: [],
    read: (cell, draft) => {
      draft.written = [...(draft.written ?? []), ...textsIn(cell)];
    },
    write: (draft) => textsCell((draft.texts ?? []).filter((text) => !isMain(text, draft))),
  },
  clil: { label: { fr: 'CLIL', en: 'CLIL' }, ...classified('29'), names: ['code clil', 'classement clil', 'theme clil'] },
  thema: { label: { fr: 'Thema', en: 'Thema' }, ...classified('93'), names: ['code thema', 'themes thema'] },
  keywords: {
    label: { fr: 'Mots-clés', en: 'Keywords' },
    kind: 'list',
    names: ['mots cles', 'keyword', 'tags', 'motscles', 'tags x y z'],
    read: (cell, draft) => {
      draft.about = [...(draft.about ?? []), { scheme: '20', code: '', heading: cell, main: false }];
    },
  },
  subjects: {
    label: { fr: 'Sujets', en: 'Subjects' },
    kind: 'list',
    names: ['subjects'],
    read: (cell, draft) => {
      draft.about = [...(draft.about ?? []), ...subjectsIn(cell)];
    },
    clear: (draft) => {
      draft.about ??= [];
    },
    write: (draft) => subjectsCell(draft.subjects ?? []),
  },
  audienceCode: {
    label: { fr: 'Public', en: 'Audience' },
    kind: 'text',
    names: ['lectorat', 'public vise'],
    read: (cell, draft) => {
      draft.audienceCode = codeIn(cell, 28);
    },
    clear: (draft) => {
      draft.audienceCode = null;
    },
    write: (draft) => draft.audienceCode ?? '',
  },
  workReference: {
    label: { fr: 'Œuvre', en: 'Work' },
    kind: 'text',
    names: ['oeuvre', 'identifiant oeuvre', 'id oeuvre', 'work id', 'work reference'],
    read: (cell, draft) => {
      if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(cell)) draft.workId = cell;
      else draft.workReference = cell;
    },
    write: (draft) => draft.workId ?? '',
  },
  productId: {
    label: { fr: 'Identifiant Colophon', en: 'Colophon identifier' },
    kind: 'text',
    names: [],
    read: (cell, draft) => {
      draft.productId = cell;
    },
    write: (draft) => draft.productId ?? '',
  },
} as const satisfies Readonly<Record<string, ColumnField>>;

const mainTypes = ['02', '03', '05'];

/** The main texts in the language most of the product's texts are in have columns of their own. */
function isMain({ type, language }: { type: string; language: string }, draft: { textLanguage?: string }): boolean {
  return mainTypes.includes(type) && language === (draft.textLanguage ?? 'fre');
}

function mainText(draft: Parameters<NonNullable<ColumnField['write']>>[0], type: string): string {
  return draft.texts?.find((text) => text.type === type && isMain(text, draft))?.content ?? '';
}
