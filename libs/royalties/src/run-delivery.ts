import type { Day } from '@colophon/calendar';
import type { UnitPrice } from '@colophon/money';
import type { PriceSource } from './price-on-reception.ts';
import type { Part } from './terms.ts';

/** A delivery of a print run as royalties see it: what came back from the printer, never what was ordered. */
export interface RunDelivery {
  readonly run: string;
  readonly delivery: string;
  readonly work: string;
  readonly product: string;
  /** Editions of one work are counted apart where a rule says so; a product without one is its own edition. */
  readonly edition?: string | null;
  /** ONIX list 150. */
  readonly form: string;
  /** Null until the copies are received. */
  readonly receivedOn: Day | null;
  readonly receivedCopies: number;
  readonly priceExcludingTax: UnitPrice | null;
  readonly priceSource: PriceSource | null;
}

export type ReceivedDelivery = RunDelivery & { readonly receivedOn: Day };

/** The part of an agreement a product form belongs to (ONIX list 150): A… audio, D…, E… and L… digital, anything else print. */
export function partOfForm(form: string): Part {
  switch (form.charAt(0)) {
    case 'A':
      return 'audio';
    case 'D':
    case 'E':
    case 'L':
      return 'digital';
    default:
      return 'print';
  }
}

export function isReceived(delivery: RunDelivery): delivery is ReceivedDelivery {
  return delivery.receivedOn !== null;
}

/** Deliveries received before `until`, in the order copies are counted: by day of reception, then run, then delivery. */
export function inCountingOrder(deliveries: readonly RunDelivery[], until: Day): ReceivedDelivery[] {
  const received = deliveries.filter((delivery): delivery is ReceivedDelivery => isReceived(delivery) && delivery.receivedOn < until);
  return received.sort(byReception);
}

function byReception(a: ReceivedDelivery, b: ReceivedDelivery): number {
  return compare(a.receivedOn, b.receivedOn) || compare(a.run, b.run) || compare(a.delivery, b.delivery);
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
