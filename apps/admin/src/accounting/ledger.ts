import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { request } from '../data/request';
import { useToday } from '../shared/use-today';

export interface Posting {
  id: string;
  lineNumber: number;
  accountCode: string;
  accountLabel: string;
  partyId: string | null;
  partyName: string | null;
  label: string;
  debit: string;
  credit: string;
  dueOn: string | null;
  openAmount: string | null;
  letters: string[];
}

export interface JournalEntry {
  id: string;
  number: string;
  journalCode: string;
  journalLabel: string;
  bookedOn: string;
  documentRef: string;
  documentOn: string;
  label: string;
  total: string;
  sourceKind: string;
  sourceId: string | null;
  reversesId: string | null;
  reversedById: string | null;
  postedAt: string;
  postedBy: string | null;
  lines: Posting[];
}

export type LedgerKind = 'customer' | 'supplier' | 'author';

export interface Account {
  id: string;
  code: string;
  label: string;
  ledger: LedgerKind | null;
  closed: boolean;
  roles: string[];
  postings: boolean;
  version: number;
}

export interface FiscalPeriod {
  id: string;
  from: string;
  to: string;
  closed: boolean;
  closedAt: string | null;
  closedBy: string | null;
  entries: number;
}

export interface FiscalYear {
  id: string;
  name: string;
  from: string;
  to: string;
  closed: boolean;
  closedAt: string | null;
  entries: number;
  periods: FiscalPeriod[];
}

export interface Journal {
  id: string;
  code: string;
  label: string;
}

export function useFiscalYears() {
  return useQuery({ queryKey: ['fiscal-years'], queryFn: async () => (await request<FiscalYear[]>('/fiscal-years')).body });
}

export function useJournals() {
  return useQuery({ queryKey: ['journals'], queryFn: async () => (await request<Journal[]>('/journals?pageSize=100')).body });
}

export function useAccounts() {
  return useQuery({
    queryKey: ['accounts', 'all'],
    queryFn: async () => (await request<Account[]>('/accounts?pageSize=200')).body,
  });
}

/** The last day of a period that ends before `to`. */
export function lastDayOf(to: string): string {
  return shifted(to, -1);
}

/** The first day that no longer belongs to a period whose last day is given. */
export function dayAfter(last: string): string {
  return shifted(last, 1);
}

function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

export interface ChosenPeriod {
  from: string;
  /** Excluded. */
  to: string;
  choose: (change: { from?: string; to?: string }) => void;
}

/** The period in the address of the page; the fiscal year of today when it names none. Null until the years are known. */
export function useChosenPeriod(): ChosenPeriod | null {
  const [query, setQuery] = useSearchParams();
  const today = useToday();
  const { data: years = [] } = useFiscalYears();
  const current = years.find(({ from, to }) => from <= today && today < to) ?? years[0];
  const from = query.get('from') ?? current?.from;
  const to = query.get('to') ?? current?.to;
  if (from === undefined || to === undefined) return null;
  const choose: ChosenPeriod['choose'] = (change) => {
    const next = new URLSearchParams(query);
    for (const [key, value] of Object.entries({ from, to, ...change })) next.set(key, value);
    setQuery(next, { replace: true });
  };
  return { from, to, choose };
}

/** Where the ledger of an account in a period is. */
export function ledgerLink(accountCode: string, { from, to }: { from: string; to: string }): string {
  return `/accounting/ledger?account=${accountCode}&from=${from}&to=${to}`;
}

/** The list of entries, narrowed. */
export function entriesLink(filter: Readonly<Record<string, string>>): string {
  return `/journal-entries?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}

/** The page of the document an entry records; null of an entry typed by hand. */
export function sourceLink({ sourceKind, sourceId }: Pick<JournalEntry, 'sourceKind' | 'sourceId'>): string | null {
  if (sourceId === null) return null;
  if (sourceKind === 'royalty-statement') return `/royalty-statements/${sourceId}`;
  return null;
}

/** Nothing is written where nothing is: a column of zeros hides the figures. */
export function isNil(amount: string): boolean {
  return /^-?0+(\.0+)?$/.test(amount);
}
