import { Refusal } from '@colophon/refusal';
import { checkCrossWorkAgreement } from '@colophon/royalties';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { refuseStale } from '../../platform/http/if-match.js';
import { InputInvalid } from '../../platform/http/input-invalid.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { fieldFault } from './agreement-faults.js';
import { CrossWorkAgreement } from './cross-work-agreement.entity.js';
import type { CrossWorkChange, CrossWorkInput, CrossWorkQuery, CrossWorkView } from './cross-work-agreement.schemas.js';
import type { RoyaltiesModuleRefusal } from './royalties.problems.js';

/** The separate documents by which works share one account. */
@Injectable()
export class CrossWorkAgreementService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
  ) {}

  async get(id: string): Promise<CrossWorkView> {
    const row = await this.house.row<CrossWorkView>(`${columns} where c.id = $1`, [id]);
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    return row;
  }

  async list(query: CrossWorkQuery): Promise<Page<CrossWorkView>> {
    const where = new Conditions()
      .when(query.q, `public.search_text(c.reference) like '%' || public.search_text(?) || '%'`)
      .when(query.beneficiaryId, 'c.beneficiary_id = ?')
      .when(query.workId, 'exists (select 1 from house.cross_work_agreement_work w where w.agreement_id = c.id and w.work_id = ?)')
      .when(idList(query.id), 'c.id = any(?::uuid[])');
    const counted = await this.house.row<{ n: number }>(
      `select count(*)::int as n from (select 1 from house.cross_work_agreement c where ${where.toString()} limit ${countCap + 1}) counted`,
      where.params,
    );
    const rows = await this.house.rows<CrossWorkView>(
      `${columns} where ${where.toString()} order by ${orderBy(query.sort, { signedOn: 'c.signed_on' }, 'c.signed_on desc')}, c.id
       limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    const total = counted?.n ?? 0;
    return new Page(rows, total, total > countCap);
  }

  create({ workIds, ...head }: CrossWorkInput): Promise<CrossWorkView> {
    return this.house.transaction(async () => {
      const agreement = this.house.em.create(CrossWorkAgreement, { id: uuid(), ...head });
      await this.write(agreement, workIds);
      return this.get(agreement.id);
    });
  }

  change(id: string, version: number, { workIds, ...head }: CrossWorkChange): Promise<CrossWorkView> {
    return this.house.transaction(async () => {
      const agreement = await this.find(id, version);
      this.house.em.assign(agreement, { ...head, updatedAt: this.clock.now() });
      await this.write(agreement, workIds);
      return this.get(id);
    });
  }

  remove(id: string, version: number): Promise<void> {
    return this.house.transaction(async () => {
      this.house.em.remove(await this.find(id, version));
      await this.house.em.flush();
    });
  }

  private async write(agreement: CrossWorkAgreement, works: readonly string[] | undefined): Promise<void> {
    const { id, beneficiaryId: beneficiary, signedOn } = agreement;
    if (works) refuseAt('workIds', () => checkCrossWorkAgreement({ id, beneficiary, signedOn, works }));
    await this.refuseReferenceInUse(agreement);
    await this.house.em.flush();
    if (!works) return;
    const known = await this.house.rows<{ work: string }>(
      'select work_id::text as work from house.cross_work_agreement_work where agreement_id = $1',
      [id],
    );
    await this.house.rows('delete from house.cross_work_agreement_work where agreement_id = $1 and work_id <> all($2::uuid[])', [
      id,
      works,
    ]);
    const added = new Set(works).difference(new Set(known.map(({ work }) => work)));
    await insertRows(
      this.house,
      'cross_work_agreement_work',
      ['id', 'agreement_id', 'work_id'],
      [...added].map((work) => [uuid(), id, work]),
    );
  }

  private async refuseReferenceInUse({ id, reference }: CrossWorkAgreement): Promise<void> {
    const other = await this.house.row('select 1 from house.cross_work_agreement where reference = $1 and id <> $2', [reference, id]);
    const inUse = new Refusal<RoyaltiesModuleRefusal>('agreement-reference-in-use');
    if (other) throw new InputInvalid([fieldFault(['reference'], inUse)]);
  }

  private async find(id: string, version: number): Promise<CrossWorkAgreement> {
    const agreement = await this.house.em.findOne(CrossWorkAgreement, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!agreement) throw new Refusal<PlatformRefusal>('record-unknown');
    refuseStale(agreement, version);
    return agreement;
  }
}

/** A refusal of `check` stands at the field of the form it is about. */
function refuseAt(field: string, check: () => void): void {
  try {
    check();
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    throw new InputInvalid([fieldFault([field], refusal)]);
  }
}

const columns = `
  select c.id, c.reference, c.beneficiary_id as "beneficiaryId", p.public_name as "beneficiaryName", c.signed_on::text as "signedOn",
         c.notes, c.version,
         (select coalesce(json_agg(json_build_object('id', k.id, 'title', k.title) order by k.title, k.id), '[]')
          from house.cross_work_agreement_work w join house.work k on k.id = w.work_id where w.agreement_id = c.id) as works
  from house.cross_work_agreement c join house.party p on p.id = c.beneficiary_id`;
