import { type CreditNoteRefusal, type InvoiceRefusal, type Missing, missingLabels } from '@colophon/sales';
import type { ProblemTable } from '../../../platform/problems/problem-tables.js';
import type { Bilingual, ProblemType } from '../../../platform/problems/problem-type.js';

type MissingRefusal = `invoice-lacks-${Missing}`;

export type InvoiceModuleRefusal =
  | MissingRefusal
  | 'invoice-of-nothing'
  | 'invoice-despatch-unknown'
  | 'invoice-despatch-of-another'
  | 'invoice-despatch-unsent'
  | 'invoice-of-deposit'
  | 'invoice-of-free-copies'
  | 'despatch-invoiced-already'
  | 'despatch-invoiced-meanwhile'
  | 'invoice-destinations-apart'
  | 'invoice-currencies-apart'
  | 'invoice-in-future'
  | 'invoice-before-last'
  | 'credit-of-credit-note'
  | 'credit-made-meanwhile'
  | 'invoice-without-email';

/** Where what is missing is completed. */
export function placeOf(missing: Missing): 'house' | 'customer' | 'invoice' {
  if (missing.startsWith('seller-')) return 'house';
  return missing.startsWith('buyer-') || missing === 'delivery-address' ? 'customer' : 'invoice';
}

const completeAt: Record<'house' | 'customer' | 'invoice', Bilingual> = {
  house: { fr: 'complétez la fiche de la maison', en: 'complete the page of the house' },
  customer: { fr: 'complétez la fiche de {customer}', en: 'complete the page of {customer}' },
  invoice: { fr: 'complétez la facture', en: 'complete the invoice' },
};

function lacking(missing: Missing): ProblemType {
  const { fr, en, source: rules } = missingLabels[missing];
  const source = rules.replaceAll(';', ',');
  const at = completeAt[placeOf(missing)];
  return {
    status: 422,
    title: { fr: 'Mention obligatoire absente', en: 'Compulsory mention missing' },
    detail: {
      fr: `Il manque à la facture une mention que la loi exige : ${fr} (${source}) ; ${at.fr}, puis émettez-la.`,
      en: `The invoice lacks a mention the law requires: ${en} (${source}); ${at.en}, then issue it.`,
    },
  };
}

const lackingProblems = Object.fromEntries(
  (Object.keys(missingLabels) as Missing[]).map((missing) => [`invoice-lacks-${missing}`, lacking(missing)]),
) as Record<MissingRefusal, ProblemType>;

function problem(status: number, title: Bilingual, detail: Bilingual): ProblemType {
  return { status, title, detail };
}

const lineTitle = { fr: 'Ligne impossible', en: 'Impossible line' };
const vatTitle = { fr: 'TVA contradictoire', en: 'VAT that contradicts itself' };
const dayTitle = { fr: 'Date impossible', en: 'Impossible day' };
const parcelTitle = { fr: 'Expédition non facturable', en: 'Parcel that cannot be invoiced' };
const creditTitle = { fr: 'Avoir impossible', en: 'Impossible credit note' };

export const invoiceProblems: Record<InvoiceRefusal | CreditNoteRefusal | InvoiceModuleRefusal, ProblemType> = {
  ...lackingProblems,
  'invoice-of-nothing': problem(
    422,
    { fr: 'Rien à facturer', en: 'Nothing to invoice' },
    {
      fr: 'La facture ne dit pas ce qu’elle facture ; choisissez des expéditions ou ajoutez des lignes.',
      en: 'The invoice does not say what it is for; choose parcels or add lines.',
    },
  ),
  'invoice-despatch-unknown': problem(422, parcelTitle, {
    fr: 'Une des expéditions choisies n’existe pas ; rouvrez la liste de ce qui est à facturer.',
    en: 'One of the parcels chosen does not exist; open the list of what is to be invoiced again.',
  }),
  'invoice-despatch-of-another': problem(422, parcelTitle, {
    fr: 'L’expédition {despatch} est partie pour un autre client ; facturez-la à celui-là.',
    en: 'Parcel {despatch} left for another customer; invoice it to them.',
  }),
  'invoice-despatch-unsent': problem(409, parcelTitle, {
    fr: 'L’expédition {despatch} n’est pas partie ; expédiez-la, puis facturez-la.',
    en: 'Parcel {despatch} has not left; despatch it, then invoice it.',
  }),
  'invoice-of-deposit': problem(422, parcelTitle, {
    fr: 'L’expédition {despatch} est un dépôt : les livres restent à la maison. Relevez ce qui est vendu, puis facturez ce relevé.',
    en: 'Parcel {despatch} is a deposit: the books are still the house’s. Count what was sold, then invoice the count.',
  }),
  'invoice-of-free-copies': problem(422, parcelTitle, {
    fr: 'L’expédition {despatch} ne contient que des exemplaires gratuits, qui ne se facturent jamais, pas même à 0 € ; retirez-la de la facture.',
    en: 'Parcel {despatch} holds free copies only, which are never invoiced, not even at 0 €; take it off the invoice.',
  }),
  'despatch-invoiced-already': problem(
    409,
    { fr: 'Déjà facturé', en: 'Invoiced already' },
    {
      fr: 'L’expédition {despatch} est déjà facturée ({invoice}) ; ouvrez cette facture, ou faites-en un avoir si elle est fausse.',
      en: 'Parcel {despatch} is invoiced already ({invoice}); open that invoice, or credit it if it is wrong.',
    },
  ),
  'despatch-invoiced-meanwhile': problem(
    409,
    { fr: 'Déjà facturé', en: 'Invoiced already' },
    {
      fr: 'Quelqu’un vient de facturer une de ces expéditions ; rouvrez la liste de ce qui est à facturer.',
      en: 'Somebody has just invoiced one of these parcels; open the list of what is to be invoiced again.',
    },
  ),
  'invoice-destinations-apart': problem(
    422,
    { fr: 'Destinations différentes', en: 'Different destinations' },
    {
      fr: 'Les expéditions choisies sont parties pour plusieurs pays ({countries}), dont la TVA diffère ; faites une facture par pays.',
      en: 'The parcels chosen went to several countries ({countries}), whose VAT differs; make one invoice for each country.',
    },
  ),
  'invoice-currencies-apart': problem(
    422,
    { fr: 'Monnaies différentes', en: 'Different currencies' },
    {
      fr: 'Les commandes de ces expéditions sont en plusieurs monnaies ({currencies}) ; faites une facture par monnaie.',
      en: 'The orders of these parcels are in several currencies ({currencies}); make one invoice for each currency.',
    },
  ),
  'invoice-in-future': problem(422, dayTitle, {
    fr: 'La facture serait datée du {issuedOn}, après aujourd’hui ({today}) ; datez-la d’aujourd’hui au plus tard.',
    en: 'The invoice would be dated {issuedOn}, after today ({today}); date it today at the latest.',
  }),
  'invoice-before-last': problem(409, dayTitle, {
    fr: 'La dernière facture de la série, {last}, est du {lastIssuedOn} : les numéros suivent les dates. Datez celle-ci du {lastIssuedOn} au plus tôt, et non du {issuedOn}.',
    en: 'The last of the series, {last}, is of {lastIssuedOn}: numbers follow days. Date this one {lastIssuedOn} at the earliest, not {issuedOn}.',
  }),
  'credit-of-credit-note': problem(422, creditTitle, {
    fr: '{number} est un avoir, et un avoir ne se crédite pas ; facturez de nouveau ce qui est dû.',
    en: '{number} is a credit note, and those are not credited; invoice what is due again.',
  }),
  'credit-made-meanwhile': problem(409, creditTitle, {
    fr: 'Quelqu’un vient de créditer une partie de cette facture ; rouvrez-la pour voir ce qui reste.',
    en: 'Somebody has just credited part of this invoice; open it again to see what is left.',
  }),
  'invoice-without-email': problem(
    422,
    { fr: 'Adresse électronique absente', en: 'No mail address' },
    {
      fr: '{customer} n’a pas d’adresse électronique ; ajoutez-la à sa fiche, ou donnez-en une pour cet envoi.',
      en: '{customer} has no mail address; add one to their page, or give one for this mail.',
    },
  ),
  'invoice-without-lines': problem(
    422,
    { fr: 'Facture sans ligne', en: 'Invoice without lines' },
    {
      fr: 'Il ne reste aucune ligne à facturer ; choisissez des expéditions qui contiennent des ventes.',
      en: 'No line is left to invoice; choose parcels that hold sales.',
    },
  ),
  'line-listed-twice': problem(422, lineTitle, {
    fr: 'La ligne {line} est donnée deux fois ; donnez-la une fois.',
    en: 'Line {line} is given twice; give it once.',
  }),
  'line-copies-invalid': problem(422, lineTitle, {
    fr: 'La ligne {line} compte {copies} exemplaire(s) ; il en faut un nombre entier, au moins un.',
    en: 'Line {line} has {copies} copies; a whole number is needed, one at least.',
  }),
  'line-price-negative': problem(422, lineTitle, {
    fr: 'Le prix de la ligne {line} est négatif ; un remboursement est un avoir.',
    en: 'The price of line {line} is negative; what is paid back is a credit note.',
  }),
  'line-price-without-tax': problem(422, lineTitle, {
    fr: 'Le prix de la ligne {line} est donné hors taxe sur une facture toutes taxes comprises ; donnez-le avec la TVA.',
    en: 'The price of line {line} is without tax on an invoice whose prices include it; give it with VAT.',
  }),
  'discount-out-of-range': problem(422, lineTitle, {
    fr: 'La remise de la ligne {line} est de {discount} % ; elle va de 0 à 100 %.',
    en: 'The discount of line {line} is {discount} %; it is from 0 to 100 %.',
  }),
  'amount-negative': problem(422, lineTitle, {
    fr: 'Le montant {amount} est négatif ; donnez zéro ou plus.',
    en: 'The amount {amount} is negative; give zero or more.',
  }),
  'allowance-above-lines': problem(
    422,
    { fr: 'Remise trop forte', en: 'Allowance too high' },
    {
      fr: 'Les remises sur la facture dépassent ce qu’elle facture ; réduisez-les.',
      en: 'The allowances on the invoice are above what it invoices; lower them.',
    },
  ),
  'vat-rate-not-of-category': problem(422, vatTitle, {
    fr: 'La ligne {line} est de catégorie {category} avec un taux de {rate} % ; vérifiez le taux de TVA de l’ouvrage.',
    en: 'Line {line} is of category {category} at {rate} %; check the VAT rate of the product.',
  }),
  'exemption-reason-missing': problem(422, vatTitle, {
    fr: 'La ligne {line} (catégorie {category}) n’a pas le motif d’exonération qui convient ; vérifiez le pays de livraison et le régime de la maison.',
    en: 'Line {line} (category {category}) has not the reason of exemption it needs; check the country of delivery and the VAT regime of the house.',
  }),
  'exemption-reasons-mixed': problem(422, vatTitle, {
    fr: 'Les lignes de catégorie {category} sont exonérées à deux titres ({first}, {second}) ; faites deux factures.',
    en: 'The lines of category {category} are exempt for two reasons ({first}, {second}); make two invoices.',
  }),
  'outside-scope-mixed': problem(422, vatTitle, {
    fr: 'Les lignes {lines} sont hors du champ de la TVA et ne peuvent voisiner avec d’autres ; faites-en une facture à part.',
    en: 'Lines {lines} are outside the scope of VAT and may not stand beside others; make them an invoice of their own.',
  }),
  'paid-above-total': problem(
    422,
    { fr: 'Acompte trop fort', en: 'Advance too high' },
    {
      fr: 'L’acompte de {paid} dépasse le total de {total} ; corrigez-le.',
      en: 'The advance of {paid} is above the total of {total}; correct it.',
    },
  ),
  'invoice-number-malformed': problem(
    422,
    { fr: 'Numéro impossible', en: 'Impossible number' },
    {
      fr: 'Le numéro {number} ne convient pas à une facture électronique ; corrigez le préfixe de la série.',
      en: 'The number {number} does not suit an electronic invoice; correct the prefix of the series.',
    },
  ),
  'delivered-after-issue': problem(422, dayTitle, {
    fr: 'Les livres sont partis le {deliveredOn}, après la date de la facture ({issuedOn}) ; datez-la du {deliveredOn} au plus tôt.',
    en: 'The books left on {deliveredOn}, after the day of the invoice ({issuedOn}); date it {deliveredOn} at the earliest.',
  }),
  'due-before-issue': problem(422, dayTitle, {
    fr: 'L’échéance du {dueOn} précède la facture du {issuedOn} ; reculez-la.',
    en: 'The due day {dueOn} comes before the invoice of {issuedOn}; set it later.',
  }),
  'credit-before-invoice': problem(422, dayTitle, {
    fr: 'L’avoir serait daté du {issuedOn}, avant la facture {invoice} du {invoiceIssuedOn} ; datez-le de ce jour au plus tôt.',
    en: 'The credit note would be dated {issuedOn}, before invoice {invoice} of {invoiceIssuedOn}; date it that day at the earliest.',
  }),
  'nothing-to-credit': problem(422, creditTitle, {
    fr: 'Rien n’est à créditer : tout l’est déjà, ou aucune ligne n’est choisie. Rouvrez la facture pour voir ce qui reste.',
    en: 'There is nothing to credit: all of it is already, or no line is chosen. Open the invoice to see what is left.',
  }),
  'credit-line-unknown': problem(422, creditTitle, {
    fr: 'La facture n’a pas de ligne {line} ; choisissez-la parmi les siennes.',
    en: 'The invoice has no line {line}; choose one of its own.',
  }),
  'credit-above-invoice': problem(422, creditTitle, {
    fr: 'La ligne {line} facture {invoiced} ex., dont {credited} déjà crédité(s) : il en reste {left}, et non {asked}. Réduisez l’avoir.',
    en: 'Line {line} invoices {invoiced} copies, of which {credited} were credited: {left} are left, not {asked}. Lower the credit.',
  }),
  'carriage-already-credited': problem(422, creditTitle, {
    fr: 'Le port de la facture est déjà crédité ; créditez les lignes sans le port.',
    en: 'The carriage of the invoice was credited already; credit the lines without it.',
  }),
};

/** What the database holds when two people act at once. */
const constraints: Readonly<Record<string, InvoiceModuleRefusal>> = {
  invoice_line_despatch_line_key: 'despatch-invoiced-meanwhile',
  invoice_line_credited: 'credit-made-meanwhile',
};

export const invoiceTable: ProblemTable = { problems: invoiceProblems, constraints };
