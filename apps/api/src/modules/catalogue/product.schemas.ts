import { parseProductIdentifier } from '@colophon/identifiers';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { listQuery } from '../../platform/http/lists.js';
import { onixCode } from './onix-code.js';
import { businessDay, priceInput, priceView } from './price.schemas.js';

const text = (max: number) => z.string().trim().max(max);
const measure = z.number().positive().max(99_999);

export const otherIdentifier = z
  .object({ type: onixCode(5).describe('ONIX list 5'), typeName: text(100).default(''), value: text(100).min(1) })
  .strict();

export const setPartInput = z.object({ productId: z.uuid(), copies: z.int().min(1).max(999).default(1) }).strict();

const plainFields = {
  form: onixCode(150).describe('ONIX list 150'),
  formDetails: z.array(onixCode(175)).max(20).describe('ONIX list 175'),
  composition: onixCode(2).describe('ONIX list 2'),
  subtitle: text(500),
  recordReference: text(200).min(1).nullable().describe('The name of its record in ONIX files'),
  otherIdentifiers: z.array(otherIdentifier).max(50),
  imprintId: z.uuid().nullable(),
  collectionId: z.uuid().nullable(),
  collectionNumber: text(20),
  editionNumber: z.int().min(1).max(999).nullable(),
  editionStatement: text(200),
  language: onixCode(74).describe('ONIX list 74'),
  pages: z.int().min(1).max(99_999).nullable(),
  durationMinutes: z.int().min(1).max(99_999).nullable(),
  heightMm: measure.nullable(),
  widthMm: measure.nullable(),
  thicknessMm: measure.nullable(),
  weightGrams: z.number().positive().max(999_999).nullable(),
  onSaleOn: businessDay.nullable(),
  publishedOn: businessDay.nullable(),
  publishingStatus: onixCode(64).describe('ONIX list 64'),
  availability: onixCode(65).describe('ONIX list 65'),
};

export const productChange = z
  .object({
    ...plainFields,
    title: text(500).min(1).describe('By default the title of the work'),
    isbn: checked(parseProductIdentifier).nullable().describe('ISBN, ISMN or EAN, with or without hyphens'),
    parts: z.array(setPartInput).max(200).describe('What a set holds; replaces what there is'),
  })
  .partial()
  .strict()
  .meta({ id: 'ProductChange' });

export const productInput = productChange
  .extend({ workId: z.uuid(), price: priceInput.optional().describe('Its first price') })
  .required({ form: true })
  .meta({ id: 'ProductInput' });

const priceInForce = z
  .object({
    amount: z.string(),
    amountExcludingTax: z.string().nullable(),
    currency: z.string(),
    vatRate: z.string().nullable(),
    from: z.string().nullable(),
  })
  .describe('In the territory and currency of the house');

/** What every list of products shows. */
const summary = {
  id: z.uuid(),
  workId: z.uuid(),
  isbn: z.string().nullable().describe('As it is printed, hyphenated'),
  gtin: z.string().nullable().describe('The same number as the thirteen digits of the bar code'),
  title: z.string(),
  subtitle: z.string(),
  form: z.string(),
  contributorNames: z.string(),
  imprintName: z.string().nullable(),
  collectionName: z.string().nullable(),
  collectionNumber: z.string(),
  publishedOn: z.string().nullable(),
  publishingStatus: z.string(),
  availability: z.string(),
  price: priceInForce.nullable(),
  nextPrice: priceInForce.nullable(),
  coverUrl: z.string().nullable(),
};

export const productListItem = z.object({ ...summary, onHand: z.int() }).meta({ id: 'ProductListItem' });

export const productView = z
  .object({
    ...summary,
    ...plainFields,
    identifierKind: z.enum(['isbn', 'ismn', 'gtin']),
    workTitle: z.string(),
    onHand: z.int(),
    prices: z.array(priceView),
    parts: z.array(z.object({ productId: z.uuid(), title: z.string(), isbn: z.string().nullable(), form: z.string(), copies: z.int() })),
    partOf: z.array(z.object({ productId: z.uuid(), title: z.string(), isbn: z.string().nullable(), copies: z.int() })),
    version: z.int(),
  })
  .meta({ id: 'Product' });

export const productQuery = listQuery(['publishedOn', 'title', 'gtin', 'price', 'onHand'], {
  workId: z.uuid().optional(),
  form: z.string().max(2).optional(),
  publishingStatus: z.string().max(2).optional(),
  availability: z.string().max(2).optional(),
  imprintId: z.uuid().optional(),
  collectionId: z.uuid().optional(),
  missing: z
    .enum(['anything', 'required'])
    .or(z.string().regex(/^[a-z-]+-(missing|past|zero)$/))
    .optional()
    .describe('Products that still lack something the trade needs: anything, what is required, or one named check'),
});

export type OtherIdentifier = z.output<typeof otherIdentifier>;
export type SetPartInput = z.output<typeof setPartInput>;
export type ProductInput = z.output<typeof productInput>;
export type ProductChange = z.output<typeof productChange>;
export type ProductView = z.output<typeof productView>;
export type ProductListItem = z.output<typeof productListItem>;
export type ProductQuery = z.output<typeof productQuery>;
