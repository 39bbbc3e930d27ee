import { createHash } from 'node:crypto';
import { type Period, period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { correctStatement, draftStatement, type Language, type RoyaltyRefusal, type RoyaltyStatement } from '@colophon/royalties';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { Numbering } from '../../platform/numbering/numbering.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { PartiesFacade } from '../parties/parties.facade.js';
import { RecordNames } from './record-names.js';
import { royaltyStatementApproved } from './royalties.events.js';
import { type RoyaltiesModuleRefusal } from './royalties.problems.js';
import { RoyaltyBook } from './royalty-book.js';
import { RoyaltyFactsRepository } from './royalty-facts.repository.js';
import { RoyaltyLedger } from './royalty-ledger.js';
import { RoyaltyStatementRepository, type StatementRow } from './royalty-statement.repository.js';
import type { StatementContent, StatementInput, StatementView } from './royalty-statement.schemas.js';
import { statementContent } from './statement-content.js';
import { StatementNamesReader } from './statement-names.js';

interface Computed {
  readonly statement: RoyaltyStatement;
  readonly content: StatementContent;
}

/** Drafts follow the facts; approving numbers a statement, posts its entries and closes it for good. */
@Injectable()
export class RoyaltyStatementService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly day: HouseDay,
    private readonly numbering: Numbering,
    private readonly outbox: Outbox,
    private readonly facts: RoyaltyFactsRepository,
    private readonly book: RoyaltyBook,
    private readonly statements: RoyaltyStatementRepository,
    private readonly names: StatementNamesReader,
    private readonly records: RecordNames,
    private readonly parties: PartiesFacade,
    private readonly ledger: RoyaltyLedger,
  ) {}

  /** An approved statement as it was approved; a draft as the facts make it now. */
  async get(id: string, language: Language): Promise<StatementView> {
    const { row, content } = await this.current(id);
    return statementView(row, content, language);
  }

  async current(id: string): Promise<{ row: StatementRow; content: StatementContent }> {
    const row = await this.statements.get(id);
    return { row, content: row.state === 'approved' ? row.content : (await this.compute(row)).content };
  }

  draft({ beneficiaryId, periodFrom, periodTo }: StatementInput, language: Language): Promise<StatementView> {
    const { from, to } = period(periodFrom, periodTo);
    return this.house.transaction(async () => {
      if (!(await this.parties.names([beneficiaryId])).has(beneficiaryId)) throw new Refusal<PlatformRefusal>('record-unknown');
      await this.book.hold([beneficiaryId]);
      const { content } = await this.compute({ beneficiary: beneficiaryId, periodFrom: from, periodTo: to, corrects: null });
      const [id = ''] = await this.statements.saveDrafts([content]);
      return statementView(await this.statements.get(id), content, language);
    });
  }

  /** Drafts the statement of the difference between what an approved one says and what the facts say now. */
  correct(id: string, language: Language): Promise<StatementView> {
    return this.house.transaction(async () => {
      const row = await this.statements.get(id);
      if (row.number === null) throw new Refusal<RoyaltyRefusal>('statement-not-approved', { statement: id });
      if (row.corrects !== null) throw new Refusal<RoyaltiesModuleRefusal>('statement-is-a-correction', { statement: row.corrects });
      await this.book.hold([row.beneficiary]);
      const { content } = await this.compute({ ...row, corrects: row.number });
      const [draft = ''] = await this.statements.saveDrafts([content]);
      return statementView(await this.statements.get(draft), content, language);
    });
  }

  /** One transaction: number, entries, lines and event; a second approval of the same draft waits, then is told it came late. */
  approve(id: string, language: Language, digest?: string): Promise<StatementView> {
    return this.house.transaction(async () => {
      const row = await this.statements.getForUpdate(id);
      if (row.state === 'approved') {
        const { number, approvedOn } = row;
        throw new Refusal<RoyaltiesModuleRefusal>('statement-already-approved', { statement: number, approvedOn });
      }
      await this.book.hold([row.beneficiary]);
      const { statement, content } = await this.compute(row);
      if (digest !== undefined && digest !== digestOf(content)) {
        throw new Refusal<RoyaltiesModuleRefusal>('statement-changed', { statement: id, due: content.totals.dueBeforeContributions });
      }
      await this.close(id, statement, content);
      return statementView(await this.statements.get(id), content, language);
    });
  }

  discard(id: string): Promise<void> {
    return this.house.transaction(async () => {
      const row = await this.statements.getForUpdate(id);
      if (row.state === 'approved') throw new Refusal<RoyaltiesModuleRefusal>('statement-immutable');
      await this.statements.remove(id);
    });
  }

  private async close(id: string, statement: RoyaltyStatement, content: StatementContent): Promise<void> {
    const now = this.clock.now();
    const on = await this.day.today();
    const series = `R-${on.slice(0, 4)}`;
    await this.book.post(statement.entries, content.currency, { statement: id });
    await this.book.takeOver(statement.takesOver, id);
    const number = `${series}-${String(await this.numbering.next(series)).padStart(3, '0')}`;
    await this.statements.approve(id, content, { number, on, at: now, by: currentContext().actor });
    const { earned, dueBeforeContributions } = content.totals;
    await this.outbox.append(royaltyStatementApproved, { statementId: id, number, earned, dueBeforeContributions });
    await this.ledger.post({ kind: 'royalty-statement', id });
  }

  private async compute(row: Pick<StatementRow, 'beneficiary' | 'periodFrom' | 'periodTo' | 'corrects'>): Promise<Computed> {
    const { beneficiary } = row;
    const within: Period = { from: row.periodFrom, to: row.periodTo };
    const { currency } = await this.facts.market();
    const facts = { ...(await this.facts.of([beneficiary], within.to)), beneficiary, currency };
    const statement = await this.records.refusing(() =>
      row.corrects === null
        ? draftStatement({ ...facts, period: within })
        : correctStatement({ id: row.corrects, period: within }, { ...facts }),
    );
    const names = await this.names.read([statement], within);
    return { statement, content: statementContent(statement, names, currency) };
  }
}

/** The statement in one language; amounts and names are those of the content, nothing is added up. */
export function statementView(row: StatementRow, content: StatementContent, language: Language): StatementView {
  const accounts = content.accounts.map((account) => ({
    ...account,
    lines: account.lines.map(({ explained, ...line }) => {
      const { calculation, details } = explained[language];
      return { ...line, calculation, details: [...details] };
    }),
  }));
  const { id, state, number, approvedOn } = row;
  return { id, state, number, approvedOn, digest: digestOf(content), ...content, accounts };
}

function digestOf(content: StatementContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 16);
}
