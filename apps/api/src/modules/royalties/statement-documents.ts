import type { Readable } from 'node:stream';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import type { renderDocument } from '../../platform/documents/pdf/render-document.js';
import { HouseFiles } from '../../platform/files/file-store.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { EventHandlers } from '../../platform/outbox/event-handlers.js';
import { royaltyStatementApproved } from './royalties.events.js';
import { royaltyStatementDocument } from './royalty-statement.document.js';
import { RoyaltyStatementRepository, type StatementRow } from './royalty-statement.repository.js';
import { RoyaltyStatementService } from './royalty-statement.service.js';

export interface ServedDocument {
  readonly name: string;
  readonly body: Readable | Buffer;
}

/** The PDF of a statement: drawn and kept once when it is approved, and the same bytes ever after. */
@Injectable()
export class StatementDocuments implements OnModuleInit {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly day: HouseDay,
    private readonly files: HouseFiles,
    private readonly events: EventHandlers,
    private readonly statements: RoyaltyStatementRepository,
    private readonly service: RoyaltyStatementService,
  ) {}

  onModuleInit(): void {
    this.events.on(royaltyStatementApproved, 'statement-documents', async ({ statementId }) => {
      await this.store(String(statementId));
    });
  }

  async serve(id: string): Promise<ServedDocument> {
    const row = await this.statements.get(id);
    if (row.state === 'draft') return { name: 'brouillon.pdf', body: await this.drawDraft(row) };
    const file = await this.files.find((await this.kept(id)) ?? (await this.store(id)));
    return { name: file.name, body: this.files.stream(file) };
  }

  /** Answers the file that is kept; of two that draw at once, the first keeps its own. */
  store(id: string): Promise<string> {
    return this.house.transaction(async () => {
      const row = await this.statements.getForUpdate(id);
      const kept = await this.kept(id);
      if (kept !== undefined) return kept;
      const { number, approvedOn, approvedAt, content } = row;
      if (number === null || approvedOn === null || approvedAt === null) throw new Error(`The statement ${id} is a draft and is not kept.`);
      const bytes = await drawn(royaltyStatementDocument(content, { number, on: approvedOn, at: new Date(approvedAt) }));
      const file = await this.files.save({ name: `${number}.pdf`, mediaType: 'application/pdf', bytes });
      await this.house.rows('insert into house.statement_document (statement_id, file_id) values ($1, $2)', [id, file.id]);
      return file.id;
    });
  }

  private async drawDraft({ id }: StatementRow): Promise<Buffer> {
    const { content } = await this.service.current(id);
    return drawn(royaltyStatementDocument(content, { number: null, on: await this.day.today(), at: this.clock.now() }));
  }

  private async kept(id: string): Promise<string | undefined> {
    const row = await this.house.row<{ file: string }>(
      'select file_id::text as file from house.statement_document where statement_id = $1',
      [id],
    );
    return row?.file;
  }
}

/** Fonts and PDF are loaded with the first statement: a server that prints none does without them. */
async function drawn(document: Parameters<typeof renderDocument>[0]): Promise<Buffer> {
  const { renderDocument } = await import('../../platform/documents/pdf/render-document.js');
  return renderDocument(document);
}
