import { Refusal } from '@colophon/refusal';
import type { Language, Part } from '@colophon/royalties';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import { InputInvalid } from '../../platform/http/input-invalid.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { agreementFaults, fieldFault } from './agreement-faults.js';
import { AgreementMembers, type AgreementMembersInput } from './agreement-members.js';
import { PublishingAgreement } from './publishing-agreement.entity.js';
import { PublishingAgreementRepository } from './publishing-agreement.repository.js';
import type { AgreementChange, AgreementInput, AgreementView } from './publishing-agreement.schemas.js';
import { RecordNames } from './record-names.js';
import { type AgreementRow, agreementTerms } from './royalty-facts.js';

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
    await this.refuseFaults(agreement, draft);
    await this.house.em.flush();
    await this.members.save(agreement.id, draft, input);
  }

  private async refuseFaults({ printPart, digitalPart }: PublishingAgreement, draft: AgreementRow): Promise<void> {
    const granted = new Set<Part>(['audio', ...(printPart ? (['print'] as const) : []), ...(digitalPart ? (['digital'] as const) : [])]);
    const faults = agreementFaults(agreementTerms(draft), granted);
    const issues = await Promise.all(faults.map(async ({ path, refusal }) => fieldFault(path, await this.names.named(refusal))));
    if (issues.length > 0) throw new InputInvalid(issues);
  }

  private async find(id: string): Promise<PublishingAgreement> {
    const agreement = await this.house.em.findOne(PublishingAgreement, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!agreement) throw new Refusal<PlatformRefusal>('record-unknown');
    return agreement;
  }
}
