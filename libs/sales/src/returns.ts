import { addMonths, compareDays, type Day } from '@colophon/calendar';
import type { BasisPoints } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import type { Label } from './label.ts';
import type { ReturnRefusal } from './refusals.ts';

/** The right of return agreed with a customer (faculté de retour): a usage, not a duty (domain.md 3.9). Null bounds do not bind. */
export type ReturnRight = {
  /** Copies must have been on show for so many months, usually 2. */
  readonly notBeforeMonths: number | null;
  /** And come back within so many, usually 12. */
  readonly withinMonths: number | null;
  /** At most this share of the copies bought with a right of return that are still within the window. */
  readonly rate: BasisPoints | null;
  /** Which invoice is credited first when a title was bought more than once. */
  readonly credits: 'most-recent-first' | 'oldest-first';
};

/** A line of an invoice, with what has already come back of it. */
export type BoughtLine = {
  readonly invoice: string;
  readonly line: string;
  readonly product: string;
  readonly deliveredOn: Day;
  readonly copies: number;
  readonly returned: number;
  /** Sold with a right of return (`saleTerms[term].returnable`). */
  readonly returnable: boolean;
};

export type ReturnRequestLine = { readonly product: string; readonly copies: number };

export type ReturnReason = 'never-bought' | 'already-returned' | 'firm-sale' | 'too-early' | 'too-late' | 'above-rate';

export const returnReasons: Record<ReturnReason, Label> = {
  'never-bought': { fr: 'jamais achetés', en: 'never bought' },
  'already-returned': { fr: 'déjà retournés', en: 'already returned' },
  'firm-sale': { fr: 'vendus en compte ferme', en: 'sold firm' },
  'too-early': { fr: 'trop tôt\u00A0: pas assez longtemps en rayon', en: 'too early: not on show for long enough' },
  'too-late': { fr: 'hors délai', en: 'too late' },
  'above-rate': { fr: 'au-delà du taux de retour convenu', en: 'above the return rate agreed' },
};

export type ReturnedLine = {
  readonly product: string;
  readonly asked: number;
  readonly accepted: number;
  /** Invoice lines to credit, at their own price and VAT (`drawUpCreditNote`). */
  readonly credits: readonly { readonly invoice: string; readonly line: string; readonly copies: number }[];
  /** `accepted` and the refused copies make `asked`. */
  readonly refused: readonly { readonly reason: ReturnReason; readonly copies: number }[];
};

/**
 * What a customer may send back on a day, title by title, and what of it is refused for what reason. A copy is accepted against an invoice
 * line of its title sold with a right of return and within the window, and no line takes back more than it sold. The rate counts all
 * titles together, what already came back included, and serves the request in its order. Refused outright: a title asked twice, no
 * whole number of copies.
 */
export function judgeReturn(
  request: readonly ReturnRequestLine[],
  bought: readonly BoughtLine[],
  right: ReturnRight,
  on: Day,
): ReturnedLine[] {
  checkRequest(request);
  let allowance = allowanceOf(bought, right, on);
  return request.map(({ product, copies }) => {
    const lines = bought.filter((line) => line.product === product).sort(inCreditOrder(right));
    const takeable = lines.filter((line) => standingOf(line, right, on) === 'open');
    const { credits, taken } = takeFrom(takeable, Math.min(copies, allowance));
    allowance -= taken;
    return { product, asked: copies, accepted: taken, credits, refused: whyNot(copies, taken, lines, right, on) };
  });
}

type Standing = 'open' | 'firm-sale' | 'too-early' | 'too-late';

function standingOf({ returnable, deliveredOn }: BoughtLine, { notBeforeMonths, withinMonths }: ReturnRight, on: Day): Standing {
  if (!returnable) return 'firm-sale';
  if (notBeforeMonths !== null && compareDays(on, addMonths(deliveredOn, notBeforeMonths)) < 0) return 'too-early';
  if (withinMonths !== null && compareDays(on, addMonths(deliveredOn, withinMonths)) > 0) return 'too-late';
  return 'open';
}

/** Whole copies, rounded down. What has come back of the lines in the window counts against it. */
function allowanceOf(bought: readonly BoughtLine[], right: ReturnRight, on: Day): number {
  if (right.rate === null) return Number.MAX_SAFE_INTEGER;
  const inWindow = bought.filter((line) => ['open', 'too-early'].includes(standingOf(line, right, on)));
  const sold = inWindow.reduce((total, { copies }) => total + copies, 0);
  const returned = inWindow.reduce((total, { returned }) => total + returned, 0);
  return Math.max(0, Number((BigInt(sold) * right.rate) / 10_000n) - returned);
}

function takeFrom(
  lines: readonly BoughtLine[],
  copies: number,
): { credits: { invoice: string; line: string; copies: number }[]; taken: number } {
  let left = copies;
  const credits = lines.flatMap(({ invoice, line, copies, returned }) => {
    const taken = Math.min(left, Math.max(0, copies - returned));
    left -= taken;
    return taken > 0 ? [{ invoice, line, copies: taken }] : [];
  });
  return { credits, taken: copies - left };
}

/** The copies not accepted, by reason: those of lines that are shut, what came back before, what was never bought, else the rate. */
function whyNot(asked: number, accepted: number, lines: readonly BoughtLine[], right: ReturnRight, on: Day): ReturnedLine['refused'] {
  const left = (standing: Standing) =>
    lines.filter((line) => standingOf(line, right, on) === standing).reduce((total, { copies, returned }) => total + copies - returned, 0);
  const candidates: [ReturnReason, number][] = [
    ['above-rate', left('open') - accepted],
    ['too-early', left('too-early')],
    ['too-late', left('too-late')],
    ['firm-sale', left('firm-sale')],
    ['already-returned', lines.reduce((total, { returned }) => total + returned, 0)],
    ['never-bought', asked],
  ];
  let unexplained = asked - accepted;
  return candidates.flatMap(([reason, most]) => {
    const copies = Math.min(unexplained, Math.max(0, most));
    unexplained -= copies;
    return copies > 0 ? [{ reason, copies }] : [];
  });
}

function inCreditOrder({ credits }: ReturnRight): (a: BoughtLine, b: BoughtLine) => number {
  const sign = credits === 'oldest-first' ? 1 : -1;
  return (a, b) => sign * compareDays(a.deliveredOn, b.deliveredOn);
}

function checkRequest(request: readonly ReturnRequestLine[]): void {
  for (const [i, { product, copies }] of request.entries()) {
    if (!Number.isSafeInteger(copies) || copies < 1) throw new Refusal<ReturnRefusal>('returned-copies-invalid', { product, copies });
    if (request.findIndex((other) => other.product === product) < i) throw new Refusal<ReturnRefusal>('title-returned-twice', { product });
  }
}
