import { compareDays, type Day } from '@colophon/calendar';

/** A line of an order that still waits for copies of a product. `sequence` tells two orders of one day apart: the earlier is the smaller. */
export type WaitingLine = { readonly line: string; readonly orderedOn: Day; readonly sequence: number; readonly copies: number };
export type AllocatedCopies = { readonly line: string; readonly copies: number };

/**
 * Free copies of one product given to the lines that wait, oldest first, each as far as the copies go: a line may be served in part, and a
 * younger one is never served while an older one waits. Lines that get nothing are left out.
 */
export function allocateCopies(free: number, waiting: readonly WaitingLine[]): AllocatedCopies[] {
  const oldestFirst = [...waiting].sort((a, b) => compareDays(a.orderedOn, b.orderedOn) || a.sequence - b.sequence);
  let left = Math.max(0, free);
  return oldestFirst.flatMap(({ line, copies }) => {
    const given = Math.min(left, copies);
    left -= given;
    return given > 0 ? [{ line, copies: given }] : [];
  });
}

/**
 * Reservations given up when `needed` copies must leave the shelf all the same, a loss or a count: the youngest first, so that who ordered
 * first keeps their copies. What is given up waits again as a back-order.
 */
export function releaseYoungest(needed: number, reserved: readonly WaitingLine[]): AllocatedCopies[] {
  const oldestFirst = [...reserved].sort((a, b) => compareDays(a.orderedOn, b.orderedOn) || a.sequence - b.sequence);
  let left = Math.max(0, needed);
  return oldestFirst.reverse().flatMap(({ line, copies }) => {
    const released = Math.min(left, copies);
    left -= released;
    return released > 0 ? [{ line, copies: released }] : [];
  });
}
