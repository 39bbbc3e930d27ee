import { lastDayOf, period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { InputInvalid } from '../../../platform/http/input-invalid.js';
import type { TaskView } from '../../../platform/tasks/task.schemas.js';
import { Tasks } from '../../../platform/tasks/tasks.js';
import { InvoiceRepository } from './invoice.repository.js';
import type { BatchRequest } from './invoice.schemas.js';
import { InvoiceService } from './invoice.service.js';

type Progress = (done: number, total: number) => Promise<void>;

export interface RefusedInvoice {
  readonly customer: string;
  readonly code: string;
  readonly facts: Refusal['facts'];
}

const kind = 'invoice-batch';

/**
 * Invoices all that was sent in a period, one invoice for a customer and a country. Each is a transaction of its own; killed at any moment and
 * run again, it finds on the list only what is not invoiced yet.
 */
@Injectable()
export class InvoiceBatchService implements OnModuleInit {
  constructor(
    private readonly house: HouseDatabase,
    private readonly tasks: Tasks,
    private readonly repository: InvoiceRepository,
    private readonly invoices: InvoiceService,
  ) {}

  onModuleInit(): void {
    this.tasks.register(kind, 'sales:read', (input, progress) => this.run(input as unknown as BatchRequest, progress));
  }

  /** Asked for twice, a batch runs once. */
  request({ from, to, issuedOn }: BatchRequest): Promise<TaskView> {
    const within = period(from, to);
    const input = { from, to, ...(issuedOn !== undefined && { issuedOn }) };
    return this.house.transaction(async () => {
      await this.house.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${kind} ${from} ${to}`]);
      return (await this.tasks.underWay(kind, input)) ?? this.tasks.request(kind, `${from} – ${lastDayOf(within)}`, input);
    });
  }

  private async run({ from, to, issuedOn }: BatchRequest, progress: Progress): Promise<{ issued: number; refused: RefusedInvoice[] }> {
    const waiting = await this.repository.waiting(from, to);
    const refused: RefusedInvoice[] = [];
    for (const [i, { customerId, customerName, despatchIds }] of waiting.entries()) {
      try {
        await this.invoices.issue({ customerId, despatchIds, lines: [], allowances: [], issuedOn });
      } catch (error) {
        const refusal = refusalOf(error);
        if (!refusal) throw error;
        refused.push({ customer: customerName, code: refusal.code, facts: refusal.facts });
      }
      await progress(i + 1, waiting.length);
    }
    return { issued: waiting.length - refused.length, refused };
  }
}

/** Of several mentions that are missing, the first. */
function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof Refusal) return error;
  if (!(error instanceof InputInvalid)) return undefined;
  const issues = error.issues as readonly { readonly params?: { readonly refusal?: unknown } }[];
  return issues.map(({ params }) => params?.refusal).find((refusal) => refusal instanceof Refusal);
}
