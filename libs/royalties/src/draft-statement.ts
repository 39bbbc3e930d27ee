import { lastDayOf, overlaps, type Period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { type Account, openAccounts } from './accounts.ts';
import { checkRule } from './check-terms.ts';
import { type NewEntry, postedByRule, type RoyaltyEntry } from './entries.ts';
import { postRule } from './post-rule.ts';
import { earnOnPrintedQuantity } from './printed-quantity.ts';
import type { RoyaltyRefusal } from './refusals.ts';
import { inCountingOrder, partOfForm, type ReceivedDelivery, type RunDelivery } from './run-delivery.ts';
import { settleAccount } from './settle-account.ts';
import type { RoyaltyStatement } from './statement.ts';
import { accountOf, totalsOf } from './statement-account.ts';
import type { AgreementTerms, CrossWorkAgreement } from './terms.ts';

export interface ApprovedStatement {
  readonly id: string;
  readonly period: Period;
}

/** All a statement is made from. Deliveries and entries may reach beyond the period and beyond the beneficiary’s works; they are sorted out here. */
export interface StatementRequest {
  readonly beneficiary: string;
  readonly period: Period;
  readonly agreements: readonly AgreementTerms[];
  readonly crossWorkAgreements: readonly CrossWorkAgreement[];
  readonly deliveries: readonly RunDelivery[];
  /** The beneficiary’s entries, all of them: what is posted is never posted again. */
  readonly entries: readonly RoyaltyEntry[];
  /** The beneficiary’s approved statements. */
  readonly approved: readonly ApprovedStatement[];
  readonly currency?: string;
}

/**
 * The statement of account (reddition des comptes) of one beneficiary and period, one account per work and part (domain.md 1.10).
 * Posts, per rule and work, the cumulative exact amount rounded once, less what is already posted, so that the same facts cut into
 * any periods earn the same to the cent. Refuses a period that overlaps an approved one, and a beneficiary without an agreement.
 */
export function draftStatement(request: StatementRequest): RoyaltyStatement {
  const overlapped = request.approved.find((statement) => overlaps(statement.period, request.period));
  if (overlapped) {
    const { from, to } = overlapped.period;
    throw new Refusal<RoyaltyRefusal>('period-overlaps-approved', { statement: overlapped.id, from, lastDay: lastDayOf({ from, to }) });
  }
  return buildStatement(request, null);
}

/** The engine of regular and correcting statements alike; `corrects` is the approved statement a correcting one follows. */
export function buildStatement(request: StatementRequest, corrects: string | null): RoyaltyStatement {
  const { beneficiary, period, entries, currency = 'EUR' } = request;
  const agreements = agreementsOf(request);
  const deliveries = inCountingOrder(request.deliveries, period.to);
  const accounts = openAccounts(beneficiary, agreements, request.crossWorkAgreements, entries, period.to);
  const posted = postedByRule(entries, period.to);
  const lastDay = lastDayOf(period);
  const toPost: NewEntry[] = [];
  const late = new Set<ReceivedDelivery>();
  const gathering = { period, currency, lastDay, isCorrecting: corrects !== null, entries: toPost, late };

  for (const agreement of agreements) {
    for (const rule of agreement.rules) {
      if (rule.beneficiary !== beneficiary) continue;
      checkRule(rule);
      const earnings = earnOnPrintedQuantity(agreement, rule, deliveries);
      postRule(agreement, rule, earnings, posted.get(rule.id), { ...gathering, seats: accounts.of(agreement.id, rule.part) });
    }
  }

  const received = Map.groupBy(deliveries, (delivery) => delivery.work);
  const isShown = (delivery: ReceivedDelivery): boolean => delivery.receivedOn >= period.from || late.has(delivery);
  const statementAccounts = accounts.all.map((account) => {
    const settlement = settleAccount(account, beneficiary, lastDay, currency);
    for (const entry of settlement.entries) toPost.push(entry);
    return accountOf(account, settlement, receptionsOf(account, received), isShown, currency);
  });
  return {
    kind: corrects === null ? 'regular' : 'correcting',
    corrects,
    beneficiary,
    period,
    accounts: statementAccounts,
    totals: totalsOf(
      statementAccounts.map((account) => account.totals),
      currency,
    ),
    entries: toPost,
    takesOver: entries.filter((entry) => entry.statement === null && entry.occurredOn < period.to).map((entry) => entry.id),
  };
}

function agreementsOf({ beneficiary, period, agreements }: StatementRequest): AgreementTerms[] {
  const own = agreements.filter(({ signedOn, rules, advances }) => {
    return signedOn < period.to && [...rules, ...advances].some((term) => term.beneficiary === beneficiary);
  });
  if (own.length === 0) throw new Refusal<RoyaltyRefusal>('no-agreement', { beneficiary, from: period.from, lastDay: lastDayOf(period) });
  return own;
}

function receptionsOf({ members, part }: Account, received: ReadonlyMap<string, ReceivedDelivery[]>): ReceivedDelivery[] {
  const works = new Set(members.map(({ work }) => work));
  return [...works].flatMap((work) => (received.get(work) ?? []).filter((delivery) => partOfForm(delivery.form) === part));
}
