import type { Day } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { DeliveryService, type ReversedDelivery } from './delivery.service.js';
import type { PrintRunState } from './print-run.entity.js';
import type { DeliveryInput, DeliveryReversal, LegalDepositInput, PrintRunInput, PrintRunView } from './print-run.schemas.js';
import { PrintRunService } from './print-run.service.js';

export { printRunReceived } from './production.events.js';
export type { ReversedDelivery };

/** A delivery as royalties count it: what came back from the printer, never what was ordered. */
export interface DeliveryRow {
  readonly runId: string;
  readonly runNumber: number;
  readonly deliveryId: string;
  readonly sequence: number;
  readonly productId: string;
  readonly workId: string;
  /** ONIX list 150. */
  readonly form: string;
  readonly receivedOn: Day;
  readonly copies: number;
  /** The day it was taken back, whole; null while it stands. */
  readonly reversedOn: Day | null;
}

export interface RunRow {
  readonly runId: string;
  readonly runNumber: number;
  readonly productId: string;
  readonly workId: string;
  readonly form: string;
  readonly state: PrintRunState;
  readonly orderedOn: Day;
  readonly expectedOn: Day | null;
  readonly printedOn: Day | null;
  readonly quantityOrdered: number;
  readonly received: number;
}

export interface DeliveryScope {
  readonly workIds?: readonly string[] | undefined;
  readonly productIds?: readonly string[] | undefined;
}

/** What other modules may ask of print runs. */
@Injectable()
export class ProductionFacade {
  constructor(
    private readonly house: HouseDatabase,
    private readonly runs: PrintRunService,
    private readonly deliveries: DeliveryService,
  ) {}

  /**
   * Deliveries received before `until`, in the order copies are counted: by day, run, delivery. Without a scope, those of the whole
   * house. A delivery taken back is given with its `reversedOn`, whatever that day: an approved statement may have counted it.
   */
  deliveriesOf(scope: DeliveryScope | undefined, until: Day): Promise<DeliveryRow[]> {
    const { workIds = [], productIds = [] } = scope ?? {};
    const within = scope ? '(p.work_id = any($2::uuid[]) or p.id = any($3::uuid[]))' : 'true';
    return this.house.rows<DeliveryRow>(
      `select r.id as "runId", r.number as "runNumber", d.id as "deliveryId", d.sequence, r.product_id as "productId",
              p.work_id as "workId", p.form, d.received_on::text as "receivedOn", d.copies, v.received_on::text as "reversedOn"
       from house.print_run_delivery d
       join house.print_run r on r.id = d.print_run_id
       join house.product p on p.id = r.product_id
       left join house.print_run_delivery v on v.reverses_id = d.id
       where d.reverses_id is null and d.received_on < $1::date and ${within}
       order by d.received_on, r.id, d.sequence`,
      scope ? [until, workIds, productIds] : [until],
    );
  }

  async delivery(deliveryId: string): Promise<DeliveryRow | undefined> {
    return this.house.row<DeliveryRow>(
      `select r.id as "runId", r.number as "runNumber", d.id as "deliveryId", d.sequence, r.product_id as "productId",
              p.work_id as "workId", p.form, d.received_on::text as "receivedOn", d.copies, v.received_on::text as "reversedOn"
       from house.print_run_delivery d
       join house.print_run r on r.id = d.print_run_id
       join house.product p on p.id = r.product_id
       left join house.print_run_delivery v on v.reverses_id = d.id
       where d.id = $1 and d.reverses_id is null`,
      [deliveryId],
    );
  }

  /** Every run of the products, in the order they were placed, cancelled ones included. */
  runsOf(productIds: readonly string[]): Promise<RunRow[]> {
    return this.house.rows<RunRow>(
      `select r.id as "runId", r.number as "runNumber", r.product_id as "productId", p.work_id as "workId", p.form, r.state,
              r.ordered_on::text as "orderedOn", r.expected_on::text as "expectedOn", r.printed_on::text as "printedOn",
              r.quantity_ordered as "quantityOrdered",
              coalesce(sum(case when d.reverses_id is null then d.copies else -d.copies end), 0)::int as received
       from house.print_run r
       join house.product p on p.id = r.product_id
       left join house.print_run_delivery d on d.print_run_id = r.id
       where r.product_id = any($1::uuid[])
       group by r.id, r.number, r.product_id, p.work_id, p.form, r.state, r.ordered_on, r.expected_on, r.printed_on, r.quantity_ordered
       order by r.ordered_on, r.number`,
      [productIds],
    );
  }

  /** A module that builds on deliveries refuses their reversal by throwing a refusal. */
  guardReversals(guard: (delivery: ReversedDelivery) => Promise<void>): void {
    this.deliveries.guardReversals(guard);
  }

  order(input: PrintRunInput): Promise<PrintRunView> {
    return this.runs.order(input);
  }

  receive(runId: string, version: number, input: DeliveryInput): Promise<PrintRunView> {
    return this.deliveries.receive(runId, version, input);
  }

  reverse(runId: string, deliveryId: string, version: number, input: DeliveryReversal): Promise<PrintRunView> {
    return this.deliveries.reverse(runId, deliveryId, version, input);
  }

  deposit(runId: string, version: number, input: LegalDepositInput): Promise<PrintRunView> {
    return this.runs.deposit(runId, version, input);
  }
}
