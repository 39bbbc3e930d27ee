import { lastDayOf, type Period, period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { draftStatements, type RoyaltyStatement } from '@colophon/royalties';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { TaskView } from '../../platform/tasks/task.schemas.js';
import { Tasks } from '../../platform/tasks/tasks.js';
import { RecordNames } from './record-names.js';
import { RoyaltyBook } from './royalty-book.js';
import { RoyaltyFactsRepository } from './royalty-facts.repository.js';
import { RoyaltyStatementRepository } from './royalty-statement.repository.js';
import type { PeriodInput } from './royalty-statement.schemas.js';
import { RoyaltyStatementService } from './royalty-statement.service.js';
import { statementContent } from './statement-content.js';
import { StatementDocuments } from './statement-documents.js';
import { StatementNamesReader } from './statement-names.js';

export type Progress = (done: number, total: number) => Promise<void>;

/** Why a person has no statement; the task view adds the sentence in the language of its reader. */
export interface RefusedStatement {
  /** The name they are published under. */
  readonly beneficiary: string;
  readonly code: string;
  readonly facts: Refusal['facts'];
}

/** A statement in words weighs fifty times its figures: fewer are held at once than are computed. */
const writtenAtOnce = 25;

/**
 * All statements of a period at once: drafted, approved, printed. Killed at any moment and run again, each looks at what is done
 * already; approvals are one transaction per statement, so no number is missing or used twice.
 */
@Injectable()
export class RoyaltyStatementBatchService implements OnModuleInit {
  constructor(
    private readonly house: HouseDatabase,
    private readonly tasks: Tasks,
    private readonly facts: RoyaltyFactsRepository,
    private readonly statements: RoyaltyStatementRepository,
    private readonly service: RoyaltyStatementService,
    private readonly names: StatementNamesReader,
    private readonly records: RecordNames,
    private readonly documents: StatementDocuments,
    private readonly book: RoyaltyBook,
  ) {}

  onModuleInit(): void {
    this.tasks.register('royalty-statement-drafts', 'royalties:read', (input, progress) => this.draftAll(periodOf(input), progress));
    this.tasks.register('royalty-statement-approvals', 'royalties:read', (input, progress) => this.approveAll(periodOf(input), progress));
    this.tasks.register('royalty-statement-documents', 'royalties:read', (input, progress) => this.printAll(periodOf(input), progress));
  }

  /** Asked for twice, a batch runs once: whoever asks while it waits or runs is shown the one under way. */
  request(kind: 'drafts' | 'approvals' | 'documents', { periodFrom, periodTo }: PeriodInput): Promise<TaskView> {
    const { from, to } = period(periodFrom, periodTo);
    const task = `royalty-statement-${kind}`;
    const input = { periodFrom: from, periodTo: to };
    return this.house.transaction(async () => {
      await this.book.holdAct(`${task} ${from} ${to}`);
      return (await this.tasks.underWay(task, input)) ?? this.tasks.request(task, `${from} – ${lastDayOf({ from, to })}`, input);
    });
  }

  /** Everyone an agreement pays gets a statement, whether or not anything is due (domain.md 1.10); those stated already are left alone. */
  async draftAll(within: Period, progress: Progress): Promise<{ drafted: number; refused: RefusedStatement[] }> {
    const { currency } = await this.facts.market();
    const refused: RefusedStatement[] = [];
    let drafted = 0;
    let done = 0;
    for await (const { payees, ...facts } of this.facts.ofEveryone(within.to)) {
      const statements: RoyaltyStatement[] = [];
      for (const each of draftStatements({ ...facts, period: within, currency })) {
        if ('statement' in each) statements.push(each.statement);
        else if (!isStated(each.refusal, within)) refused.push(await this.named(each.beneficiary, each.refusal));
      }
      for (let from = 0; from < statements.length; from += writtenAtOnce) {
        drafted += await this.write(statements.slice(from, from + writtenAtOnce), within, currency);
      }
      done += facts.beneficiaries.length;
      await progress(done, payees);
    }
    return { drafted, refused };
  }

  /** Begun again, it goes on after those that are approved already. */
  async approveAll({ from, to }: Period, progress: Progress): Promise<{ approved: number; refused: RefusedStatement[] }> {
    const statements = await this.statements.ofPeriod(from, to);
    const drafts = statements.filter(({ state }) => state === 'draft');
    const before = statements.length - drafts.length;
    const refused: RefusedStatement[] = [];
    for (const [i, { id, beneficiary }] of drafts.entries()) {
      try {
        await this.service.approve(id, 'fr');
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // Somebody approved it a moment ago: that is what was asked for.
        if (error.code !== 'statement-already-approved') refused.push(await this.named(beneficiary, error));
      }
      await progress(before + i + 1, statements.length);
    }
    return { approved: statements.length - refused.length, refused };
  }

  /** Begun again, it goes on after those that have their document already. */
  async printAll({ from, to }: Period, progress: Progress): Promise<{ printed: number }> {
    const approved = (await this.statements.ofPeriod(from, to)).filter(({ state }) => state === 'approved');
    const unprinted = approved.filter(({ hasDocument }) => !hasDocument);
    const before = approved.length - unprinted.length;
    for (const [i, { id }] of unprinted.entries()) {
      await this.documents.store(id);
      await progress(before + i + 1, approved.length);
    }
    return { printed: approved.length };
  }

  /** Whoever was approved since the facts were read is left alone. */
  private async write(statements: readonly RoyaltyStatement[], within: Period, currency: string): Promise<number> {
    const names = await this.names.read(statements, within);
    const contents = statements.map((statement) => statementContent(statement, names, currency));
    return this.house.transaction(async () => {
      const people = contents.map(({ beneficiary }) => beneficiary.id);
      await this.book.hold(people);
      const stated = await this.statements.statedAmong(people, within);
      const unstated = contents.filter(({ beneficiary }) => !stated.has(beneficiary.id));
      await this.statements.saveDrafts(unstated);
      return unstated.length;
    });
  }

  private async named(beneficiary: string, refusal: Refusal): Promise<RefusedStatement> {
    const { code, facts } = await this.records.named(new Refusal(refusal.code, { ...refusal.facts, beneficiary }));
    return { beneficiary: String(facts['beneficiary']), code, facts };
  }
}

/** The statement of this very period is approved: nothing is missing. */
function isStated({ code, facts }: Refusal, within: Period): boolean {
  return code === 'period-overlaps-approved' && facts['from'] === within.from;
}

function periodOf(input: Readonly<Record<string, unknown>>): Period {
  return { from: String(input['periodFrom']), to: String(input['periodTo']) };
}
