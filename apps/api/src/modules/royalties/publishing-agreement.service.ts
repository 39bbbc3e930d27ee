import { Refusal } from '@colophon/refusal';
import { checkTerms, type Language } from '@colophon/royalties';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { AgreementMembers, type AgreementMembersInput } from './agreement-members.js';
import { PublishingAgreement } from './publishing-agreement.entity.js';
import { PublishingAgreementRepository } from './publishing-agreement.repository.js';
import type { AgreementChange, AgreementInput, AgreementView } from './publishing-agreement.schemas.js';
import { RecordNames } from './record-names.js';
import type { RoyaltiesModuleRefusal } from './royalties.problems.js';
import { agreementTerms } from './royalty-facts.js';

@Injectable()
export class PublishingAgreementService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly agreements: PublishingAgreementRepository,
    private readonly members: AgreementMembers,
    private readonly names: RecordNames,
  ) {}

  create({ workIds, parties = [], rules = [], advances = [], ...head }: AgreementInput, language: Language): Promise<AgreementView> {
    return this.house.transaction(async () => {
      const agreement = this.house.em.create(PublishingAgreement, { id: uuid(), ...head });
      await this.write(agreement, { workIds, parties, rules, advances });
      return this.agreements.view(agreement.id, language);
    });
  }

  change(id: string, version: number, change: AgreementChange, language: Language): Promise<AgreementView> {
    const { workIds, parties, rules, advances, ...head } = change;
    return this.house.transaction(async () => {
      const agreement = await this.find(id);
      refuseStale(agreement, version);
      // Also when only its rules change, so that the version says the agreement is another.
      this.house.em.assign(agreement, { ...head, updatedAt: this.clock.now() });
      await this.write(agreement, { workIds, parties, rules, advances });
      return this.agreements.view(id, language);
    });
  }

  remove(id: string, version: number): Promise<void> {
    return this.house.transaction(async () => {
      const agreement = await this.find(id);
      refuseStale(agreement, version);
      this.house.em.remove(agreement);
      await this.house.em.flush();
    });
  }

  private async write(agreement: PublishingAgreement, input: AgreementMembersInput): Promise<void> {
    const draft = await this.members.draft(agreement, input);
    await this.names.refusing(() => checkTerms(agreementTerms(draft)));
    for (const { part } of [...draft.rules, ...draft.advances]) {
      const isGranted = part === 'audio' || (part === 'print' ? agreement.printPart : agreement.digitalPart);
      if (!isGranted) throw new Refusal<RoyaltiesModuleRefusal>('part-not-granted', { part });
    }
    await this.house.em.flush();
    await this.members.save(agreement.id, draft, input);
  }

  private async find(id: string): Promise<PublishingAgreement> {
    const agreement = await this.house.em.findOne(PublishingAgreement, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!agreement) throw new Refusal<PlatformRefusal>('record-unknown');
    return agreement;
  }
}
