import type { Period } from '@colophon/calendar';
import { Injectable } from '@nestjs/common';
import type { AgreementInput, AgreementView } from './publishing-agreement.schemas.js';
import { agreementInput } from './publishing-agreement.schemas.js';
import { PublishingAgreementService } from './publishing-agreement.service.js';
import { RoyaltyLedger } from './royalty-ledger.js';
import type { ReceptionView } from './royalty-proposal.schemas.js';
import { RoyaltyProposalService } from './royalty-proposal.service.js';
import { type Progress, type RefusedStatement, RoyaltyStatementBatchService } from './royalty-statement-batch.service.js';
import { RoyaltyWorkbook } from './royalty-workbook.js';

const silently: Progress = () => Promise.resolve();

/** What others may ask of royalties: the demo house and the commands, which do what a person does on the screens. */
@Injectable()
export class RoyaltiesFacade {
  constructor(
    private readonly agreements: PublishingAgreementService,
    private readonly proposals: RoyaltyProposalService,
    private readonly batches: RoyaltyStatementBatchService,
    private readonly workbooks: RoyaltyWorkbook,
    private readonly ledger: RoyaltyLedger,
  ) {}

  /** As the API takes it, defaults included. */
  sign(input: Parameters<typeof agreementInput.parse>[0]): Promise<AgreementView> {
    return this.agreements.create(agreementInput.parse(input) as AgreementInput, 'fr');
  }

  approveReception(deliveryId: string): Promise<ReceptionView> {
    return this.proposals.approve(deliveryId);
  }

  draftStatements(period: Period, progress = silently): Promise<{ drafted: number; refused: RefusedStatement[] }> {
    return this.batches.draftAll(period, progress);
  }

  approveStatements(period: Period, progress = silently): Promise<{ approved: number; refused: RefusedStatement[] }> {
    return this.batches.approveAll(period, progress);
  }

  printStatements(period: Period, progress = silently): Promise<{ printed: number }> {
    return this.batches.printAll(period, progress);
  }

  /** The accountant's workbook: totals per payee, lines, entries. */
  workbook(within: Period, language: 'fr' | 'en'): ReturnType<RoyaltyWorkbook['make']> {
    return this.workbooks.make(within, language);
  }

  /** Posts to the ledger, once each, what was approved before the house kept its ledger here. */
  postForward(): ReturnType<RoyaltyLedger['postForward']> {
    return this.ledger.postForward();
  }
}
