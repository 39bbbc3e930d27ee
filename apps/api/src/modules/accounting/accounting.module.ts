import { Module } from '@nestjs/common';
import { PartiesModule } from '../parties/parties.module.js';
import { AccountSettingsRepository } from './account-settings.repository.js';
import { AccountingFacade } from './accounting.facade.js';
import { AccountingFiles } from './accounting-files.service.js';
import { BooksProof } from './books-proof.js';
import { ChartController } from './chart.controller.js';
import { ChartRepository } from './chart.repository.js';
import { ChartService } from './chart.service.js';
import { FiscalYearController } from './fiscal-year.controller.js';
import { FiscalYearRepository } from './fiscal-year.repository.js';
import { FiscalYearService } from './fiscal-year.service.js';
import { JournalBook } from './journal-book.js';
import { JournalEntryController } from './journal-entry.controller.js';
import { JournalEntryRepository } from './journal-entry.repository.js';
import { JournalEntryService } from './journal-entry.service.js';
import { LedgerRepository } from './ledger.repository.js';
import { OpenItemRepository } from './open-item.repository.js';
import { ReportController } from './report.controller.js';
import { ReportService } from './report.service.js';
import { SettlementController } from './settlement.controller.js';
import { SettlementRepository } from './settlement.repository.js';
import { SettlementService } from './settlement.service.js';
import { StandardBooks } from './standard-books.service.js';
import { VatReturnService } from './vat-return.service.js';

@Module({
  imports: [PartiesModule],
  controllers: [ChartController, FiscalYearController, JournalEntryController, SettlementController, ReportController],
  providers: [
    AccountSettingsRepository,
    AccountingFacade,
    AccountingFiles,
    BooksProof,
    ChartRepository,
    ChartService,
    FiscalYearRepository,
    FiscalYearService,
    JournalBook,
    JournalEntryRepository,
    JournalEntryService,
    LedgerRepository,
    OpenItemRepository,
    ReportService,
    SettlementRepository,
    SettlementService,
    StandardBooks,
    VatReturnService,
  ],
  exports: [AccountingFacade],
})
export class AccountingModule {}
