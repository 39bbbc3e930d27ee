import { addDays } from '@colophon/calendar';
import { type Exact, type Money, rounded } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { openAccounts } from './accounts.ts';
import { checkRule } from './check-terms.ts';
import { type NewEntry, type PostedByRule, postedByRule, type RoyaltyEntry } from './entries.ts';
import { earnedEntry, roundingOf } from './post-rule.ts';
import { type EarnedLine, earnedLines, earnOnPrintedQuantity } from './printed-quantity.ts';
import type { RoyaltyRefusal } from './refusals.ts';
import { inCountingOrder, isReceived, type ReceivedDelivery, type RunDelivery } from './run-delivery.ts';
import { settleAccount } from './settle-account.ts';
import type { AgreementTerms, CrossWorkAgreement, RoyaltyRule } from './terms.ts';

/** What the delivery’s place in the count depends on, and what is posted already. */
export interface ReceptionContext {
  /** All deliveries of the agreement’s works; the proposed one may be among them. */
  readonly deliveries: readonly RunDelivery[];
  /** The entries of the agreement’s beneficiaries. */
  readonly entries: readonly RoyaltyEntry[];
  readonly crossWorkAgreements?: readonly CrossWorkAgreement[];
  /** The beneficiaries’ other agreements, which only a cross-work agreement brings in. */
  readonly otherAgreements?: readonly AgreementTerms[];
  readonly currency?: string;
}

/** What a received delivery earns one beneficiary: the multiplications, what is recouped or absorbed, what remains to pay. */
export interface ReceptionProposal {
  readonly beneficiary: string;
  readonly agreement: string;
  readonly run: string;
  readonly delivery: string;
  readonly lines: readonly EarnedLine[];
  /** Cents between the printed multiplications and the amount earned. */
  readonly rounding: Money;
  readonly earned: Money;
  readonly recouped: Money;
  readonly carried: Money;
  readonly due: Money;
  /** What approving the proposal posts. */
  readonly entries: readonly NewEntry[];
}

/**
 * The royalty due as soon as a delivery is received, one proposal per beneficiary who earns on it (domain.md 1.9). An empty list means that
 * nobody does; `whyNot` says why. Refuses a delivery not received, or whose royalty is already posted.
 */
export function proposeOnReception(agreement: AgreementTerms, delivery: RunDelivery, context: ReceptionContext): ReceptionProposal[] {
  if (!isReceived(delivery))
    throw new Refusal<RoyaltyRefusal>('reception-not-received', { run: delivery.run, delivery: delivery.delivery });
  const until = addDays(delivery.receivedOn, 1);
  const others = context.deliveries.filter((other) => other.delivery !== delivery.delivery);
  const deliveries = inCountingOrder([...others, delivery], until);
  const posted = postedByRule(context.entries, until);
  const byBeneficiary = Map.groupBy(agreement.rules, (rule) => rule.beneficiary);
  const proposals: ReceptionProposal[] = [];
  for (const [beneficiary, rules] of byBeneficiary) {
    const proposal = proposeTo(beneficiary, rules, { agreement, delivery, deliveries, posted, until, context });
    if (proposal !== null) proposals.push(proposal);
  }
  return proposals;
}

interface Reception {
  readonly agreement: AgreementTerms;
  readonly delivery: ReceivedDelivery;
  readonly deliveries: readonly ReceivedDelivery[];
  readonly posted: PostedByRule;
  readonly until: string;
  readonly context: ReceptionContext;
}

function proposeTo(beneficiary: string, rules: readonly RoyaltyRule[], reception: Reception): ReceptionProposal | null {
  const { agreement, delivery, until, context } = reception;
  const { currency = 'EUR', otherAgreements = [], crossWorkAgreements = [] } = context;
  const own = context.entries.filter((entry) => entry.beneficiary === beneficiary);
  const accounts = openAccounts(beneficiary, [agreement, ...otherAgreements], crossWorkAgreements, own, until);
  const earnings = rules.map((rule) => earnOnDelivery(rule, reception)).filter((it) => it.lines.length > 0);
  const [first] = earnings;
  if (first === undefined) return null;

  const { account, member } = accounts.open(agreement.id, first.rule.part, delivery.work);
  member.royalties = total(earnings.map((it) => it.royalties));
  const settlement = settleAccount(account, beneficiary, delivery.receivedOn, currency);
  const lines = earnings.flatMap((it) => it.lines);
  const printed = lines.reduce((cents, line) => cents + rounded(line.amount, currency).minor, 0n);
  const earned = rounded(settlement.royalties, currency);
  return {
    beneficiary,
    agreement: agreement.id,
    run: delivery.run,
    delivery: delivery.delivery,
    lines,
    rounding: { minor: earned.minor - printed, currency },
    earned,
    recouped: rounded(settlement.recouped, currency),
    carried: rounded(settlement.carried, currency),
    due: rounded(settlement.payable, currency),
    entries: [...earnings.flatMap((it) => it.entries), ...settlement.entries],
  };
}

function earnOnDelivery(rule: RoyaltyRule, { agreement, delivery, deliveries, posted }: Reception): RuleEarning {
  checkRule(rule);
  const postedOnWork = posted.get(rule.id)?.get(delivery.work);
  if (postedOnWork?.byDelivery.has(delivery.delivery)) {
    throw new Refusal<RoyaltyRefusal>('reception-already-posted', { run: delivery.run, delivery: delivery.delivery });
  }
  const earning = earnOnPrintedQuantity(agreement, rule, deliveries).find((it) => it.delivery.delivery === delivery.delivery);
  if (earning === undefined) return { rule, lines: [], royalties: 0n, entries: [] };
  const lines = earnedLines(agreement, rule, earning);
  const rounding = roundingOf(agreement, rule, delivery.work, postedOnWork, earning.amount, delivery.receivedOn);
  const entries = lines.filter((line) => line.amount !== 0n).map((line) => earnedEntry(rule, line));
  return { rule, lines, royalties: rounding.royalties, entries: rounding.entry === null ? entries : [...entries, rounding.entry] };
}

interface RuleEarning {
  readonly rule: RoyaltyRule;
  readonly lines: readonly EarnedLine[];
  readonly royalties: Exact;
  readonly entries: readonly NewEntry[];
}

function total(amounts: readonly Exact[]): Exact {
  return amounts.reduce((sum, amount) => sum + amount, 0n);
}
