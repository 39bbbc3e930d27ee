export const parts = ['print', 'digital', 'audio'] as const;
export type Part = (typeof parts)[number];
export type CountingUnit = 'agreement' | 'work' | 'edition' | 'product' | 'run';

export type ExcludedCopies = { kind: 'fixed'; copies: number } | { kind: 'percent'; rate: string; atMost: number | null };

export interface Rule {
  id: string;
  base: 'printed-quantity';
  beneficiaryId: string;
  beneficiaryName: string;
  part: Part;
  steps: { above: number; rate: string }[];
  countingUnit: CountingUnit;
  workIds: string[];
  productIds: string[];
  productForms: string[];
  effectiveFrom: string | null;
  effectiveTo: string | null;
  excludedCopies: ExcludedCopies[];
  /** The rule as a sentence, in the language on screen. */
  inWords: string;
}

export interface Advance {
  id: string;
  beneficiaryId: string;
  beneficiaryName: string;
  workId: string;
  workTitle: string;
  part: Part;
  amount: string;
  paidOn: string | null;
  label: string;
  recouped: string;
}

interface AgreementHead {
  reference: string;
  title: string;
  signedOn: string;
  endsOn: string | null;
  territory: string;
  term: string;
  printPart: boolean;
  printTerms: string;
  digitalPart: boolean;
  digitalTerms: string;
  statementFrequency: 'yearly' | 'half-yearly';
  statementMonth: number | null;
  statementDay: number | null;
  notes: string;
}

export interface Agreement extends AgreementHead {
  id: string;
  version: number;
  currency: string;
  works: { id: string; title: string }[];
  parties: { partyId: string; name: string; role: string; roleLabel: string }[];
  rules: Rule[];
  advances: Advance[];
}

export interface AgreementListItem {
  id: string;
  reference: string;
  title: string;
  signedOn: string;
  endsOn: string | null;
  works: { id: string; title: string }[];
  beneficiaries: { id: string; name: string }[];
  earned: string;
}

/** The agreement as its form holds it: ids in place of the names that the API adds to a view. */
export function agreementForm({ works, parties, rules, advances, currency: _, ...head }: Agreement) {
  return {
    ...head,
    workIds: works.map(({ id }) => id),
    parties: parties.map(({ partyId, role }) => ({ partyId, role })),
    rules: rules.map(({ beneficiaryName: _name, inWords: _words, ...rule }) => rule),
    advances: advances.map(({ beneficiaryName: _name, workTitle: _title, recouped: _recouped, ...advance }) => advance),
  };
}

/** What the person changed in the form, as the API takes it; a list that changed replaces the former one. */
export function agreementChange(form: Record<string, unknown>, opened: Agreement): Record<string, unknown> {
  const before: Record<string, unknown> = agreementForm(opened);
  const changed = Object.entries(form).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]));
  return Object.fromEntries(changed.map(([field, value]) => [field, value ?? (Array.isArray(before[field]) ? [] : null)]));
}

/** A rule as a person begins to write it: print, one rate from the first copy on. */
export function newRule(beneficiaryId: string) {
  return {
    base: 'printed-quantity',
    beneficiaryId,
    part: 'print',
    countingUnit: 'work',
    steps: [{ above: 0, rate: '' }],
    excludedCopies: [],
  };
}
