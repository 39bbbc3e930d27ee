import { Module, type OnModuleInit } from '@nestjs/common';
import { Home } from '../../platform/home/home.js';
import { AccountingModule } from '../accounting/accounting.module.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { StockModule } from '../stock/stock.module.js';
import { AgreementMembers } from './agreement-members.js';
import { CrossWorkAgreementController } from './cross-work-agreement.controller.js';
import { CrossWorkAgreementService } from './cross-work-agreement.service.js';
import { PublishingAgreementController } from './publishing-agreement.controller.js';
import { PublishingAgreementRepository } from './publishing-agreement.repository.js';
import { PublishingAgreementService } from './publishing-agreement.service.js';
import { RecordNames } from './record-names.js';
import { RoyaltiesFacade } from './royalties.facade.js';
import { RoyaltiesHome } from './royalties-home.js';
import { RoyaltyBook } from './royalty-book.js';
import { RoyaltyEntryController } from './royalty-entry.controller.js';
import { RoyaltyFactsRepository } from './royalty-facts.repository.js';
import { RoyaltyLedger } from './royalty-ledger.js';
import { RoyaltyProposalController } from './royalty-proposal.controller.js';
import { RoyaltyProposalRepository } from './royalty-proposal.repository.js';
import { RoyaltyProposalService } from './royalty-proposal.service.js';
import { RoyaltyStatementController } from './royalty-statement.controller.js';
import { RoyaltyStatementRepository } from './royalty-statement.repository.js';
import { RoyaltyStatementService } from './royalty-statement.service.js';
import { RoyaltyStatementBatchService } from './royalty-statement-batch.service.js';
import { RoyaltyWorkbook } from './royalty-workbook.js';
import { StatementDocuments } from './statement-documents.js';
import { StatementNamesReader } from './statement-names.js';
import { WhyNotService } from './why-not.service.js';

@Module({
  imports: [AccountingModule, PartiesModule, CatalogueModule, StockModule],
  controllers: [
    PublishingAgreementController,
    CrossWorkAgreementController,
    RoyaltyEntryController,
    RoyaltyProposalController,
    RoyaltyStatementController,
  ],
  providers: [
    PublishingAgreementService,
    PublishingAgreementRepository,
    AgreementMembers,
    CrossWorkAgreementService,
    RecordNames,
    RoyaltyFactsRepository,
    RoyaltyBook,
    RoyaltyLedger,
    RoyaltyProposalService,
    RoyaltyProposalRepository,
    RoyaltyStatementService,
    RoyaltyStatementRepository,
    RoyaltyStatementBatchService,
    StatementNamesReader,
    StatementDocuments,
    RoyaltyWorkbook,
    WhyNotService,
    RoyaltiesHome,
    RoyaltiesFacade,
  ],
  exports: [RoyaltiesFacade],
})
export class RoyaltiesModule implements OnModuleInit {
  constructor(
    private readonly home: Home,
    private readonly tasks: RoyaltiesHome,
  ) {}

  onModuleInit(): void {
    this.home.contribute({ permission: 'royalties:read', todo: () => this.tasks.todo(), figures: () => this.tasks.figures() });
  }
}
