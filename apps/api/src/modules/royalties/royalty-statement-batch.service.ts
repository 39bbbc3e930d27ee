import { lastDayOf, type Period, period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { draftStatements, type RoyaltyStatement } from '@colophon/royalties';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { TaskView } from '../../platform/tasks/task.schemas.js';
import { Tasks } from '../../platform/tasks/tasks.js';
import { RecordNames } from './record-names.js';
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

const chunk = 100;

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
  ) {}

  onModuleInit(): void {
    this.tasks.register('royalty-statement-drafts', 'royalties:read', (input, progress) => this.draftAll(periodOf(input), progress));
    this.tasks.register('royalty-statement-approvals', 'royalties:read', (input, progress) => this.approveAll(periodOf(input), progress));
    this.tasks.register('royalty-statement-documents', 'royalties:read', (input, progress) => this.printAll(periodOf(input), progress));
  }

  request(kind: 'drafts' | 'approvals' | 'documents', { periodFrom, periodTo }: PeriodInput): Promise<TaskView> {
    const { from, to } = period(periodFrom, periodTo);
    return this.tasks.request(`royalty-statement-${kind}`, `${from} – ${lastDayOf({ from, to })}`, { periodFrom: from, periodTo: to });
  }

  /** Everyone an agreement pays gets a statement, whether or not anything is due (domain.md 1.10); those stated already are left alone. */
  async draftAll(within: Period, progress: Progress): Promise<{ drafted: number; refused: RefusedStatement[] }> {
    const { currency } = await this.facts.market();
    const facts = await this.facts.of(null, within.to);
    const statements: RoyaltyStatement[] = [];
    const refused: RefusedStatement[] = [];
    for (const drafted of draftStatements({ ...facts, period: within, currency })) {
      if ('statement' in drafted) statements.push(drafted.statement);
      else if (!isStated(drafted.refusal, within)) refused.push(await this.named(drafted.beneficiary, drafted.refusal));
    }
    for (let from = 0; from < statements.length; from += chunk) {
      const part = statements.slice(from, from + chunk);
      const names = await this.names.read(part, within);
      const contents = part.map((statement) => statementContent(statement, names, currency));
      await this.house.transaction(() => this.statements.saveDrafts(contents));
      await progress(Math.min(from + chunk, statements.length), statements.length);
    }
    return { drafted: statements.length, refused };
  }

  async approveAll({ from, to }: Period, progress: Progress): Promise<{ approved: number; refused: RefusedStatement[] }> {
    const statements = await this.statements.ofPeriod(from, to);
    const refused: RefusedStatement[] = [];
    for (const [i, { id, beneficiary, state }] of statements.entries()) {
      if (state === 'draft') {
        try {
          await this.service.approve(id, 'fr');
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          // Somebody approved it a moment ago: that is what was asked for.
          if (error.code !== 'statement-already-approved') refused.push(await this.named(beneficiary, error));
        }
      }
      await progress(i + 1, statements.length);
    }
    return { approved: statements.length - refused.length, refused };
  }

  async printAll({ from, to }: Period, progress: Progress): Promise<{ printed: number }> {
    const approved = (await this.statements.ofPeriod(from, to)).filter(({ state }) => state === 'approved');
    for (const [i, { id, hasDocument }] of approved.entries()) {
      if (!hasDocument) await this.documents.store(id);
      await progress(i + 1, approved.length);
    }
    return { printed: approved.length };
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
