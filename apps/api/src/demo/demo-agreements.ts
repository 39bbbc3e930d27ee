import { type Agreement, agreements, catalogue, movements, runs, statementPeriods } from '@colophon/fixtures/petit-vent';
import type { INestApplicationContext } from '@nestjs/common';
import { RoyaltiesFacade } from '../modules/royalties/royalties.facade.js';

type AgreementInput = Parameters<RoyaltiesFacade['sign']>[0];

interface Ids {
  readonly works: ReadonlyMap<string, string>;
  readonly products: ReadonlyMap<string, string>;
  readonly parties: ReadonlyMap<string, string>;
}

/** The last day of the story: an instalment due later is agreed and not yet paid. */
const storyEnds = [...runs.map(({ orderedOn }) => orderedOn), ...movements.map(({ on }) => on)].sort().at(-1) ?? '';

/** The publishing agreements of Petit Vent. Digital royalties are told in words: their rules come with their own module. */
export async function makeAgreements(app: INestApplicationContext, ids: Ids): Promise<void> {
  const royalties = app.get(RoyaltiesFacade);
  for (const agreement of agreements) await royalties.sign(agreementInput(agreement, ids));
}

/** The years of the story whose statements are approved already. */
export async function approveYears(app: INestApplicationContext): Promise<void> {
  const royalties = app.get(RoyaltiesFacade);
  for (const { from, to, approvedOn } of statementPeriods) {
    if (approvedOn === null) continue;
    await royalties.draftStatements({ from, to });
    await royalties.approveStatements({ from, to });
  }
}

/** Whether somebody is paid on what is printed of this product. */
export function paysOnPrinting(product: string): boolean {
  return agreements.some(({ print }) => print.some(({ base, products }) => base === 'printed-quantity' && products.includes(product)));
}

function agreementInput(agreement: Agreement, ids: Ids): AgreementInput {
  const beneficiaryId = known(ids.parties, agreement.party);
  const workId = known(ids.works, agreement.work);
  return {
    reference: agreement.key,
    title: catalogue.find(({ key }) => key === agreement.work)?.title ?? '',
    signedOn: agreement.signedOn,
    territory: agreement.territory === 'WORLD' ? 'Monde entier' : 'France',
    term: agreement.termYears === null ? 'Durée de la propriété littéraire et artistique' : `${agreement.termYears} ans`,
    printPart: true,
    printTerms: agreement.minimumFirstPrintRun === null ? '' : `Premier tirage minimum : ${agreement.minimumFirstPrintRun} exemplaires`,
    digitalPart: agreement.digital !== null,
    digitalTerms: digitalTerms(agreement),
    workIds: [workId],
    parties: [{ partyId: beneficiaryId, role: agreement.role }],
    rules: agreement.print
      .filter(({ base }) => base === 'printed-quantity')
      .map((rule) => ({
        base: 'printed-quantity' as const,
        beneficiaryId,
        part: 'print' as const,
        steps: rule.steps.map(({ above, rate }) => ({ above, rate })),
        productIds: rule.products.map((key) => known(ids.products, key)),
        excludedCopies: rule.copiesExcludedPerRun > 0 ? [{ kind: 'fixed' as const, copies: rule.copiesExcludedPerRun }] : [],
      })),
    advances: (agreement.advance?.instalments ?? []).map(({ dueOn, amount, label }) => ({
      beneficiaryId,
      workId,
      part: agreement.advance?.part ?? 'print',
      amount,
      paidOn: dueOn <= storyEnds ? dueOn : null,
      label,
    })),
  };
}

function digitalTerms({ digital }: Agreement): string {
  return (digital ?? [])
    .map(({ base, steps }) => {
      const rate = (steps[0]?.rate ?? '').replace(/\.?0+$/, '').replace('.', ',');
      return base === 'net-receipts' ? `${rate} % des recettes nettes` : `${rate} % du prix public hors taxe`;
    })
    .join(' ; ');
}

function known(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`Petit Vent names "${key}", which it does not describe.`);
  return id;
}
