import type { Label } from './label.ts';

export type JournalKind = 'opening' | 'sales' | 'purchases' | 'bank' | 'cash' | 'general';

/** The journals a house starts with; their codes are the usual ones of French accounting and can be changed (domain.md 4.1). */
export const journalKinds: Readonly<Record<JournalKind, { readonly code: string; readonly label: Label }>> = {
  opening: { code: 'AN', label: { fr: 'À-nouveaux', en: 'Opening balances' } },
  sales: { code: 'VE', label: { fr: 'Ventes', en: 'Sales' } },
  purchases: { code: 'AC', label: { fr: 'Achats', en: 'Purchases' } },
  bank: { code: 'BQ', label: { fr: 'Banque', en: 'Bank' } },
  cash: { code: 'CA', label: { fr: 'Caisse', en: 'Cash' } },
  general: { code: 'OD', label: { fr: 'Opérations diverses', en: 'General journal' } },
};
