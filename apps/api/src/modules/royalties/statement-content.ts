import { lastDayOf, type Period } from '@colophon/calendar';
import { exactFromMoney, exactToDecimal, percentToDecimal, toDecimal, unitPriceToDecimal } from '@colophon/money';
import {
  explainLine,
  type RoyaltyStatement,
  type RulePosition,
  type StatementAccount,
  type StatementDeadlines,
  type StatementLine,
  type StatementTotals,
  statementDeadlines,
} from '@colophon/royalties';
import type { StockIdentity } from '@colophon/stock';
import type {
  AccountContent,
  LineContent,
  PositionContent,
  ProductContent,
  StatementContent,
  StockContent,
} from './royalty-statement.schemas.js';
import { type NamedAgreement, productsOfPart, type StatementNames } from './statement-names.js';

/** A statement with every name and figure on it, as it is shown, printed and kept. */
export function statementContent(statement: RoyaltyStatement, names: StatementNames, currency: string): StatementContent {
  const { kind, corrects, beneficiary, period, accounts, totals } = statement;
  const person = names.people.get(beneficiary);
  if (!person) throw new Error(`The beneficiary ${beneficiary} has no record.`);
  const { language, ...named } = person;
  const agreements = agreementsOf(accounts, names);
  const deadlines = earliestDeadlines(agreements, period);
  return {
    kind,
    corrects: corrects === null ? null : { id: names.statementIds.get(corrects) ?? '', number: corrects },
    language,
    currency,
    periodFrom: period.from,
    periodTo: period.to,
    publisher: names.publisher,
    beneficiary: named,
    agreements: agreements.map(({ id, reference, title, signedOn }) => ({ id, reference, title, signedOn })),
    dueOn: deadlines.dueOn,
    dueOnSource: deadlines.source,
    paymentDueOn: deadlines.paymentDueOn,
    totals: totalsContent(totals),
    accounts: accounts.map((account) => accountContent(account, beneficiary, names)),
  };
}

function agreementsOf(accounts: readonly StatementAccount[], names: StatementNames): NamedAgreement[] {
  const ids = new Set(accounts.flatMap((account) => account.works.map(({ agreement }) => agreement)));
  return [...ids].flatMap((id) => names.agreements.get(id) ?? []);
}

/** One statement for several agreements is due on the earliest day that one of them fixes. */
function earliestDeadlines(agreements: readonly NamedAgreement[], period: Period): StatementDeadlines {
  const byLaw = statementDeadlines(period, null);
  const fixed = agreements.flatMap(({ statementMonth: month, statementDay: day }) => {
    return month === null || day === null ? [] : statementDeadlines(period, { month, day });
  });
  return fixed.reduce((earliest, each) => (each.dueOn < earliest.dueOn || earliest === byLaw ? each : earliest), byLaw);
}

function accountContent(account: StatementAccount, beneficiary: string, names: StatementNames): AccountContent {
  const { opening, closing, lifeToDate } = account;
  return {
    part: account.part,
    crossWorkAgreement: names.crossWorkAgreements.get(account.crossWorkAgreement ?? '') ?? null,
    works: account.works.map(({ agreement, work }) => ({
      id: work,
      title: names.works.get(work) ?? '',
      agreementId: agreement,
      roles: [...(names.roles.get(`${beneficiary} ${work}`) ?? [])],
    })),
    products: account.works.flatMap(({ work }) => productsContent(account, work, names)),
    lines: account.lines.map((line) => lineContent(line, names)),
    positions: account.rules.flatMap((position) => positionContent(position, account, names) ?? []),
    opening: { unearnedAdvance: toDecimal(opening.unearnedAdvance), negativeCarry: toDecimal(opening.negativeCarry) },
    advancesPaid: toDecimal(account.advancesPaid),
    totals: totalsContent(account.totals),
    closing: { unearnedAdvance: toDecimal(closing.unearnedAdvance), negativeCarry: toDecimal(closing.negativeCarry) },
    advances: account.advances.map(({ advance, agreement, work, paidOn, amount, recouped, balance }) => ({
      advanceId: advance,
      agreementId: agreement,
      workId: work,
      paidOn,
      amount: toDecimal(amount),
      recouped: toDecimal(recouped),
      balance: toDecimal(balance),
    })),
    lifeToDate: {
      copiesReceived: lifeToDate.copiesReceived,
      earned: toDecimal(lifeToDate.earned),
      advancesPaid: toDecimal(lifeToDate.advancesPaid),
      recouped: toDecimal(lifeToDate.recouped),
      due: toDecimal(lifeToDate.due),
    },
  };
}

/** How far a rule has counted; null when it is for other products than those of the work, and so has counted nothing there. */
function positionContent(position: RulePosition, { part }: StatementAccount, names: StatementNames): PositionContent | null {
  const { rule, work, products, productForms, countedCopies, stepAbove, rate } = position;
  const isForAll = products.length === 0 && productForms.length === 0;
  const productIds = productsOfPart(names, work, part)
    .filter(({ id, form }) => !isForAll && admits(products, id) && admits(productForms, form))
    .map(({ id }) => id);
  if (!isForAll && productIds.length === 0 && countedCopies === 0) return null;
  return { ruleId: rule, workId: work, productIds, countedCopies, stepAbove, rate: percentToDecimal(rate) };
}

function admits(listed: readonly string[], value: string): boolean {
  return listed.length === 0 || listed.includes(value);
}

function productsContent({ part, receptions }: StatementAccount, work: string, names: StatementNames): ProductContent[] {
  return productsOfPart(names, work, part).map(({ id, workId, title, isbn, form, publishedOn }) => ({
    id,
    workId,
    title,
    isbn,
    form,
    publishedOn,
    runs: receptions
      .filter((reception) => reception.product === id)
      .map(({ run, delivery, receivedOn, receivedCopies }) => {
        return { printRunId: run, deliveryId: delivery, runNumber: names.runNumbers.get(run) ?? 0, receivedOn, copies: receivedCopies };
      }),
    stock: stockContent(names.stock.get(id)),
    lifeToDate: stockContent(names.stockEver.get(id)),
  }));
}

function stockContent(identity: StockIdentity | undefined): StockContent {
  const { opening = 0, printed = 0, sold = 0, restocked = 0, free = 0, destroyed = 0, counted = 0, closing = 0, byReason } = identity ?? {};
  return { opening, printed, sold, restocked, free, destroyed, counted, closing, byReason: { ...byReason } as Record<string, number> };
}

function totalsContent(totals: StatementTotals): StatementContent['totals'] {
  const { earned, recouped, carried, due, dueAtReception, dueBeforeContributions } = totals;
  return {
    earned: toDecimal(earned),
    recouped: toDecimal(recouped),
    carried: toDecimal(carried),
    due: toDecimal(due),
    dueAtReception: toDecimal(dueAtReception),
    dueBeforeContributions: toDecimal(dueBeforeContributions),
  };
}

const noFigures = {
  productId: null,
  printRunId: null,
  deliveryId: null,
  runNumber: null,
  receivedOn: null,
  receivedCopies: null,
  excludedCopies: null,
  copies: null,
  price: null,
  priceSource: null,
  rate: null,
  stepAbove: null,
  stepUpTo: null,
  postedAtReception: false,
  receivedBeforePeriod: false,
  statement: null,
};

function lineContent(line: StatementLine, names: StatementNames): LineContent {
  const common = { printed: toDecimal(line.printed), explained: { fr: explainLine(line, 'fr'), en: explainLine(line, 'en') } };
  switch (line.kind) {
    case 'earned': {
      const { earned, postedAtReception, receivedBeforePeriod } = line;
      return {
        kind: 'earned',
        agreementId: earned.agreement,
        ruleId: earned.rule,
        workId: earned.work,
        productId: earned.product,
        printRunId: earned.run,
        deliveryId: earned.delivery,
        runNumber: names.runNumbers.get(earned.run) ?? null,
        receivedOn: earned.receivedOn,
        receivedCopies: earned.receivedCopies,
        excludedCopies: earned.excludedCopies,
        copies: earned.copies,
        price: unitPriceToDecimal(earned.price, earned.price % 100n === 0n ? 2 : 4),
        priceSource: earned.priceSource,
        rate: percentToDecimal(earned.rate),
        stepAbove: earned.stepAbove,
        stepUpTo: earned.stepUpTo,
        amount: exactToDecimal(earned.amount),
        postedAtReception,
        receivedBeforePeriod,
        statement: null,
        ...common,
      };
    }
    case 'adjusted':
      return {
        ...noFigures,
        kind: 'adjusted',
        agreementId: line.agreement,
        ruleId: line.rule,
        workId: line.work,
        printRunId: line.run,
        deliveryId: line.delivery,
        runNumber: names.runNumbers.get(line.run) ?? null,
        receivedOn: line.receivedOn,
        amount: exactToDecimal(line.after - line.before),
        statement: line.statement,
        ...common,
      };
    case 'rounding':
      return {
        ...noFigures,
        kind: 'rounding',
        agreementId: line.agreement,
        ruleId: line.rule,
        workId: line.work,
        amount: exactToDecimal(exactFromMoney(line.printed)),
        ...common,
      };
  }
}

/** The last day a statement is about, as it is printed. */
export function lastDay({ periodFrom, periodTo }: Pick<StatementContent, 'periodFrom' | 'periodTo'>): string {
  return lastDayOf({ from: periodFrom, to: periodTo });
}
