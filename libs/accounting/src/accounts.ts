import type { Label } from './label.ts';

/** An account of the chart. `ofParties`: every line on it names the party it is owed by or to, and its lines are matched. */
export type Account = { readonly number: string; readonly label: Label; readonly ofParties: boolean };

/** The PCG asks for three digits; what follows is the house's own. The FEC refuses anything else (LPF A47 A-1, domain.md 4.1). */
const NUMBER = /^[1-8]\d{2}[0-9A-Za-z]*$/;

export function isAccountNumber(number: string): boolean {
  return NUMBER.test(number);
}

/** Classes 1 to 5 are what the house owns and owes; 6 and 7 are the expenses and income of one year. Class 8 is outside both. */
export function isBalanceSheet(number: string): boolean {
  return number >= '1' && number < '6';
}

/**
 * The chart a publisher starts with: the numbers of the PCG and the trade's own subdivisions (domain.md 4.2). Every number is a setting;
 * what no source confirms is listed in docs/sources.md.
 */
export const standardChart: readonly Account[] = [
  account('101', 'Capital', 'Capital'),
  account('106', 'Réserves', 'Reserves'),
  account('110', 'Report à nouveau créditeur', 'Profit brought forward'),
  account('119', 'Report à nouveau débiteur', 'Loss brought forward'),
  account('120', 'Résultat de l’exercice (bénéfice)', 'Profit of the year'),
  account('129', 'Résultat de l’exercice (perte)', 'Loss of the year'),
  account('1518', 'Autres provisions pour risques', 'Other provisions for risks'),
  account('164', 'Emprunts auprès des établissements de crédit', 'Bank loans'),
  account('205', 'Concessions, licences et droits similaires', 'Rights and licences acquired'),
  account('218', 'Autres immobilisations corporelles', 'Other tangible assets'),
  account('2805', 'Amortissements des concessions et droits', 'Amortisation of rights'),
  account('2818', 'Amortissements des autres immobilisations corporelles', 'Depreciation of other tangible assets'),
  account('310', 'Papier et fournitures', 'Paper and supplies'),
  account('335', 'Livres en cours de fabrication', 'Books in production'),
  account('355', 'Livres finis', 'Finished books'),
  account('370', 'Marchandises', 'Goods for resale'),
  account('395', 'Dépréciation des stocks de livres', 'Depreciation of book stock'),
  parties('401', 'Fournisseurs', 'Suppliers'),
  parties('408', 'Fournisseurs, factures non parvenues', 'Supplier bills not received'),
  parties('4091', 'Avances et à-valoir versés', 'Advances paid'),
  parties('411', 'Clients', 'Customers'),
  parties('416', 'Clients douteux ou litigieux', 'Doubtful customers'),
  account('418', 'Clients, factures à établir', 'Invoices to be issued'),
  parties('4191', 'Clients, avances et acomptes reçus', 'Advances received from customers'),
  account('4198', 'Avoirs à établir', 'Credit notes to be issued'),
  account('421', 'Personnel, rémunérations dues', 'Wages payable'),
  account('431', 'Sécurité sociale', 'Social security'),
  account('4311', 'Urssaf artistes-auteurs', 'Urssaf, artists and authors'),
  account('437', 'Autres organismes sociaux', 'Other social bodies'),
  account('444', 'État, impôts sur les bénéfices', 'Income tax'),
  account('4452', 'TVA due intracommunautaire', 'VAT due on intra-EU purchases'),
  account('44551', 'TVA à décaisser', 'VAT payable'),
  account('44562', 'TVA déductible sur immobilisations', 'Deductible VAT on fixed assets'),
  account('44566', 'TVA déductible sur autres biens et services', 'Deductible VAT on other goods and services'),
  account('44567', 'Crédit de TVA à reporter', 'VAT credit carried forward'),
  account('44571', 'TVA collectée', 'VAT collected'),
  account('44588', 'TVA retenue aux auteurs', 'VAT withheld from authors'),
  account('455', 'Associés, comptes courants', 'Partners’ current accounts'),
  parties('467', 'Auteurs, droits à payer', 'Authors, royalties payable'),
  account('4686', 'Charges à payer', 'Accrued expenses'),
  account('471', 'Compte d’attente', 'Suspense account'),
  account('486', 'Charges constatées d’avance', 'Prepaid expenses'),
  account('487', 'Produits constatés d’avance', 'Deferred income'),
  account('5112', 'Chèques à encaisser', 'Cheques to be cashed'),
  account('5115', 'Cartes bancaires à encaisser', 'Card payments to be received'),
  account('512', 'Banque', 'Bank'),
  account('530', 'Caisse', 'Cash'),
  account('580', 'Virements internes', 'Internal transfers'),
  account('601', 'Achats de papier', 'Paper bought'),
  account('6031', 'Variation des stocks de papier et fournitures', 'Change in stock of paper and supplies'),
  account('6037', 'Variation des stocks de marchandises', 'Change in stock of goods'),
  account('604', 'Impression et prestations de fabrication', 'Printing and production services'),
  account('606', 'Achats non stockés', 'Other purchases'),
  account('607', 'Achats de marchandises', 'Goods bought for resale'),
  account('611', 'Sous-traitance', 'Subcontracting'),
  account('613', 'Locations', 'Rent'),
  account('616', 'Assurances', 'Insurance'),
  account('6222', 'Commissions de diffusion et de distribution', 'Sales representation and distribution fees'),
  account('6226', 'Honoraires', 'Professional fees'),
  account('623', 'Publicité', 'Advertising'),
  account('6233', 'Salons et foires', 'Fairs and stands'),
  account('6241', 'Transports sur achats', 'Carriage on purchases'),
  account('6242', 'Transports sur ventes', 'Carriage on sales'),
  account('626', 'Frais postaux et télécommunications', 'Postage and telecommunications'),
  account('627', 'Services bancaires', 'Bank charges'),
  account('6378', 'Taxes diverses', 'Sundry taxes'),
  account('641', 'Rémunérations du personnel', 'Wages'),
  account('645', 'Charges de sécurité sociale', 'Social contributions'),
  account('6458', 'Contribution du diffuseur', 'Publisher’s contribution on royalties'),
  account('6516', 'Droits d’auteur', 'Author royalties'),
  account('6518', 'Autres droits (droit de prêt)', 'Other rights (public lending right)'),
  account('654', 'Pertes sur créances irrécouvrables', 'Bad debts'),
  account('658', 'Charges diverses de gestion courante', 'Sundry operating expenses'),
  account('661', 'Charges d’intérêts', 'Interest paid'),
  account('681', 'Dotations aux amortissements et provisions', 'Depreciation and provisions'),
  account('6817', 'Dotations aux dépréciations des stocks et créances', 'Depreciation of stock and receivables'),
  account('695', 'Impôts sur les bénéfices', 'Income tax expense'),
  account('7011', 'Ventes de livres', 'Book sales'),
  account('7012', 'Ventes de livres numériques', 'E-book sales'),
  account('7013', 'Ventes de livres audio', 'Audiobook sales'),
  account('7014', 'Ventes de partitions', 'Sheet music sales'),
  account('7015', 'Ventes dans l’Union européenne', 'Sales in the European Union'),
  account('7016', 'Ventes à l’exportation', 'Export sales'),
  account('707', 'Ventes de marchandises', 'Sales of goods'),
  account('708', 'Produits des activités annexes', 'Ancillary income'),
  account('7085', 'Frais de port facturés', 'Carriage charged'),
  account('709', 'Remises accordées', 'Discounts granted'),
  account('7133', 'Variation des livres en cours', 'Change in books in production'),
  account('7135', 'Variation des stocks de livres', 'Change in book stock'),
  account('740', 'Subventions', 'Grants'),
  account('751', 'Cessions de droits', 'Rights licences'),
  account('758', 'Produits divers de gestion courante', 'Sundry operating income'),
  account('7588', 'Indemnités de recouvrement', 'Recovery fees'),
  account('7631', 'Intérêts de retard', 'Late-payment interest'),
  account('781', 'Reprises sur amortissements et provisions', 'Depreciation and provisions reversed'),
  account('7817', 'Reprises sur dépréciations des stocks et créances', 'Depreciation of stock and receivables reversed'),
];

function account(number: string, fr: string, en: string): Account {
  return { number, label: { fr, en }, ofParties: false };
}

function parties(number: string, fr: string, en: string): Account {
  return { ...account(number, fr, en), ofParties: true };
}
