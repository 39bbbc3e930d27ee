import { day } from '@colophon/calendar';
import { moneyFromDecimal, percent, percentToDecimal, toDecimal } from '@colophon/money';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { listQuery } from '../../platform/http/lists.js';

export const businessDay = checked(day);
export const text = (max: number) => z.string().trim().max(max);
const rate = checked((value) => percentToDecimal(percent(value))).describe('In percent, such as "8.00"');
const amount = checked((value) => toDecimal(moneyFromDecimal(value, 'EUR')));
const part = z.enum(['print', 'digital', 'audio']);
const copies = z.int().min(0).max(100_000_000);

const excludedCopies = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), copies }).strict(),
  z.object({ kind: z.literal('percent'), rate, atMost: copies.nullable().default(null) }).strict(),
]);

const ruleTerms = {
  id: z.uuid().optional().describe('Of a rule that is there already; without it a rule is added'),
  beneficiaryId: z.uuid(),
  part: part.default('print'),
  steps: z
    .array(z.object({ above: z.int().max(100_000_000), rate }).strict())
    .max(20)
    .describe('Marginal: each rate applies to the copies after the first `above` ones'),
  countingUnit: z.enum(['agreement', 'work', 'edition', 'product', 'run']).default('work'),
  workIds: z.array(z.uuid()).default([]).describe('Empty: all works of the agreement'),
  productIds: z.array(z.uuid()).default([]).describe('Empty: all products'),
  productForms: z.array(z.string().length(2)).default([]).describe('ONIX list 150; empty: all forms of the part'),
  effectiveFrom: businessDay.nullable().default(null),
  effectiveTo: businessDay.nullable().default(null).describe('The first day the rule no longer earns'),
};

/** Told apart by `base`; further bases are further members with facts of their own. */
const ruleInput = z.discriminatedUnion('base', [
  z.object({ base: z.literal('printed-quantity'), ...ruleTerms, excludedCopies: z.array(excludedCopies).max(5).default([]) }).strict(),
]);

const advanceInput = z
  .object({
    id: z.uuid().optional(),
    beneficiaryId: z.uuid(),
    workId: z.uuid(),
    part: part.default('print'),
    amount,
    paidOn: businessDay.nullable().default(null).describe('null while agreed and not yet paid'),
    label: text(200).default(''),
  })
  .strict();

const partyInput = z.object({ partyId: z.uuid(), role: text(40).min(1).describe('ONIX list 17, or heir, agent') }).strict();

const head = {
  reference: text(80).min(1),
  title: text(300),
  signedOn: businessDay,
  endsOn: businessDay.nullable().describe('The first day the agreement no longer holds'),
  territory: text(300),
  term: text(500),
  printPart: z.boolean(),
  printTerms: text(5000),
  digitalPart: z.boolean().describe('The digital grant stands in a distinct part (CPI L132-17-1)'),
  digitalTerms: text(5000),
  statementFrequency: z.enum(['yearly', 'half-yearly']),
  statementMonth: z.int().min(1).max(12).nullable().describe('With statementDay: the day of the year a statement is due'),
  statementDay: z.int().min(1).max(31).nullable(),
  notes: text(5000),
};

const members = {
  workIds: z.array(z.uuid()).max(500),
  parties: z.array(partyInput).max(100),
  rules: z.array(ruleInput).max(200),
  advances: z.array(advanceInput).max(100),
};

/** What is left out of a change stays as it is; a list that is given replaces the former one. */
export const agreementChange = z
  .object({ ...head, ...members })
  .partial()
  .strict()
  .meta({ id: 'PublishingAgreementChange' });
export const agreementInput = agreementChange
  .required({ reference: true, signedOn: true, workIds: true })
  .meta({ id: 'PublishingAgreementInput' });

const named = z.object({ id: z.uuid(), title: z.string() });

export const agreementView = z
  .object({
    id: z.uuid(),
    ...head,
    currency: z.string(),
    version: z.int(),
    works: z.array(named),
    parties: z.array(z.object({ partyId: z.uuid(), name: z.string(), role: z.string(), roleLabel: z.string() })),
    rules: z.array(
      z.object({
        id: z.uuid(),
        base: z.literal('printed-quantity'),
        beneficiaryId: z.uuid(),
        beneficiaryName: z.string(),
        part,
        steps: z.array(z.object({ above: z.int(), rate: z.string() })),
        countingUnit: ruleTerms.countingUnit.removeDefault(),
        workIds: z.array(z.uuid()),
        productIds: z.array(z.uuid()),
        productForms: z.array(z.string()),
        effectiveFrom: z.string().nullable(),
        effectiveTo: z.string().nullable(),
        excludedCopies: z.array(z.record(z.string(), z.unknown())),
        inWords: z.string().describe('The rule as a sentence, in the language of the request'),
      }),
    ),
    advances: z.array(
      z.object({
        id: z.uuid(),
        beneficiaryId: z.uuid(),
        beneficiaryName: z.string(),
        workId: z.uuid(),
        workTitle: z.string(),
        part,
        amount: z.string(),
        paidOn: z.string().nullable(),
        label: z.string(),
        recouped: z.string().describe('Of it, what royalties have earned so far'),
      }),
    ),
  })
  .meta({ id: 'PublishingAgreement' });

export const agreementListItem = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    title: z.string(),
    signedOn: z.string(),
    endsOn: z.string().nullable(),
    works: z.array(named),
    beneficiaries: z.array(z.object({ id: z.uuid(), name: z.string() })),
    earned: z.string().describe('Posted so far, for all beneficiaries'),
  })
  .meta({ id: 'PublishingAgreementListItem' });

export const agreementQuery = listQuery(['reference', 'signedOn'], {
  workId: z.uuid().optional(),
  partyId: z.uuid().optional().describe('Party to the agreement, or paid by one of its rules'),
});

export const uncoveredWork = z
  .object({
    id: z.uuid(),
    title: z.string(),
    contributors: z.array(z.string()),
    copiesReceived: z.int(),
    lastReceivedOn: z.string().nullable(),
  })
  .meta({ id: 'WorkWithoutAgreement' });

export const uncoveredQuery = listQuery(['title'], {});

export type AgreementInput = z.output<typeof agreementInput>;
export type AgreementChange = z.output<typeof agreementChange>;
export type AgreementView = z.infer<typeof agreementView>;
export type AgreementListItem = z.infer<typeof agreementListItem>;
export type AgreementQuery = z.infer<typeof agreementQuery>;
export type UncoveredWork = z.infer<typeof uncoveredWork>;
export type UncoveredQuery = z.infer<typeof uncoveredQuery>;
export type RuleInput = z.output<typeof ruleInput>;
export type AdvanceInput = z.output<typeof advanceInput>;
