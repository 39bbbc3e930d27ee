import type { PickedProduct } from '../catalogue/ProductPicker';
import type { Location, MovementReason } from './stock';

/** One line of the exit form, before it is recorded. */
export interface ExitLine {
  key: string;
  product: PickedProduct;
  copies: string;
  reason: string;
  note: string;
}

export interface ExitDraft {
  movedOn: string;
  reason: string;
  fromLocationId: string;
  toLocationId: string;
  lines: readonly ExitLine[];
}

/** The same product scanned again under the same reason is one copy more, not a second line. */
export function withProduct(draft: ExitDraft, product: PickedProduct): ExitDraft {
  const key = `${product.id} ${draft.reason}`;
  if (!draft.lines.some((line) => line.key === key))
    return { ...draft, lines: [{ key, product, copies: '1', reason: draft.reason, note: '' }, ...draft.lines] };
  const lines = draft.lines.map((line) => (line.key === key ? { ...line, copies: String((Number(line.copies) || 0) + 1) } : line));
  return { ...draft, lines };
}

export function changedLine(draft: ExitDraft, key: string, change: Partial<ExitLine>): ExitDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, ...change } : line)) };
}

export function withoutLine(draft: ExitDraft, key: string): ExitDraft {
  return { ...draft, lines: draft.lines.filter((line) => line.key !== key) };
}

/** Where the copies may start and end for a reason; a single possibility needs no question. */
export function sidesOf(reason: MovementReason | undefined, locations: readonly Location[]): { from: Location[]; to: Location[] } {
  const among = (kinds: readonly string[] | undefined) => locations.filter(({ kind }) => kinds?.includes(kind));
  return { from: among(reason?.fromKinds), to: among(reason?.toKinds) };
}

/** The place most copies leave from, chosen until the person says otherwise. */
export function withUsualPlace(draft: ExitDraft, from: readonly Location[]): ExitDraft {
  if (draft.fromLocationId !== '' || from.length < 2) return draft;
  const [fullest] = from.filter(({ onHand }) => onHand > 0).sort((a, b) => b.onHand - a.onHand);
  return fullest ? { ...draft, fromLocationId: fullest.id } : draft;
}

/** The draft as the API takes it: all the lines together or none. */
export function movementsOf({ movedOn, fromLocationId, toLocationId, lines }: ExitDraft): object {
  return {
    lines: lines.map(({ product, copies, reason, note }) => ({
      productId: product.id,
      reason,
      copies: Number(copies),
      movedOn,
      ...(fromLocationId && { fromLocationId }),
      ...(toLocationId && { toLocationId }),
      ...(note && { note }),
    })),
  };
}
