import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Work = defineEntity({
  name: 'Work',
  tableName: 'work',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    title: p.text(),
    subtitle: p.text().default(''),
    originalTitle: p.text().default(''),
    language: p.text().default('fre'),
    originalLanguage: p.text().nullable(),
    audienceCode: p.text().nullable(),
    ageFrom: p.smallint().nullable(),
    ageTo: p.smallint().nullable(),
    noContributor: p.boolean().default(false),
    notes: p.text().default(''),
    version: p.integer().version(),
    createdAt: p.datetime().onCreate(() => new Date()),
    updatedAt: p
      .datetime()
      .onCreate(() => new Date())
      .onUpdate(() => new Date()),
  },
});

export type Work = InferEntity<typeof Work>;
