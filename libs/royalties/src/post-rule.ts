import type { Day, Period } from '@colophon/calendar';
import { type Exact, exactFromMoney, rounded } from '@colophon/money';
import type { Seat } from './accounts.ts';
import { stepReached } from './accrue.ts';
import type { NewEntry, PostedOnDelivery, PostedOnWork } from './entries.ts';
import { type EarnedLine, type Earning, earnedLines } from './printed-quantity.ts';
import type { ReceivedDelivery } from './run-delivery.ts';
import type { AgreementTerms, RoyaltyRule } from './terms.ts';

/** What a rule is posted into: the seats of the agreement’s works, and what is gathered for the whole statement. */
export interface Gathering {
  readonly period: Period;
  readonly currency: string;
  /** What rounding entries are dated: the last day of the period. */
  readonly lastDay: Day;
  readonly isCorrecting: boolean;
  readonly seats: ReadonlyMap<string, Seat>;
  readonly entries: NewEntry[];
  /** Deliveries received before the period that no statement shows yet. */
  readonly late: Set<ReceivedDelivery>;
}

/**
 * Posts what one rule earned and was not posted yet, work by work: `round(cumulative exact) − already posted`. A delivery that no
 * statement shows is shown line by line; one that was shown with another amount is adjusted by the difference; the cents that
 * would break the printed multiplications are a rounding line of their own.
 */
export function postRule(
  agreement: AgreementTerms,
  rule: RoyaltyRule,
  earnings: readonly Earning[],
  posted: ReadonlyMap<string, PostedOnWork> | undefined,
  gathering: Gathering,
): void {
  const works = new Map<string, WorkPosting>();
  for (const earning of earnings) {
    postEarning(agreement, rule, earning, postingOn(works, earning.delivery.work, posted, gathering), gathering);
  }
  for (const [work, { byDelivery }] of posted ?? []) {
    for (const [delivery, gone] of byDelivery) {
      if (gone.isMet || gone.amount === 0n || gone.occurredOn >= gathering.period.to) continue;
      const posting = postingOn(works, work, posted, gathering);
      adjust({ agreement, rule, work, delivery, posted: gone, after: 0n }, posting, gathering);
    }
  }
  for (const [work, posting] of works) roundOnce(agreement, rule, work, posting, gathering);
  positionRule(agreement, rule, earnings, gathering.seats);
}

function positionRule(agreement: AgreementTerms, rule: RoyaltyRule, earnings: readonly Earning[], seats: ReadonlyMap<string, Seat>): void {
  const counted = new Map(earnings.map(({ delivery, countedAfter }) => [delivery.work, countedAfter]));
  for (const [work, { account }] of seats) {
    if (rule.works.length > 0 && !rule.works.includes(work)) continue;
    const countedCopies = counted.get(work) ?? 0;
    const reached = stepReached(rule.steps, countedCopies);
    if (reached === undefined) continue;
    const { id, products, productForms } = rule;
    const { above: stepAbove, rate } = reached;
    account.rules.push({ agreement: agreement.id, rule: id, work, products, productForms, countedCopies, stepAbove, rate });
  }
}

interface WorkPosting {
  readonly posted: PostedOnWork | undefined;
  readonly seat: Seat;
  /** Exact amount being posted, and cents already printed on lines. */
  exact: Exact;
  printed: bigint;
}

function postingOn(
  works: Map<string, WorkPosting>,
  work: string,
  posted: ReadonlyMap<string, PostedOnWork> | undefined,
  { seats }: Gathering,
): WorkPosting {
  const known = works.get(work);
  if (known !== undefined) return known;
  const seat = seats.get(work);
  if (seat === undefined) throw new Error(`Work ${work} has no account.`);
  const posting = { posted: posted?.get(work), seat, exact: 0n, printed: 0n };
  works.set(work, posting);
  return posting;
}

function postEarning(agreement: AgreementTerms, rule: RoyaltyRule, earning: Earning, work: WorkPosting, gathering: Gathering): void {
  const { delivery, amount } = earning;
  const posted = work.posted?.byDelivery.get(delivery.delivery);
  const isLate = delivery.receivedOn < gathering.period.from;
  const isStated = posted !== undefined && posted.statement !== null;
  if (!isStated && (amount !== 0n || !(isLate || gathering.isCorrecting))) {
    if (isLate) gathering.late.add(delivery);
    show(agreement, rule, earning, posted !== undefined, work, gathering);
  }
  if (posted === undefined) return;
  posted.isMet = true;
  if (posted.amount === amount) return;
  adjust({ agreement, rule, work: delivery.work, delivery: delivery.delivery, posted, after: amount }, work, gathering);
}

function show(
  agreement: AgreementTerms,
  rule: RoyaltyRule,
  earning: Earning,
  postedAtReception: boolean,
  work: WorkPosting,
  { period, currency, entries }: Gathering,
): void {
  const receivedBeforePeriod = earning.delivery.receivedOn < period.from;
  for (const earned of earnedLines(agreement, rule, earning)) {
    const printed = rounded(earned.amount, currency);
    work.printed += printed.minor;
    work.seat.account.lines.push({ kind: 'earned', earned, printed, postedAtReception, receivedBeforePeriod });
    if (postedAtReception || earned.amount === 0n) continue;
    entries.push(earnedEntry(rule, earned));
    work.exact += earned.amount;
  }
}

interface Adjustment {
  readonly agreement: AgreementTerms;
  readonly rule: RoyaltyRule;
  readonly work: string;
  readonly delivery: string;
  readonly posted: PostedOnDelivery;
  readonly after: Exact;
}

function adjust({ agreement, rule, work, delivery, posted, after }: Adjustment, posting: WorkPosting, gathering: Gathering): void {
  const { amount: before, run, occurredOn, statement } = posted;
  gathering.entries.push({
    agreement: agreement.id,
    work,
    part: rule.part,
    beneficiary: rule.beneficiary,
    rule: rule.id,
    kind: 'adjusted',
    reason: 'correction',
    amount: after - before,
    run,
    delivery,
    advance: null,
    occurredOn,
  });
  posting.exact += after - before;
  if (statement === null) return;
  const printed = rounded(after - before, gathering.currency);
  posting.printed += printed.minor;
  posting.seat.account.lines.push({
    kind: 'adjusted',
    agreement: agreement.id,
    rule: rule.id,
    work,
    run,
    delivery,
    receivedOn: occurredOn,
    statement,
    before,
    after,
    printed,
  });
}

function roundOnce(agreement: AgreementTerms, rule: RoyaltyRule, work: string, posting: WorkPosting, gathering: Gathering): void {
  const { entry, royalties } = roundingOf(agreement, rule, work, posting.posted, posting.exact, gathering.lastDay);
  if (entry !== null) gathering.entries.push(entry);
  posting.seat.member.royalties += royalties;
  const shown = rounded(royalties + (posting.posted?.unstated ?? 0n), gathering.currency);
  const difference = shown.minor - posting.printed;
  if (difference === 0n) return;
  const printed = { minor: difference, currency: gathering.currency };
  posting.seat.account.lines.push({ kind: 'rounding', agreement: agreement.id, rule: rule.id, work, printed });
}

export function earnedEntry(rule: RoyaltyRule, line: EarnedLine): NewEntry {
  return {
    agreement: line.agreement,
    work: line.work,
    part: rule.part,
    beneficiary: rule.beneficiary,
    rule: rule.id,
    kind: 'earned',
    reason: null,
    amount: line.amount,
    run: line.run,
    delivery: line.delivery,
    advance: null,
    occurredOn: line.receivedOn,
  };
}

/**
 * What posting `exact` more earns in whole cents, `round(cumulative exact) − already posted`, and the rounding entry that makes the
 * book say so; null when the exact amounts are whole cents by themselves.
 */
export function roundingOf(
  agreement: AgreementTerms,
  rule: RoyaltyRule,
  work: string,
  posted: PostedOnWork | undefined,
  exact: Exact,
  occurredOn: string,
): { entry: NewEntry | null; royalties: Exact } {
  const royalties = exactFromMoney(rounded((posted?.exact ?? 0n) + exact)) - (posted?.total ?? 0n);
  if (royalties === exact) return { entry: null, royalties };
  const { part, beneficiary } = rule;
  const source = { agreement: agreement.id, work, part, beneficiary, rule: rule.id, run: null, delivery: null, advance: null };
  return { entry: { ...source, kind: 'adjusted', reason: 'rounding', amount: royalties - exact, occurredOn }, royalties };
}
