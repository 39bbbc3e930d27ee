import type { Label } from './label.ts';

/** EN 16931 BT-118 and BT-151 (UNTDID 5305), as far as French invoices use them (BR-FR-15). */
export type VatCategory = 'S' | 'Z' | 'E' | 'AE' | 'K' | 'G' | 'O';

/** Why no VAT is charged: BT-121, of the code list VATEX. */
export type ExemptionCode = 'VATEX-EU-IC' | 'VATEX-EU-G' | 'VATEX-EU-AE' | 'VATEX-EU-O' | 'VATEX-FR-FRANCHISE';

export const vatCategories: Record<VatCategory, Label> = {
  S: { fr: 'Taxé', en: 'Taxed' },
  Z: { fr: 'Taux zéro', en: 'Zero rated' },
  E: { fr: 'Exonéré', en: 'Exempt' },
  AE: { fr: 'Autoliquidation', en: 'Reverse charge' },
  K: { fr: 'Livraison intracommunautaire', en: 'Intra-Community supply' },
  G: { fr: 'Exportation', en: 'Export' },
  O: { fr: 'Hors du champ de la TVA française', en: 'Outside the scope of French VAT' },
};
