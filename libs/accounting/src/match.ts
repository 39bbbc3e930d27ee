import { type Money, toDecimal } from '@colophon/money';
import { findSum } from './find-sum.ts';
import { type Candidate, type MatchParty, type OpenItem, OpenItemIndex } from './open-items.ts';
import type { SettledPart } from './settle.ts';
import { asciiWords } from './words.ts';

/** A line of the bank's statement. The amount is above zero. */
export interface BankLine {
  readonly id: string;
  readonly direction: 'received' | 'paid';
  readonly amount: Money;
  readonly text: string;
  readonly counterpartName: string | null;
  readonly counterpartIban: string | null;
}

export type MatchReasonCode =
  | 'number'
  | 'number-ending'
  | 'iban'
  | 'name'
  | 'amount'
  | 'amount-of-several'
  | 'amount-unique'
  | 'sum'
  | 'sum-guessed'
  | 'part'
  | 'more'
  | 'oldest-first';

/** Why a proposal is made, and the points it brings to the score. Amounts are decimals. */
export interface MatchReason {
  readonly code: MatchReasonCode;
  readonly points: number;
  readonly facts: Readonly<Record<string, string | number>>;
}

/**
 * A bank line and the items it would settle. `parts` are what of each item is settled; `rest` is what an over-payment leaves open. The
 * score is the sum of the reasons' points, at most 100. A person accepts a proposal; nothing is settled by itself.
 */
export interface MatchProposal {
  readonly line: string;
  readonly party: string;
  readonly kind: 'one' | 'several' | 'part' | 'over-payment';
  readonly parts: readonly SettledPart[];
  readonly rest: Money;
  readonly score: number;
  readonly reasons: readonly MatchReason[];
}

/** Set so that a number alone is shown, and an amount with who pays it; a name alone stays below the least score. */
const points = {
  number: 50,
  'number-ending': 20,
  iban: 30,
  name: 20,
  amount: 35,
  'amount-of-several': 28,
  'amount-unique': 32,
  sum: 30,
  'sum-guessed': 12,
  part: 0,
  more: -5,
  'oldest-first': 5,
} as const satisfies Record<MatchReasonCode, number>;

const LEAST_SCORE = 30;

/**
 * At most one proposal for each line, and each item in at most one. The surest come first: a line whose items were taken by a surer one
 * is looked at again without them. Lines are taken in the order given when they are equally sure.
 */
export function proposeMatches(lines: readonly BankLine[], items: readonly OpenItem[], parties: readonly MatchParty[]): MatchProposal[] {
  const received = new OpenItemIndex(items, parties, 'debit');
  const paid = new OpenItemIndex(items, parties, 'credit');
  const found = [
    ...proposeOn(
      lines.filter((line) => line.direction === 'received'),
      received,
    ),
    // An item to deduct may have been taken by a payment of the other direction.
    ...proposeOn(
      lines.filter((line) => line.direction === 'paid'),
      paid,
      (posting) => received.isFree(posting),
    ),
  ];
  const place = new Map(lines.map((line, i) => [line.id, i]));
  return found.sort((a, b) => (place.get(a.line) ?? 0) - (place.get(b.line) ?? 0));
}

function proposeOn(lines: readonly BankLine[], index: OpenItemIndex, isFree: (posting: string) => boolean = () => true): MatchProposal[] {
  const waiting: { line: BankLine; proposal: MatchProposal }[][] = Array.from({ length: 101 }, () => []);
  const accepted: MatchProposal[] = [];
  for (const line of lines) {
    const proposal = bestFor(line, index);
    if (proposal) waiting[proposal.score]?.push({ line, proposal });
  }
  for (let score = 100; score >= LEAST_SCORE; score -= 1) {
    const queue = waiting[score] ?? [];
    for (const each of queue) {
      let proposal: MatchProposal | null = each.proposal;
      if (!proposal.parts.every(({ posting }) => index.isFree(posting))) proposal = bestFor(each.line, index);
      if (!proposal) continue;
      if (proposal.score < score) {
        waiting[proposal.score]?.push({ line: each.line, proposal });
        continue;
      }
      if (!proposal.parts.every(({ posting }) => isFree(posting))) continue;
      for (const { posting } of proposal.parts) index.take(posting);
      accepted.push(proposal);
    }
  }
  return accepted;
}

/** A choice of items for a line before it is scored. */
interface Choice {
  readonly kind: MatchProposal['kind'];
  readonly items: readonly Candidate[];
  readonly reasons: readonly MatchReason[];
}

function bestFor(line: BankLine, index: OpenItemIndex): MatchProposal | null {
  const cents = Number(line.amount.minor);
  if (cents <= 0) return null;
  const words = asciiWords(`${line.counterpartName ?? ''} ${line.text}`);
  const numbered = index.numberedIn(words);
  const ending = index.endingIn(words);
  const payers = payersOf(line, words, index);
  const choices: Choice[] = [];
  for (const party of new Set([...payers.keys(), ...numbered.map(({ item }) => item.party)])) {
    const known = payers.get(party) ?? [];
    const named = numbered.filter(({ item }) => item.party === party);
    const choice =
      named.length > 0
        ? byNumbers(named, index.ofParty(party), cents)
        : (oneOfAmount(index.ofPartyAndAmount(party, cents), ending, cents) ?? byPayer(index.ofParty(party), cents, known));
    if (choice) choices.push({ ...choice, reasons: [...choice.reasons, ...known] });
  }
  const alone = byAmountAlone(index.ofAmount(cents), ending, payers);
  if (alone) choices.push(alone);
  let best: MatchProposal | null = null;
  for (const choice of choices) {
    const proposal = proposalOf(line, choice);
    if (proposal.score >= LEAST_SCORE && proposal.score > (best?.score ?? 0)) best = proposal;
  }
  return best;
}

/** Who may be paying, with the reasons to think so. A name that several parties bear counts for each in part. */
function payersOf(line: BankLine, words: readonly string[], index: OpenItemIndex): Map<string, MatchReason[]> {
  const payers = new Map<string, MatchReason[]>();
  const iban = line.counterpartIban;
  const owners = iban === null ? [] : index.withIban(iban);
  for (const party of owners) {
    payers.set(party, [{ code: 'iban', points: Math.round(points.iban / owners.length), facts: { iban: iban ?? '' } }]);
  }
  const named = index.namedIn(words);
  const bestShare = named[0]?.share ?? 0;
  const best = named.filter(({ share }) => share === bestShare);
  for (const { party, name, share } of best) {
    const reason = { code: 'name', points: Math.round((points.name * share) / best.length), facts: { name } } as const;
    payers.set(party, [...(payers.get(party) ?? []), reason]);
  }
  return payers;
}

/** The line says which items: they are paid exactly, with others, in part, or with too much. */
function byNumbers(named: readonly Candidate[], open: readonly Candidate[], cents: number): Choice | null {
  const asked = named.reduce((sum, candidate) => sum + candidate.cents, 0);
  const numbers = reason('number', { numbers: named.map(({ item }) => item.number).join(', ') });
  if (asked === cents) {
    const exact = named.length === 1 ? reason('amount', { amount: decimal(cents) }) : reason('sum', sumFacts(named.length, cents));
    return { kind: named.length === 1 ? 'one' : 'several', items: named, reasons: [numbers, exact] };
  }
  const others = open.filter((candidate) => !named.includes(candidate));
  const completed = completing(others, cents - asked);
  if (completed) {
    const items = [...named, ...completed.items];
    return {
      kind: 'several',
      items,
      reasons: [numbers, reason(completed.ambiguous ? 'sum-guessed' : 'sum', sumFacts(items.length, cents))],
    };
  }
  const paid = named.filter((candidate) => candidate.cents > 0);
  if (paid.length === 0) return null;
  if (cents < asked)
    return { kind: 'part', items: named, reasons: [numbers, reason('part', { amount: decimal(cents), open: decimal(asked) })] };
  return { kind: 'over-payment', items: named, reasons: [numbers, reason('more', { amount: decimal(cents), open: decimal(asked) })] };
}

/** Items that make up what the named ones lack, or one to deduct that makes up what they exceed. */
function completing(others: readonly Candidate[], cents: number): { items: readonly Candidate[]; ambiguous: boolean } | null {
  if (cents > 0) return findSum(others, cents);
  const deducted = others.filter((candidate) => candidate.cents === cents);
  return deducted[0] ? { items: deducted.slice(0, 1), ambiguous: deducted.length > 1 } : null;
}

/** The line says who pays: an item of the amount, the one whose number it ends, or the earliest due. */
function oneOfAmount(same: readonly Candidate[], ending: ReadonlySet<Candidate>, cents: number): Choice | null {
  const told = ending.size === 0 ? undefined : same.find((candidate) => ending.has(candidate));
  const one = told ?? same[0];
  if (!one) return null;
  const amount = reason(same.length === 1 || told ? 'amount' : 'amount-of-several', { amount: decimal(cents), count: same.length });
  return { kind: 'one', items: [one], reasons: told ? [amount, endingReason(told)] : [amount] };
}

/** The line says who pays, and no item is of its amount: several that make it, or else the earliest due. */
function byPayer(open: readonly Candidate[], cents: number, known: readonly MatchReason[]): Choice | null {
  const sum = findSum(open, cents);
  if (sum) {
    const code = sum.ambiguous ? 'sum-guessed' : 'sum';
    return { kind: 'several', items: sum.items, reasons: [reason(code, sumFacts(sum.items.length, cents))] };
  }
  // Without a sum, only an account the party has paid from before tells enough to propose the earliest due.
  if (!known.some(({ code }) => code === 'iban')) return null;
  const paid = open.filter((candidate) => candidate.cents > 0);
  const all = paid.reduce((total, candidate) => total + candidate.cents, 0);
  if (all === 0) return null;
  const facts = { amount: decimal(cents), open: decimal(all) };
  if (cents > all) return { kind: 'over-payment', items: paid, reasons: [reason('oldest-first', {}), reason('more', facts)] };
  return { kind: 'part', items: paid, reasons: [reason('oldest-first', {}), reason('part', facts)] };
}

/** Nobody is named: the only open item of this amount, unless the account it comes from is another party's. */
function byAmountAlone(
  same: readonly Candidate[],
  ending: ReadonlySet<Candidate>,
  payers: ReadonlyMap<string, readonly MatchReason[]>,
): Choice | null {
  const told = ending.size === 0 ? [] : same.filter((candidate) => ending.has(candidate));
  const [one] = told.length > 0 ? told : same;
  if (!one || told.length > 1 || (told.length === 0 && same.length > 1)) return null;
  const byIban = [...payers].filter(([, reasons]) => reasons.some(({ code }) => code === 'iban'));
  if (byIban.length > 0 && !byIban.some(([party]) => party === one.item.party)) return null;
  const unique = reason('amount-unique', { amount: decimal(one.cents) });
  return { kind: 'one', items: [one], reasons: told.length > 0 ? [unique, endingReason(one)] : [unique] };
}

function proposalOf(line: BankLine, { kind, items, reasons }: Choice): MatchProposal {
  const { parts, rest } = share(items, line.amount);
  const score = Math.min(
    100,
    Math.max(
      0,
      reasons.reduce((sum, each) => sum + each.points, 0),
    ),
  );
  return { line: line.id, party: items[0]?.item.party ?? '', kind, parts, rest, score, reasons };
}

/** What of each item the amount settles, items to deduct first and then the earliest due; and what is left of it. */
function share(items: readonly Candidate[], amount: Money): { parts: SettledPart[]; rest: Money } {
  const parts: SettledPart[] = [];
  let left = amount.minor;
  for (const { item, cents } of items) {
    if (cents >= 0) continue;
    parts.push({ posting: item.posting, amount: item.open });
    left += item.open.minor;
  }
  for (const { item, cents } of items) {
    if (cents < 0 || left === 0n) continue;
    const part = item.open.minor < left ? item.open.minor : left;
    parts.push({ posting: item.posting, amount: { ...item.open, minor: part } });
    left -= part;
  }
  return { parts, rest: { ...amount, minor: left } };
}

function reason(code: MatchReasonCode, facts: MatchReason['facts']): MatchReason {
  return { code, points: points[code], facts };
}

function endingReason({ item }: Candidate): MatchReason {
  return reason('number-ending', { number: item.number });
}

function sumFacts(count: number, cents: number): MatchReason['facts'] {
  return { count, amount: decimal(cents) };
}

function decimal(cents: number): string {
  return toDecimal({ minor: BigInt(cents), currency: 'EUR' });
}
