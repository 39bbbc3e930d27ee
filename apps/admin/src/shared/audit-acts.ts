import type { AuditEntry } from '../data/data-provider';

/** What one person did at one moment: entries of one transaction share their instant. */
export interface Act {
  readonly at: string;
  readonly actor: string | null;
  readonly entries: readonly AuditEntry[];
}

/** The entries as acts, in their order. */
export function actsOf(entries: readonly AuditEntry[]): Act[] {
  const acts: (Act & { entries: AuditEntry[] })[] = [];
  for (const entry of entries) {
    const last = acts.at(-1);
    if (last && last.at === entry.at && last.actor === entry.actor) last.entries.push(entry);
    else acts.push({ at: entry.at, actor: entry.actor, entries: [entry] });
  }
  return acts;
}
