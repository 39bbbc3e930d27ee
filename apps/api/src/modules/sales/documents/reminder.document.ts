import { formatDay } from '@colophon/calendar';
import type { Block, BusinessDocument, Row } from '../../../platform/documents/pdf/document.js';
import { formatAmount, formatCopies, formatRate, type Language } from '../../../platform/documents/pdf/figures.js';
import { type DocumentFrame, factsBlock, framed, paymentBlock } from './document-house.js';

/** One letter at the furthest step its invoices have reached (libs/accounting, `dueReminders`). */
export interface ReminderToPrint extends DocumentFrame {
  readonly step: 'courtesy' | 'first' | 'second' | 'formal-notice';
  readonly on: string;
  readonly payBefore: string;
  readonly currency: string;
  readonly items: readonly {
    readonly number: string;
    readonly issuedOn: string;
    readonly dueOn: string;
    readonly daysLate: number;
    readonly amount: string;
    readonly open: string;
  }[];
  readonly open: string;
  /** Paid or credited and not matched yet. */
  readonly unmatched: string;
  /** Late interest and the fee for each invoice, where the step states them; null for a reader, who owes neither. */
  readonly charges: { readonly interest: string; readonly rate: string; readonly fees: string } | null;
  readonly total: string;
  readonly iban: string | null;
  readonly bic: string | null;
}

/** A letter that asks for what is late, invoice by invoice; the tone and what it adds follow the step. */
export function reminderDocument(reminder: ReminderToPrint): BusinessDocument {
  const { language, step, on, customer, total, currency, payBefore, house } = reminder;
  const words = WORDS[language];
  const before = formatDay(payBefore, language, 'long');
  return framed(reminder, words.title[step], [
    factsBlock([
      [words.on, formatDay(on, language, 'long')],
      [words.customer, customer.number],
    ]),
    { kind: 'paragraph', text: words.salutation },
    { kind: 'paragraph', text: words.opening[step] },
    invoicesTable(reminder),
    { kind: 'result', label: words.total, value: formatAmount(total, language, currency), remark: words.before(before) },
    paymentBlock(reminder, words.payment, words.quoting(customer.number ?? customer.name)),
    { kind: 'paragraph', text: words.demand[step](before) },
    { kind: 'paragraph', text: words.crossed },
    { kind: 'paragraph', text: words.valediction },
    { kind: 'paragraph', text: house.tradingName ?? house.name },
    ...law(reminder),
  ]);
}

function invoicesTable({ language, items, open, unmatched, charges }: ReminderToPrint): Block {
  const words = WORDS[language];
  const money = (amount: string) => formatAmount(amount, language);
  const short = (day: string) => formatDay(day, language, 'short');
  const added = (label: string, amount: string): Row[] =>
    /[1-9]/.test(amount) ? [{ kind: 'line', cells: [label, '', '', '', '', money(amount)] }] : [];
  return {
    kind: 'table',
    columns: [
      { header: words.invoice, width: { share: 1 } },
      { header: words.issued, width: 'fit' },
      { header: words.due, width: 'fit' },
      ...[words.daysLate, words.amount, words.open].map((header) => ({ header, align: 'decimal' }) as const),
    ],
    rows: [
      ...items.map((item): Row => {
        const { number, issuedOn, dueOn, daysLate, amount } = item;
        return {
          kind: 'line',
          cells: [number, short(issuedOn), short(dueOn), formatCopies(daysLate, language), money(amount), money(item.open)],
        };
      }),
      { kind: 'total', cells: [words.totalOpen, '', '', '', '', money(open)] },
      ...added(words.unmatched, `-${unmatched}`),
      ...(charges === null
        ? []
        : [...added(words.interest(formatRate(charges.rate, language)), charges.interest), ...added(words.fees, charges.fees)]),
    ],
  };
}

function law({ language, charges }: ReminderToPrint): Block[] {
  return charges === null ? [] : [{ kind: 'note', text: WORDS[language].law }];
}

const WORDS = {
  fr: {
    title: { courtesy: 'Rappel', first: 'Première relance', second: 'Deuxième relance', 'formal-notice': 'Mise en demeure' },
    on: 'Date',
    customer: 'Client',
    salutation: 'Madame, Monsieur,',
    opening: {
      courtesy:
        'Sauf erreur de notre part, les factures suivantes sont arrivées à échéance et nous n’en avons pas encore reçu le règlement.',
      first: 'Malgré notre rappel, nous n’avons pas reçu le règlement des factures suivantes, arrivées à échéance.',
      second: 'Nos précédents courriers étant restés sans effet, les factures suivantes demeurent impayées.',
      'formal-notice':
        'Malgré nos relances, les factures suivantes demeurent impayées. Par la présente, nous vous mettons en demeure de les régler.',
    },
    invoice: 'Facture',
    issued: 'Du',
    due: 'Échéance',
    daysLate: 'Jours de\nretard',
    amount: 'Montant\nTTC en €',
    open: 'Reste dû\nen €',
    totalOpen: 'Total échu',
    unmatched: 'Règlements et avoirs non affectés',
    interest: (rate: string) => `Pénalités de retard à ${rate} par an`,
    fees: 'Indemnité forfaitaire pour frais de recouvrement',
    total: 'À régler',
    before: (day: string) => `Avant le ${day}.`,
    payment: 'Règlement',
    quoting: (customer: string) => `par virement, en rappelant ${customer}`,
    demand: {
      courtesy: () => 'Nous vous remercions de bien vouloir y pourvoir, ou de nous dire ce qui s’y oppose.',
      first: (day: string) => `Nous vous prions de nous en adresser le règlement avant le ${day}, ou de nous dire ce qui s’y oppose.`,
      second: (day: string) =>
        `Nous vous demandons de régler cette somme avant le ${day}. À défaut, nous devrons suspendre vos livraisons et vous mettre en demeure.`,
      'formal-notice': (day: string) =>
        `À défaut de paiement intégral avant le ${day}, nous confierons le recouvrement de notre créance à un tiers, sans autre avis. La présente fait courir les intérêts au sens de l’article 1344-1 du Code civil.`,
    },
    crossed: 'Si votre règlement a croisé ce courrier, veuillez ne pas en tenir compte.',
    valediction: 'Veuillez agréer, Madame, Monsieur, l’expression de nos salutations distinguées.',
    law: 'Pénalités de retard exigibles le jour suivant l’échéance sans qu’un rappel soit nécessaire, et indemnité forfaitaire de 40\u00a0€ par facture (articles L. 441-10 et D. 441-5 du Code de commerce).',
  },
  en: {
    title: { courtesy: 'Friendly reminder', first: 'First reminder', second: 'Second reminder', 'formal-notice': 'Formal notice' },
    on: 'Date',
    customer: 'Customer',
    salutation: 'Dear customer,',
    opening: {
      courtesy: 'Unless we are mistaken, the following invoices have fallen due and we have not yet received their payment.',
      first: 'In spite of our reminder, we have not received the payment of the following invoices, which have fallen due.',
      second: 'Our earlier letters having had no effect, the following invoices remain unpaid.',
      'formal-notice': 'In spite of our reminders, the following invoices remain unpaid. We hereby give you formal notice to pay them.',
    },
    invoice: 'Invoice',
    issued: 'Of',
    due: 'Due',
    daysLate: 'Days\nlate',
    amount: 'Amount incl.\nVAT in €',
    open: 'Unpaid\nin €',
    totalOpen: 'Total overdue',
    unmatched: 'Payments and credit notes not yet matched',
    interest: (rate: string) => `Late interest at ${rate} a year`,
    fees: 'Fixed compensation for recovery costs',
    total: 'To be paid',
    before: (day: string) => `Before ${day}.`,
    payment: 'Payment',
    quoting: (customer: string) => `by bank transfer, quoting ${customer}`,
    demand: {
      courtesy: () => 'We would be grateful if you would see to it, or tell us what stands in the way.',
      first: (day: string) => `Please pay them before ${day}, or tell us what stands in the way.`,
      second: (day: string) =>
        `We ask you to pay this sum before ${day}. Failing that, we shall have to suspend deliveries and give you formal notice.`,
      'formal-notice': (day: string) =>
        `Failing payment in full before ${day}, we shall hand over the recovery of our claim to a third party without further notice. Interest runs from this letter within the meaning of article 1344-1 of the French civil code.`,
    },
    crossed: 'If your payment has crossed this letter, please disregard it.',
    valediction: 'Yours faithfully,',
    law: 'Late interest is due from the day after the due date without reminder, with a fixed compensation of €40 for each invoice (articles L. 441-10 and D. 441-5 of the French commercial code).',
  },
} as const satisfies Record<Language, unknown>;
