import type { Day } from '@colophon/calendar';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { OtherIdentifier } from './product.schemas.js';

export const Product = defineEntity({
  name: 'Product',
  tableName: 'product',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    workId: p.uuid(),
    /** Thirteen digits, as a bar code carries them. */
    gtin: p.text().nullable(),
    /** The same number as it is printed. */
    isbn: p.text().nullable(),
    identifierKind: p.text().$type<'isbn' | 'ismn' | 'gtin'>().default('isbn'),
    recordReference: p.text().nullable(),
    otherIdentifiers: p.json<OtherIdentifier[]>(),
    form: p.text(),
    formDetails: p.array(),
    composition: p.text().default('00'),
    title: p.text(),
    subtitle: p.text().default(''),
    imprintId: p.uuid().nullable(),
    collectionId: p.uuid().nullable(),
    collectionNumber: p.text().default(''),
    editionNumber: p.smallint().nullable(),
    editionStatement: p.text().default(''),
    language: p.text().default('fre'),
    pages: p.integer().nullable(),
    durationMinutes: p.integer().nullable(),
    heightMm: p.decimal('number').precision(7).scale(2).nullable(),
    widthMm: p.decimal('number').precision(7).scale(2).nullable(),
    thicknessMm: p.decimal('number').precision(7).scale(2).nullable(),
    weightGrams: p.decimal('number').precision(9).scale(2).nullable(),
    publishedOn: p.date().$type<Day>().nullable(),
    onSaleOn: p.date().$type<Day>().nullable(),
    publishingStatus: p.text().default('02'),
    availability: p.text().default('10'),
    version: p.integer().version(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

export type Product = InferEntity<typeof Product>;
