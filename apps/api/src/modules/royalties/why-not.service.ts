import type { Day, Period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { explainAbsence, type Language, whyNot } from '@colophon/royalties';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { RecordNames } from './record-names.js';
import { RoyaltyFactsRepository } from './royalty-facts.repository.js';
import { RoyaltyStatementRepository } from './royalty-statement.repository.js';
import type { AbsentRun } from './royalty-statement.schemas.js';

interface NamedDelivery extends Omit<AbsentRun, 'reasons'> {
  readonly workId: string;
}

/** Why a run that was received is not in a statement: every promise of an explanation has its other half (product.md, promise 2). */
@Injectable()
export class WhyNotService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly statements: RoyaltyStatementRepository,
    private readonly facts: RoyaltyFactsRepository,
    private readonly names: RecordNames,
  ) {}

  /** For one delivery whatever its work, or for every run of the person’s works that the statement leaves out. */
  async explain(statementId: string, deliveryId: string | undefined, language: Language): Promise<AbsentRun[]> {
    const { beneficiary, periodFrom, periodTo, number } = await this.statements.get(statementId);
    const period: Period = { from: periodFrom, to: periodTo };
    const deliveries = await this.deliveries(beneficiary, deliveryId);
    if (deliveryId !== undefined && deliveries.length === 0) throw new Refusal<PlatformRefusal>('record-unknown');
    const facts = await this.facts.of([beneficiary], null);
    const others = await this.facts.deliveriesOf([...new Set(deliveries.map(({ workId }) => workId))]);
    const runs: AbsentRun[] = [];
    for (const { workId, ...named } of deliveries) {
      const delivery = others.find((one) => one.delivery === named.deliveryId);
      if (!delivery) continue;
      const ofWork = others.filter((one) => one.work === workId);
      const absences = whyNot({ ...facts, delivery, beneficiary, period, deliveries: ofWork, statement: number });
      const reasons = await Promise.all(
        absences.map(async (absence) => {
          const { facts: namedFacts } = await this.names.named(new Refusal(absence.code, absence.facts));
          return { code: absence.code, sentence: explainAbsence({ ...absence, facts: namedFacts as typeof absence.facts }, language) };
        }),
      );
      if (deliveryId !== undefined || reasons.length > 0) runs.push({ ...named, reasons });
    }
    return runs;
  }

  private deliveries(beneficiary: string, deliveryId: string | undefined): Promise<NamedDelivery[]> {
    const ofPerson = `p.work_id in (
      select w.work_id from house.agreement_work w join house.royalty_rule r on r.agreement_id = w.agreement_id where r.beneficiary_id = $1
      union select c.work_id from house.contributor c where c.party_id = $1)`;
    return this.house.rows<NamedDelivery & { receivedOn: Day }>(
      `select d.id::text as "deliveryId", r.id::text as "printRunId", r.number as "runNumber", k.title as "workTitle", p.title as "productTitle",
              d.received_on::text as "receivedOn", d.copies, k.id::text as "workId"
       from house.print_run_delivery d join house.print_run r on r.id = d.print_run_id join house.product p on p.id = r.product_id
       join house.work k on k.id = p.work_id
       where d.reverses_id is null and not exists (select 1 from house.print_run_delivery v where v.reverses_id = d.id)
         and ${deliveryId === undefined ? ofPerson : 'd.id = $1'}
       order by d.received_on desc, d.id limit 500`,
      [deliveryId ?? beneficiary],
    );
  }
}
