import { Refusal } from '@colophon/refusal';
import { type AgreementTerms, checkTerms, type Part, type RoyaltyRefusal } from '@colophon/royalties';
import type { RoyaltiesModuleRefusal } from './royalties.problems.js';

/** What is wrong with an agreement, and the field of the request it stands at. */
export interface AgreementFault {
  readonly path: readonly (string | number)[];
  readonly refusal: Refusal;
}

/** Every fault of the terms at once, so that a form shows each at its field; the first one of each rule and advance. */
export function agreementFaults(terms: AgreementTerms, granted: ReadonlySet<Part>): AgreementFault[] {
  const { rules, advances } = terms;
  const head = checked({ ...terms, rules: [], advances: [] });
  if (head) return [{ path: ['workIds'], refusal: head }];
  const faults = [
    ...rules.map((rule, i) => found(['rules', i], checked({ ...terms, rules: [rule], advances: [] }) ?? notGranted(rule.part, granted))),
    ...advances.map((advance, i) =>
      found(['advances', i], checked({ ...terms, rules: [], advances: [advance] }) ?? notGranted(advance.part, granted)),
    ),
  ].flat();
  if (faults.length > 0) return faults;
  const twice = checked(terms);
  return twice ? [{ path: ['rules', rules.findLastIndex(({ id }) => id === twice.facts['rule']), 'id'], refusal: twice }] : [];
}

/** A refusal as a fault of the input, which the form shows at its field. */
export function fieldFault(path: readonly (string | number)[], refusal: Refusal) {
  return { message: refusal.code, path, params: { refusal } };
}

function checked(terms: AgreementTerms): Refusal | undefined {
  try {
    checkTerms(terms);
    return undefined;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const parts: Record<Part, { fr: string; en: string }> = {
  print: { fr: 'imprimée', en: 'print' },
  digital: { fr: 'numérique', en: 'digital' },
  audio: { fr: 'audio', en: 'audio' },
};

function notGranted(part: Part, granted: ReadonlySet<Part>): Refusal | undefined {
  if (granted.has(part)) return undefined;
  return new Refusal<RoyaltiesModuleRefusal>('part-not-granted', { part, partFr: parts[part].fr, partEn: parts[part].en });
}

function found(record: readonly (string | number)[], refusal: Refusal | undefined): AgreementFault[] {
  return refusal ? [{ path: [...record, ...fieldOf(refusal)], refusal }] : [];
}

/** The field of its rule or advance that a refusal is about. */
const fields: Partial<Record<RoyaltyRefusal | RoyaltiesModuleRefusal, string>> = {
  'rule-without-beneficiary': 'beneficiaryId',
  'rule-without-steps': 'steps',
  'excluded-copies-invalid': 'excludedCopies',
  'effective-period-backwards': 'effectiveTo',
  'work-not-in-agreement': 'workIds',
  'advance-not-positive': 'amount',
  'advance-outside-agreement': 'workId',
  'part-not-granted': 'part',
};

function fieldOf({ code, facts }: Refusal): (string | number)[] {
  const step = Number(facts['step']) - 1;
  if (code === 'steps-not-ascending') return ['steps', step, 'above'];
  if (code === 'rate-out-of-range') return ['steps', step, 'rate'];
  const field = fields[code as RoyaltyRefusal];
  return field === undefined ? [] : [field];
}
