import type { JournalKind } from '@colophon/accounting';
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const Journal = defineEntity({
  name: 'Journal',
  tableName: 'journal',
  schema: '*',
  properties: {
    id: p.uuid().primary(),
    code: p.text(),
    label: p.text(),
    kind: p.text().$type<JournalKind>(),
    version: p.integer().version(),
  },
});

export type Journal = InferEntity<typeof Journal>;
