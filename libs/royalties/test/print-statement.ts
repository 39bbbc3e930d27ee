import { formatDay, lastDayOf } from '@colophon/calendar';
import type { Money } from '@colophon/money';
import { explainLine, formatCopies, formatMoney, type Language, type RoyaltyStatement, type StatementAccount } from '../src/index.ts';

const words = {
  fr: {
    period: 'du',
    to: 'au',
    corrects: 'rectifie',
    run: 'Tirage',
    received: 'reçu le',
    opening: 'À-valoir non amorti au début',
    advancesPaid: 'À-valoir versé',
    earned: 'Droits acquis',
    rounding: 'Arrondi',
    adjusted: 'Rectification',
    recouped: 'Amorti sur à-valoir',
    carried: 'Report',
    due: 'Dû avant cotisations',
    closing: 'À-valoir non amorti à la fin',
    life: 'Depuis l’origine',
    recap: 'Récapitulatif',
  },
  en: {
    period: 'from',
    to: 'to',
    corrects: 'corrects',
    run: 'Run',
    received: 'received on',
    opening: 'Unearned advance at start',
    advancesPaid: 'Advance paid',
    earned: 'Royalties earned',
    rounding: 'Rounding',
    adjusted: 'Correction',
    recouped: 'Recouped from advance',
    carried: 'Carried',
    due: 'Due before contributions',
    closing: 'Unearned advance at end',
    life: 'Life to date',
    recap: 'Recap',
  },
} as const;

/** A statement as plain text for the golden files; every space is an ordinary one, so that a difference can be seen. */
export function printStatement(id: string, statement: RoyaltyStatement, language: Language): string {
  const say = words[language];
  const { from } = statement.period;
  const period = `${say.period} ${formatDay(from, language, 'long')} ${say.to} ${formatDay(lastDayOf(statement.period), language, 'long')}`;
  const corrects = statement.corrects === null ? '' : `, ${say.corrects} ${statement.corrects}`;
  const heading = `${id} · ${statement.beneficiary} · ${period}${corrects}`;
  const accounts = statement.accounts.map((account) => printAccount(account, language));
  const recap = [
    say.recap,
    figure(say.earned, statement.totals.earned, language),
    figure(say.due, statement.totals.dueBeforeContributions, language),
  ];
  return [heading, '='.repeat(heading.length), ...accounts, ...recap, ''].join('\n').replace(/[\u00A0\u202F]/g, ' ');
}

function printAccount(
  { works, part, receptions, lines, opening, advancesPaid, totals, closing, lifeToDate }: StatementAccount,
  language: Language,
): string {
  const say = words[language];
  const money = (label: string, amount: Money): string => figure(label, amount, language);
  const names = new Set(works.map(({ work }) => work));
  const runs = receptions.map(
    (it) =>
      `  ${say.run} ${it.run} (${it.form}), ${say.received} ${formatDay(it.receivedOn, language, 'long')}: ${formatCopies(it.receivedCopies, language)}`,
  );
  const calculations = lines.flatMap((line) => {
    const { calculation, details } = explainLine(line, language);
    const label = line.kind === 'earned' ? '' : `${say[line.kind]}: `;
    return [`  ${label}${calculation}`, ...details.map((detail) => `      ${detail}`)];
  });
  const life = `  ${say.life}: ${formatCopies(lifeToDate.copiesReceived, language)}, ${formatMoney(lifeToDate.earned, language)}`;
  return [
    `${[...names].join(' + ')} (${part})`,
    ...runs,
    ...calculations,
    money(say.earned, totals.earned),
    money(say.opening, opening.unearnedAdvance),
    money(say.advancesPaid, advancesPaid),
    money(say.recouped, totals.recouped),
    money(say.carried, totals.carried),
    money(say.closing, closing.unearnedAdvance),
    money(say.due, totals.dueBeforeContributions),
    life,
    '',
  ].join('\n');
}

function figure(label: string, amount: Money, language: Language): string {
  return `  ${label.padEnd(32)}${formatMoney(amount, language).padStart(14)}`;
}
