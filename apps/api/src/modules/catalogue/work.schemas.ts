import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { onixCode } from './onix-code.js';
import { productListItem } from './product.schemas.js';

const text = (max: number) => z.string().trim().max(max);

export const contributorInput = z
  .object({
    partyId: z.uuid(),
    role: onixCode(17).describe('ONIX list 17'),
    creditedAs: text(200).default('').describe('The name as this book prints it, when it is not the one of the party'),
  })
  .strict()
  .meta({ id: 'ContributorInput' });

export const subjectInput = z
  .object({
    scheme: onixCode(27).describe('ONIX list 27: 29 is CLIL, 93 Thema, 20 keywords'),
    code: text(40).default(''),
    heading: text(200).default('').describe('In words; for keywords, the keyword'),
    main: z.boolean().default(false),
  })
  .strict()
  .refine(({ code, heading }) => code !== '' || heading !== '', { path: ['code'] })
  .meta({ id: 'SubjectInput' });

export const textInput = z
  .object({ textType: onixCode(153).describe('ONIX list 153'), language: onixCode(74), content: text(50_000).min(1) })
  .strict()
  .meta({ id: 'TextInput' });

const fields = {
  title: text(500).min(1),
  subtitle: text(500),
  originalTitle: text(500),
  language: onixCode(74).describe('ONIX list 74'),
  originalLanguage: onixCode(74).nullable(),
  audienceCode: onixCode(28).nullable().describe('ONIX list 28'),
  ageFrom: z.int().min(0).max(120).nullable(),
  ageTo: z.int().min(0).max(120).nullable(),
  noContributor: z.boolean().describe('Nobody signs: collective or anonymous'),
  notes: text(5000),
};

/** The three texts every catalogue has, in the language of the house; ONIX list 153: 02, 03, 05. */
const descriptions = { shortDescription: text(2000), description: text(50_000), backCover: text(50_000) };

export const workChange = z
  .object({
    ...fields,
    ...descriptions,
    contributors: z.array(contributorInput).max(200).describe('In the order of the title page; replaces those there are'),
    subjects: z.array(subjectInput).max(200).describe('Replaces those there are'),
    otherTexts: z.array(textInput).max(100).describe('Every other text by type and language; replaces those there are'),
  })
  .partial()
  .strict()
  .meta({ id: 'WorkChange' });

export const workInput = workChange.required({ title: true }).meta({ id: 'WorkInput' });

const contributorView = z.object({
  partyId: z.uuid(),
  name: z.string().describe('As the book credits them: never the legal name behind a pen name'),
  role: z.string(),
  creditedAs: z.string(),
});

export const workView = z
  .object({
    id: z.uuid(),
    ...fields,
    ...descriptions,
    contributors: z.array(contributorView),
    contributorNames: z.string(),
    subjects: z.array(z.object({ scheme: z.string(), code: z.string(), heading: z.string(), label: z.string(), main: z.boolean() })),
    otherTexts: z.array(textInput),
    coverUrl: z.string().nullable(),
    products: z.array(productListItem),
    version: z.int(),
  })
  .meta({ id: 'Work' });

export const workListItem = z
  .object({
    id: z.uuid(),
    title: z.string(),
    subtitle: z.string(),
    contributors: z.array(contributorView.omit({ creditedAs: true })),
    contributorNames: z.string(),
    productCount: z.int(),
    coverUrl: z.string().nullable(),
    publishedOn: z.string().nullable().describe('Of the first of its products'),
    publishingStatus: z.string().nullable().describe('Available when one of its products is, else forthcoming, else that of the first'),
  })
  .meta({ id: 'WorkListItem' });

export const workQuery = listQuery(['title', 'publishedOn'], {
  partyId: z.uuid().optional().describe('Works this party contributed to'),
  imprintId: z.uuid().optional(),
  collectionId: z.uuid().optional(),
  form: z.string().max(2).optional(),
  publishingStatus: z.string().max(2).optional(),
});

export type ContributorInput = z.output<typeof contributorInput>;
export type SubjectInput = z.output<typeof subjectInput>;
export type TextInput = z.output<typeof textInput>;
export type WorkInput = z.output<typeof workInput>;
export type WorkChange = z.output<typeof workChange>;
export type WorkView = z.output<typeof workView>;
export type WorkListItem = z.output<typeof workListItem>;
export type WorkQuery = z.output<typeof workQuery>;
