import type { BasisPoints } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { isAccountNumber } from './accounts.ts';
import type { Label } from './label.ts';

/** What Colophon posts to. A rule names a role; the house's settings say which account of its chart plays it. */
export type AccountRole =
  | 'customers'
  | 'doubtful-customers'
  | 'customer-advances'
  | 'suppliers'
  | 'author-advances'
  | 'authors'
  | 'bank'
  | 'cash'
  | 'cheques-to-cash'
  | 'cards-to-receive'
  | 'suspense'
  | 'sales-book'
  | 'sales-ebook'
  | 'sales-audio'
  | 'sales-music'
  | 'sales-eu'
  | 'sales-export'
  | 'sales-goods'
  | 'sales-rights'
  | 'carriage'
  | 'discounts'
  | 'vat-collected'
  | 'vat-deductible'
  | 'vat-deductible-assets'
  | 'purchases-paper'
  | 'purchases-printing'
  | 'purchases-carriage'
  | 'royalties'
  | 'late-interest'
  | 'recovery-fee'
  | 'bad-debt'
  | 'bank-fees'
  | 'difference-lost'
  | 'difference-gained'
  | 'lending-right'
  | 'lending-right-payable'
  | 'profit'
  | 'loss';

/** `confirmed` is false where no source was found for the number: the settings screen asks to check it with the accountant. */
type Role = { readonly account: string; readonly confirmed: boolean; readonly label: Label };

/** The default account of each role (domain.md 4.2 and 2.7). All of them are in `standardChart`. */
export const accountRoles: Readonly<Record<AccountRole, Role>> = {
  customers: role('411', 'Clients', 'Customers'),
  'doubtful-customers': role('416', 'Clients douteux', 'Doubtful customers'),
  'customer-advances': role('4191', 'Acomptes reçus des clients', 'Advances received from customers'),
  suppliers: role('401', 'Fournisseurs', 'Suppliers'),
  'author-advances': role('4091', 'À-valoir versés aux auteurs', 'Advances paid to authors'),
  authors: toConfirm('467', 'Auteurs, droits à payer', 'Authors, royalties payable'),
  bank: role('512', 'Banque', 'Bank'),
  cash: toConfirm('530', 'Caisse', 'Cash'),
  'cheques-to-cash': role('5112', 'Chèques à encaisser', 'Cheques to be cashed'),
  'cards-to-receive': toConfirm('5115', 'Cartes bancaires à encaisser', 'Card payments to be received'),
  suspense: role('471', 'Attente', 'Suspense'),
  'sales-book': role('7011', 'Ventes de livres', 'Book sales'),
  'sales-ebook': role('7012', 'Ventes de livres numériques', 'E-book sales'),
  'sales-audio': role('7013', 'Ventes de livres audio', 'Audiobook sales'),
  'sales-music': role('7014', 'Ventes de partitions', 'Sheet music sales'),
  'sales-eu': role('7015', 'Ventes dans l’Union européenne', 'Sales in the European Union'),
  'sales-export': role('7016', 'Ventes à l’exportation', 'Export sales'),
  'sales-goods': role('707', 'Ventes de marchandises', 'Sales of goods'),
  'sales-rights': role('751', 'Cessions de droits', 'Rights licences'),
  carriage: role('7085', 'Frais de port facturés', 'Carriage charged'),
  discounts: role('709', 'Remises accordées après facture', 'Discounts granted after the invoice'),
  'vat-collected': role('44571', 'TVA collectée', 'VAT collected'),
  'vat-deductible': role('44566', 'TVA déductible sur biens et services', 'Deductible VAT on goods and services'),
  'vat-deductible-assets': role('44562', 'TVA déductible sur immobilisations', 'Deductible VAT on fixed assets'),
  'purchases-paper': role('601', 'Achats de papier', 'Paper bought'),
  'purchases-printing': role('604', 'Impression et fabrication', 'Printing and production'),
  'purchases-carriage': role('6241', 'Transports sur achats', 'Carriage on purchases'),
  royalties: role('6516', 'Droits d’auteur', 'Author royalties'),
  'late-interest': toConfirm('7631', 'Intérêts de retard facturés', 'Late-payment interest charged'),
  'recovery-fee': toConfirm('7588', 'Indemnités de recouvrement facturées', 'Recovery fees charged'),
  'bad-debt': role('654', 'Créances irrécouvrables', 'Bad debts'),
  'bank-fees': role('627', 'Frais bancaires', 'Bank charges'),
  'difference-lost': toConfirm('658', 'Écarts de caisse ou de règlement perdus', 'Cash or payment differences lost'),
  'difference-gained': toConfirm('758', 'Écarts de caisse ou de règlement gagnés', 'Cash or payment differences gained'),
  'lending-right': toConfirm('6518', 'Droit de prêt en bibliothèque', 'Public lending right'),
  'lending-right-payable': toConfirm('4686', 'Droit de prêt à verser à la Sofia', 'Public lending right payable to Sofia'),
  profit: role('120', 'Bénéfice de l’exercice', 'Profit of the year'),
  loss: role('129', 'Perte de l’exercice', 'Loss of the year'),
};

/** What the house chose. A rate without its own VAT account goes to the account of the role. */
export interface AccountSettings {
  readonly accounts: Readonly<Partial<Record<AccountRole, string>>>;
  readonly vatCollected: readonly { readonly rate: BasisPoints; readonly account: string }[];
}

export const standardAccounts: AccountSettings = { accounts: {}, vatCollected: [] };

export type AccountRoleRefusal = 'account-number-invalid';

/** The account that plays a role. A number that is not one of the PCG is refused here, before it reaches an entry or the FEC. */
export function accountFor(role: AccountRole, settings: AccountSettings): string {
  return accountNumber(settings.accounts[role] ?? accountRoles[role].account, role);
}

/** The account VAT collected at a rate goes to: the house's own for this rate, else that of the role. */
export function vatCollectedAccount(rate: BasisPoints, settings: AccountSettings): string {
  const own = settings.vatCollected.find((choice) => choice.rate === rate);
  return own ? accountNumber(own.account, 'vat-collected') : accountFor('vat-collected', settings);
}

function accountNumber(number: string, role: AccountRole): string {
  if (!isAccountNumber(number)) throw new Refusal<AccountRoleRefusal>('account-number-invalid', { account: number, role });
  return number;
}

function role(account: string, fr: string, en: string): Role {
  return { account, confirmed: true, label: { fr, en } };
}

function toConfirm(account: string, fr: string, en: string): Role {
  return { ...role(account, fr, en), confirmed: false };
}
