import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import type { CatalogueModuleRefusal } from './catalogue.problems.js';
import { subjectExcerpt } from './subject-excerpt.js';
import type { SubjectInput } from './work.schemas.js';

export interface SubjectCode {
  readonly code: string;
  readonly labelFr: string;
  readonly labelEn: string;
}

/** The official subject tables the house has loaded: CLIL (29), Thema (93) and any other of ONIX list 27. */
@Injectable()
export class SubjectCodes {
  constructor(private readonly house: HouseDatabase) {}

  /** The subjects with their heading from the table. A code that a loaded table does not have is refused; no table, no check. */
  async named(given: readonly SubjectInput[]): Promise<SubjectInput[]> {
    const coded = given.filter(({ code }) => code !== '');
    const loaded = await this.loadedAmong([...new Set(coded.map(({ scheme }) => scheme))]);
    const known = await this.house.rows<{ scheme: string; code: string; label: string }>(
      `select scheme, code, label_fr as label from house.subject_code
       where (scheme, code) in (select * from unnest($1::text[], $2::text[]))`,
      [coded.map(({ scheme }) => scheme), coded.map(({ code }) => code)],
    );
    const labels = new Map(known.map(({ scheme, code, label }) => [`${scheme} ${code}`, label]));
    const unique = new Map(given.map((one) => [`${one.scheme} ${one.code} ${one.code === '' ? one.heading : ''}`, one]));
    return [...unique.values()].map((one) => {
      const label = labels.get(`${one.scheme} ${one.code}`);
      if (one.code !== '' && loaded.has(one.scheme) && label === undefined) {
        throw new Refusal<CatalogueModuleRefusal>('subject-code-unknown', { code: one.code, scheme: one.scheme });
      }
      return { ...one, heading: one.heading || (label ?? '') };
    });
  }

  schemes(): Promise<{ scheme: string; codes: number }[]> {
    return this.house.rows('select scheme, count(*)::int as codes from house.subject_code group by scheme order by scheme');
  }

  /** For pickers: codes that begin with what was typed, then labels that hold it. */
  find(scheme: string, typed: string, language: 'fr' | 'en'): Promise<{ code: string; label: string }[]> {
    const label = language === 'en' ? `coalesce(nullif(label_en, ''), label_fr)` : 'label_fr';
    return this.house.rows(
      `select code, ${label} as label from house.subject_code
       where scheme = $1 and ($2 = '' or code ilike $2 || '%' or public.search_text(label_fr || ' ' || label_en) like '%' || public.search_text($2) || '%')
       order by (code ilike $2 || '%') desc, code limit 50`,
      [scheme, typed.replaceAll(/[%_\\]/g, '')],
    );
  }

  /** The few codes the demo house is shown with: enough to pick from, and nothing is refused for being outside them. */
  async loadExcerpt(): Promise<void> {
    for (const [scheme, codes] of Object.entries(subjectExcerpt)) {
      const known = await this.house.row('select 1 from house.subject_code where scheme = $1', [scheme]);
      if (!known) await this.load(scheme, codes, false);
    }
  }

  /** Adds a table's codes and corrects the labels of those there are: loading the same table again changes nothing. */
  async load(
    scheme: string,
    codes: readonly SubjectCode[],
    official = true,
  ): Promise<{ added: number; changed: number; unchanged: number }> {
    const before = await this.house.rows<{ code: string; label_fr: string; label_en: string; official: boolean }>(
      'select code, label_fr, label_en, official from house.subject_code where scheme = $1',
      [scheme],
    );
    const known = new Map(before.map((row) => [row.code, row]));
    const merged = [...new Map(codes.map((one) => [one.code, one])).values()].map((one) => {
      const old = known.get(one.code);
      return { code: one.code, labelFr: one.labelFr || (old?.label_fr ?? one.labelEn), labelEn: one.labelEn || (old?.label_en ?? '') };
    });
    const added = merged.filter(({ code }) => !known.has(code));
    const changed = merged.filter(({ code, labelFr, labelEn }) => {
      const old = known.get(code);
      return old !== undefined && (old.label_fr !== labelFr || old.label_en !== labelEn || old.official !== official);
    });
    await this.house.transaction(() =>
      insertRows(
        this.house,
        'subject_code',
        ['scheme', 'code', 'label_fr', 'label_en', 'official'],
        [...added, ...changed].map((one) => [scheme, one.code, one.labelFr, one.labelEn, official]),
        'on conflict (scheme, code) do update set label_fr = excluded.label_fr, label_en = excluded.label_en, official = excluded.official',
      ),
    );
    return { added: added.length, changed: changed.length, unchanged: merged.length - added.length - changed.length };
  }

  private async loadedAmong(schemes: readonly string[]): Promise<Set<string>> {
    const rows = await this.house.rows<{ scheme: string }>(
      `select s.scheme from unnest($1::text[]) s(scheme)
       where exists (select 1 from house.subject_code k where k.scheme = s.scheme and k.official)`,
      [schemes],
    );
    return new Set(rows.map(({ scheme }) => scheme));
  }
}
