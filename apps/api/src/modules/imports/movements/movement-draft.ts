import type { Day } from '@colophon/calendar';
import type { MovementReason } from '@colophon/stock';

/** A row of a file of stock movements; places are ids of the house's locations, null where the reason says which. */
export interface MovementDraft {
  readonly gtin: string;
  readonly copies: number;
  readonly reason: MovementReason;
  readonly movedOn: Day;
  readonly fromLocationId: string | null;
  readonly toLocationId: string | null;
  readonly note: string;
}
