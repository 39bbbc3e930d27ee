/** What of line `l` is neither sent nor cancelled. */
export const openCopies = `(l.copies - l.cancelled - l.despatched)`;

/** What is kept for line `l`, over all places. */
export const reservedCopies = `coalesce((select sum(r.copies)::int from house.stock_reservation r
  where r.source_kind = 'order-line' and r.source_id = l.id), 0)`;
