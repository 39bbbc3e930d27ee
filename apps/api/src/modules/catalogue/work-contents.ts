import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { PartiesFacade } from '../parties/parties.facade.js';
import type { CatalogueModuleRefusal } from './catalogue.problems.js';
import { SubjectCodes } from './subject-codes.js';
import type { ContributorInput, SubjectInput, TextInput, WorkChange } from './work.schemas.js';

/** ONIX list 153. */
const mainTextTypes = { shortDescription: '02', description: '03', backCover: '05' } as const;

/** What describes a work, replaced as a whole: only rows that differ are written, so that the trail tells what changed. */
@Injectable()
export class WorkContents {
  constructor(
    private readonly house: HouseDatabase,
    private readonly parties: PartiesFacade,
    private readonly subjectCodes: SubjectCodes,
  ) {}

  /** Those who made the work, in the order of the title page; with `productId`, those who contributed to that product alone. */
  async replaceContributors(workId: string, productId: string | null, given: readonly ContributorInput[]): Promise<void> {
    await this.refuseContributors(given);
    await this.house.rows(
      `delete from house.contributor where work_id = $1 and product_id is not distinct from $2
         and (party_id, role) not in (select * from unnest($3::uuid[], $4::text[]))`,
      [workId, productId, given.map((one) => one.partyId), given.map((one) => one.role)],
    );
    await insertRows(
      this.house,
      'contributor as c',
      ['id', 'work_id', 'product_id', 'party_id', 'role', 'sequence', 'credited_as'],
      given.map((one, i) => [uuid(), workId, productId, one.partyId, one.role, i + 1, one.creditedAs]),
      `on conflict (work_id, product_id, party_id, role) do update set sequence = excluded.sequence, credited_as = excluded.credited_as
       where (c.sequence, c.credited_as) is distinct from (excluded.sequence, excluded.credited_as)`,
    );
  }

  async replaceSubjects(workId: string, given: readonly SubjectInput[]): Promise<void> {
    const subjects = await this.subjectCodes.named(given);
    await this.house.rows(
      `delete from house.subject where work_id = $1
         and (scheme, code, heading) not in (select * from unnest($2::text[], $3::text[], $4::text[]))`,
      [workId, subjects.map((one) => one.scheme), subjects.map((one) => one.code), subjects.map((one) => one.heading)],
    );
    await insertRows(
      this.house,
      'subject as s',
      ['id', 'work_id', 'scheme', 'code', 'heading', 'main'],
      subjects.map((one) => [uuid(), workId, one.scheme, one.code, one.heading, one.main]),
      'on conflict (work_id, scheme, code, heading) do update set main = excluded.main where s.main <> excluded.main',
    );
  }

  /** The three main texts in the language of the house, and every other; an empty one is taken away. */
  async replaceTexts(workId: string, change: WorkChange, language: string): Promise<void> {
    const main = Object.entries(mainTextTypes).flatMap(([field, textType]) => {
      const content = change[field as keyof typeof mainTextTypes];
      return content === undefined ? [] : [{ textType, language, content }];
    });
    const gone = main.filter(({ content }) => content === '');
    await this.house.rows(
      'delete from house.text_content where work_id = $1 and product_id is null and language = $2 and text_type = any($3)',
      [workId, language, gone.map(({ textType }) => textType)],
    );
    if (change.otherTexts) await this.removeOtherTexts(workId, change.otherTexts, language);
    const texts = [...main.filter(({ content }) => content !== ''), ...(change.otherTexts ?? [])];
    await insertRows(
      this.house,
      'text_content as t',
      ['id', 'work_id', 'text_type', 'language', 'content'],
      texts.map((one) => [uuid(), workId, one.textType, one.language, one.content]),
      `on conflict (work_id, product_id, text_type, language) do update set content = excluded.content where t.content <> excluded.content`,
    );
  }

  private async removeOtherTexts(workId: string, kept: readonly TextInput[], language: string): Promise<void> {
    await this.house.rows(
      `delete from house.text_content where work_id = $1 and product_id is null and not (language = $2 and text_type = any($3))
         and (text_type, language) not in (select * from unnest($4::text[], $5::text[]))`,
      [workId, language, Object.values(mainTextTypes), kept.map((one) => one.textType), kept.map((one) => one.language)],
    );
  }

  private async refuseContributors(given: readonly ContributorInput[]): Promise<void> {
    const names = await this.parties.names(given.map((one) => one.partyId));
    const seen = new Set<string>();
    for (const [i, { partyId, role }] of given.entries()) {
      const party = names.get(partyId);
      if (!party) throw new Refusal<CatalogueModuleRefusal>('contributor-unknown', { position: i + 1 });
      if (seen.has(`${partyId} ${role}`)) {
        throw new Refusal<CatalogueModuleRefusal>('contributor-repeated', { name: party.publicName, role });
      }
      seen.add(`${partyId} ${role}`);
    }
  }
}
