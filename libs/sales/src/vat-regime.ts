import type { Label } from './label.ts';
import type { ExemptionCode, VatCategory } from './vat-category.ts';

/** What a sale is to VAT, by who buys and where it goes (domain.md 3.7). */
export type VatRegime =
  | 'domestic'
  | 'distance-sale'
  | 'intra-eu-supply'
  | 'eu-reverse-charge'
  | 'export'
  | 'overseas-supply'
  | 'outside-scope'
  | 'franchise';

type Regime = {
  readonly label: Label;
  readonly category: VatCategory;
  readonly exemption: ExemptionCode | null;
  /** BT-120: what the invoice must say, with the article. */
  readonly mention: Label | null;
};

export const vatRegimes: Record<VatRegime, Regime> = {
  domestic: { label: { fr: 'TVA française', en: 'French VAT' }, category: 'S', exemption: null, mention: null },
  'distance-sale': {
    label: { fr: 'Vente à distance taxée à destination', en: 'Distance sale taxed where it arrives' },
    category: 'S',
    exemption: null,
    mention: null,
  },
  'intra-eu-supply': exempt('K', 'VATEX-EU-IC', { fr: 'Livraison intracommunautaire', en: 'Intra-Community supply' }, 'article 262 ter I'),
  'eu-reverse-charge': {
    label: { fr: 'Service à une entreprise de l’Union', en: 'Service to a business in the Union' },
    category: 'AE',
    exemption: 'VATEX-EU-AE',
    mention: { fr: 'Autoliquidation', en: 'Reverse charge' },
  },
  export: exempt('G', 'VATEX-EU-G', { fr: 'Exportation', en: 'Export' }, 'article 262 I'),
  'overseas-supply': exempt(
    'G',
    'VATEX-EU-G',
    { fr: 'Livraison vers l’outre-mer', en: 'Supply to French overseas territories' },
    'article 294',
  ),
  'outside-scope': {
    label: { fr: 'Service hors du champ de la TVA française', en: 'Service outside the scope of French VAT' },
    category: 'O',
    exemption: 'VATEX-EU-O',
    mention: {
      fr: 'TVA non applicable, articles 259 et 259 D du CGI',
      en: 'VAT not applicable, articles 259 and 259 D of the French tax code (CGI)',
    },
  },
  franchise: {
    label: { fr: 'Franchise en base', en: 'Small business exemption' },
    category: 'E',
    exemption: 'VATEX-FR-FRANCHISE',
    mention: { fr: 'TVA non applicable, article 293 B du CGI', en: 'VAT not applicable, article 293 B of the French tax code (CGI)' },
  },
};

function exempt(category: VatCategory, exemption: ExemptionCode, label: Label, article: string): Regime {
  const fr = `Exonération de TVA, ${article} du CGI`;
  const en = `VAT exempt, ${article} of the French tax code (CGI)`;
  return { label, category, exemption, mention: { fr, en } };
}
