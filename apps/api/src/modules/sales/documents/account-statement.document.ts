import { formatDay } from '@colophon/calendar';
import type { Block, BusinessDocument, Row } from '../../../platform/documents/pdf/document.js';
import { formatAmount, type Language } from '../../../platform/documents/pdf/figures.js';
import { type DocumentFrame, factsBlock, framed, paymentBlock } from './document-house.js';

/** What stands between house and customer, reckoned by the books. Balances are what the customer owes; negative where the house does. */
export interface AccountStatementToPrint extends DocumentFrame {
  readonly from: string;
  readonly to: string;
  readonly currency: string;
  readonly opening: string;
  readonly entries: readonly {
    readonly on: string;
    readonly document: string;
    readonly label: string;
    readonly dueOn: string | null;
    readonly debit: string | null;
    readonly credit: string | null;
    readonly balance: string;
  }[];
  readonly closing: string;
  /** Of the closing balance, by how late it is. */
  readonly aged: {
    readonly notDue: string;
    readonly upTo30: string;
    readonly upTo60: string;
    readonly upTo90: string;
    readonly over90: string;
  };
  readonly iban: string | null;
  readonly bic: string | null;
}

/** The account of a customer over a period: each invoice, credit note and payment with the balance after it, and what is due since when. */
export function accountStatementDocument(statement: AccountStatementToPrint): BusinessDocument {
  const { language, from, to, customer, currency, closing } = statement;
  const words = WORDS[language];
  const isOurs = !closing.startsWith('-');
  const isSettled = !/[1-9]/.test(closing);
  return framed(statement, words.title, [
    factsBlock([
      [words.period, words.fromTo(formatDay(from, language, 'long'), formatDay(to, language, 'long'))],
      [words.customer, customer.number],
    ]),
    {
      kind: 'table',
      columns: [
        { header: words.on, width: 'fit' },
        { header: words.document, width: 'fit' },
        { header: words.label },
        { header: words.due, width: 'fit' },
        ...[words.debit, words.credit, words.balance].map((header) => ({ header, align: 'decimal' }) as const),
      ],
      rows: entryRows(statement),
    },
    agedTable(statement),
    {
      kind: 'result',
      label: isSettled ? words.settled : isOurs ? words.toPay : words.toCredit,
      value: formatAmount(closing.replace('-', ''), language, currency),
    },
    ...(isOurs && !isSettled ? [paymentBlock(statement, words.payment, words.quoting(customer.number ?? customer.name))] : []),
    { kind: 'note', text: words.remark },
  ]);
}

function entryRows({ language, from, to, opening, entries, closing }: AccountStatementToPrint): Row[] {
  const words = WORDS[language];
  const money = (amount: string | null) => (amount === null ? '' : formatAmount(amount, language));
  const short = (day: string) => formatDay(day, language, 'short');
  return [
    { kind: 'line', cells: [short(from), '', words.opening, '', '', '', money(opening)] },
    ...entries.map((entry): Row => {
      const { on, document, label, dueOn, debit, credit, balance } = entry;
      return {
        kind: 'line',
        cells: [short(on), document, label, dueOn === null ? '' : short(dueOn), money(debit), money(credit), money(balance)],
      };
    }),
    { kind: 'total', cells: [words.closing(formatDay(to, language, 'long')), '', '', '', '', '', money(closing)] },
  ];
}

function agedTable({ language, aged }: AccountStatementToPrint): Block {
  const words = WORDS[language];
  const amounts = [aged.notDue, aged.upTo30, aged.upTo60, aged.upTo90, aged.over90];
  return {
    kind: 'table',
    columns: words.aged.map((header) => ({ header, align: 'decimal' })),
    rows: [{ kind: 'line', cells: amounts.map((amount) => formatAmount(amount, language)) }],
    concludes: true,
  };
}

const WORDS = {
  fr: {
    title: 'Relevé de compte',
    period: 'Période',
    fromTo: (from: string, to: string) => `du ${from} au ${to}`,
    customer: 'Client',
    on: 'Date',
    document: 'Pièce',
    label: 'Libellé',
    due: 'Échéance',
    debit: 'Débit en €',
    credit: 'Crédit en €',
    balance: 'Solde en €',
    opening: 'Report',
    closing: (day: string) => `Solde au ${day}`,
    aged: ['Non échu', '1 à 30 jours', '31 à 60 jours', '61 à 90 jours', 'Plus de 90 jours'],
    toPay: 'Solde à nous régler',
    toCredit: 'Solde en votre faveur',
    settled: 'Compte soldé',
    payment: 'Règlement',
    quoting: (customer: string) => `par virement, en rappelant ${customer}`,
    remark: 'Sauf erreur ou omission de notre part. Les règlements reçus après la fin de la période n’y figurent pas.',
  },
  en: {
    title: 'Statement of account',
    period: 'Period',
    fromTo: (from: string, to: string) => `${from} to ${to}`,
    customer: 'Customer',
    on: 'Date',
    document: 'Document',
    label: 'Description',
    due: 'Due',
    debit: 'Debit in €',
    credit: 'Credit in €',
    balance: 'Balance in €',
    opening: 'Brought forward',
    closing: (day: string) => `Balance on ${day}`,
    aged: ['Not due', '1 to 30 days', '31 to 60 days', '61 to 90 days', 'Over 90 days'],
    toPay: 'Balance due to us',
    toCredit: 'Balance in your favour',
    settled: 'Account settled',
    payment: 'Payment',
    quoting: (customer: string) => `by bank transfer, quoting ${customer}`,
    remark: 'Errors and omissions excepted. Payments received after the end of the period are not included.',
  },
} as const satisfies Record<Language, unknown>;
