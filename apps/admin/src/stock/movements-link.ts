interface MovementFilter {
  productId?: string;
  locationId?: string;
  reason?: string;
  sourceId?: string;
  from?: string;
  /** Excluded, as in every period. */
  to?: string;
}

/** The list of movements, narrowed to what a figure is made of. */
export function movementsLink(filter: MovementFilter): string {
  return `/stock-movements?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}

/** The first day that no longer belongs to a period whose last day is given. */
export function dayAfter(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
