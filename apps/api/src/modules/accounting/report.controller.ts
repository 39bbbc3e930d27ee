import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { HouseDay } from '../../platform/houses/house-day.js';
import type { Page } from '../../platform/http/lists.js';
import { Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { AccountingFiles, type TextFile } from './accounting-files.service.js';
import { OpenItemRepository } from './open-item.repository.js';
import {
  type AgedBalanceQuery,
  type AgedBalanceView,
  agedBalanceQuery,
  agedBalanceView,
  type OpenItemQuery,
  type OpenItemView,
  openItemQuery,
  openItemView,
  type PartyAccountQuery,
  type PartyAccountView,
  partyAccountQuery,
  partyAccountView,
} from './open-item.schemas.js';
import {
  type FecQuery,
  fecQuery,
  type JournalFileQuery,
  journalFileQuery,
  type LedgerLineQuery,
  type LedgerLineView,
  ledgerLineQuery,
  ledgerLineView,
  type PeriodQuery,
  periodQuery,
  type TrialBalanceView,
  trialBalanceView,
  type VatLineQuery,
  type VatLineView,
  type VatReturnView,
  vatLineQuery,
  vatLineView,
  vatReturnView,
} from './report.schemas.js';
import { ReportService } from './report.service.js';
import { VatReturnService } from './vat-return.service.js';

/** What the books come to, and the files that are taken away from them. */
@ApiTags('accounting')
@Controller('api/v1')
export class ReportController {
  constructor(
    private readonly day: HouseDay,
    private readonly reports: ReportService,
    private readonly items: OpenItemRepository,
    private readonly vat: VatReturnService,
    private readonly files: AccountingFiles,
  ) {}

  @Get('trial-balances')
  @Permit('accounting:read')
  @Returns(trialBalanceView)
  trialBalance(@Query({ schema: periodQuery }) query: PeriodQuery): Promise<TrialBalanceView> {
    return this.reports.trialBalance(query);
  }

  /** The lines of one account, each with the balance after it. */
  @Get('ledger-lines')
  @Permit('accounting:read')
  @Returns(ledgerLineView, { list: true })
  ledger(@Query({ schema: ledgerLineQuery }) query: LedgerLineQuery): Promise<Page<LedgerLineView>> {
    return this.reports.ledger(query);
  }

  @Get('open-items')
  @Permit('accounting:read')
  @Returns(openItemView, { list: true })
  async openItems(@Query({ schema: openItemQuery }) query: OpenItemQuery): Promise<Page<OpenItemView>> {
    return this.items.list(query, await this.day.today());
  }

  /** What customers owe, or what is owed to suppliers and authors, by how late it is. */
  @Get('aged-balances')
  @Permit('accounting:read')
  @Returns(agedBalanceView)
  aged(@Query({ schema: agedBalanceQuery }) query: AgedBalanceQuery): Promise<AgedBalanceView> {
    return this.reports.aged(query);
  }

  /** The account of a party in a period, for its statement of account. */
  @Get('party-accounts/:partyId')
  @Permit('accounting:read')
  @Returns(partyAccountView)
  partyAccount(
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Query({ schema: partyAccountQuery }) query: PartyAccountQuery,
  ): Promise<PartyAccountView> {
    return this.reports.partyAccount(partyId, query);
  }

  @Get('vat-returns')
  @Permit('accounting:read')
  @Returns(vatReturnView)
  vatReturn(@Query({ schema: periodQuery }) query: PeriodQuery): Promise<VatReturnView> {
    return this.vat.figures(query);
  }

  @Get('vat-return-lines')
  @Permit('accounting:read')
  @Returns(vatLineView, { list: true })
  vatLines(@Query({ schema: vatLineQuery }) query: VatLineQuery): Promise<Page<VatLineView>> {
    return this.vat.lines(query);
  }

  /** The file of accounting entries the law asks for (LPF A47 A-1). */
  @Get('fec')
  @Permit('accounting:read')
  @ApiProduces('text/plain')
  async fec(@Query({ schema: fecQuery }) query: FecQuery): Promise<StreamableFile> {
    return sent(await this.files.fec(query), 'text/plain; charset=utf-8');
  }

  /** What goes with the FEC: the meaning of its columns. */
  @Get('fec/description')
  @Permit('accounting:read')
  @ApiProduces('text/plain')
  async fecDescription(@Query({ schema: fecQuery }) query: FecQuery): Promise<StreamableFile> {
    return sent(await this.files.description(query), 'text/plain; charset=utf-8');
  }

  /** The entries of one journal or of all, for another accounting package. */
  @Get('journal-files')
  @Permit('accounting:read')
  @ApiProduces('text/csv')
  async journalFile(@Query({ schema: journalFileQuery }) query: JournalFileQuery): Promise<StreamableFile> {
    return sent(await this.files.journal(query), 'text/csv; charset=utf-8');
  }
}

function sent({ name, body }: TextFile, type: string): StreamableFile {
  return new StreamableFile(body, { type, disposition: `attachment; filename="${name}"` });
}
