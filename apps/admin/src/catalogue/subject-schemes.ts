import type { MessageKey } from '../i18n/messages';

/** ONIX list 27: 29 is CLIL, 93 Thema, 20 keywords. */
export const subjectSchemes = ['29', '93', '20'] as const;
export type SubjectScheme = (typeof subjectSchemes)[number];
export const keywords = '20';

const names: Record<SubjectScheme, MessageKey> = {
  '29': 'catalogue.subjects.clil',
  '93': 'catalogue.subjects.thema',
  '20': 'catalogue.subjects.keywords',
};

export function schemeName(scheme: SubjectScheme): MessageKey {
  return names[scheme];
}
