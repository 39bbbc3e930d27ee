import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, countCap, idList, orderBy, Page } from '../../platform/http/lists.js';
import { type KeptRefusal, ProblemTables } from '../../platform/problems/problem-tables.js';
import type { Language } from '../../platform/problems/problem-type.js';
import type { ImportListItem, ImportQuery, ImportView, RowQuery, RowView } from './import.schemas.js';
import { type ImportRow, ImportRows } from './import-rows.js';
import { faultSentence } from './row-fault-sentences.js';

type RowOfList = ImportRow & { workTitle: string | null; workIsNew: boolean | null; workRows: number | null };

const tables = 'house.import i left join house.task t on t.id = i.task_id';
/** A preview that failed leaves the file as it was recognised; what stopped it is known to its task. */
const shownState = `case when i.state = 'recognised' and t.state = 'failed' then 'failed' else i.state end`;

/** Imports and their rows as the screens ask for them. */
@Injectable()
export class ImportRepository {
  constructor(
    private readonly house: HouseDatabase,
    private readonly importRows: ImportRows,
    private readonly tables: ProblemTables,
  ) {}

  async list(query: ImportQuery, language: Language): Promise<Page<ImportListItem>> {
    const where = new Conditions()
      .when(query.q, `public.search_text(i.file_name) like '%' || public.search_text(?) || '%'`)
      .when(query.kind, 'i.kind = ?')
      .when(query.state, `${shownState} = ?`)
      .when(idList(query.id), 'i.id = any(?::uuid[])');
    const condition = where.toString();
    const total = await this.counted(`select 1 from ${tables} where ${condition}`, where.params);
    const order = orderBy(query.sort, { createdAt: 'i.created_at', fileName: 'i.file_name' }, 'i.created_at desc');
    const rows = await this.house.rows<Omit<ImportListItem, 'counts' | 'problem'> & { problem: KeptRefusal | null }>(
      `select i.id, i.kind, i.file_name as "fileName", i.byte_size::float8 as "byteSize", i.format, ${shownState} as state,
              case when t.state = 'failed' then t.problem end as problem, i.created_by as "createdBy",
              i.created_at as "createdAt", i.confirmed_at as "confirmedAt"
       from ${tables} where ${condition} order by ${order}, i.id limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    const counts = await this.importRows.counts(rows.map(({ id }) => id));
    const none = { new: 0, changed: 0, unchanged: 0, wrong: 0 };
    return new Page(
      rows.map((row) => ({ ...row, problem: this.inWords(row.problem, language), counts: counts.get(row.id) ?? none })),
      total,
      total > countCap,
    );
  }

  /** What stopped the work on a file, in the words of its reader. */
  inWords(problem: KeptRefusal | null, language: Language): ImportView['problem'] {
    return problem && { code: problem.code, detail: this.tables.sentence(problem, language) };
  }

  async rows(importId: string, query: RowQuery, language: Language): Promise<Page<RowView>> {
    const where = new Conditions()
      .add('r.import_id = ?', importId)
      .when(query.state, 'r.state = ?')
      .when(query.workId, 'r.work_id = ?')
      .when(query.q, `public.search_text(r.title || ' ' || coalesce(r.key, '')) like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'r.id = any(?::uuid[])');
    const condition = where.toString();
    const total = await this.counted(`select 1 from house.import_row r where ${condition}`, where.params);
    const order = orderBy(query.sort, { line: 'r.position', title: 'r.title' }, 'r.position');
    const rows = await this.house.rows<RowOfList>(
      `select r.id, r.position, r.line, r.state, r.key, r.title, r.work_id as "workId", r.product_id as "productId", r.draft, r.said,
              r.corrections, r.changes, r.faults, r.written_at::text as "writtenAt",
              coalesce(w.title, (select f.title from house.import_row f where f.import_id = r.import_id and f.work_id = r.work_id
                order by f.position limit 1)) as "workTitle",
              w.id is null or exists (select 1 from house.import_made m
                where m.import_id = r.import_id and m.entity = 'work' and m.entity_id = r.work_id) as "workIsNew",
              (select count(*)::int from house.import_row f where f.import_id = r.import_id and f.work_id = r.work_id) as "workRows"
       from house.import_row r left join house.work w on w.id = r.work_id
       where ${condition} order by ${order}, r.position limit ${query.pageSize} offset ${(query.page - 1) * query.pageSize}`,
      where.params,
    );
    return new Page(
      rows.map((row) => this.view(row, language)),
      total,
      total > countCap,
    );
  }

  private view(row: RowOfList, language: Language): RowView {
    const { id, line, state, key, title, workId, productId, changes, faults, corrections, draft, said } = row;
    return {
      id,
      line,
      state,
      key,
      title,
      work: workId === null ? null : { id: workId, title: row.workTitle ?? title, isNew: row.workIsNew ?? true, rows: row.workRows ?? 1 },
      productId: state === 'new' && row.writtenAt === null ? null : productId,
      changes: changes as RowView['changes'],
      faults: faults.map((fault) => ({ ...fault, facts: { ...fault.facts }, detail: faultSentence(fault, language, this.tables) })),
      cells: said && 'cells' in said ? (said.cells as Record<string, string>) : null,
      corrections: { ...corrections },
      values: { ...draft.movement, ...(draft.movement ? {} : draft) },
      written: row.writtenAt !== null,
    };
  }

  private async counted(sql: string, params: readonly unknown[]): Promise<number> {
    const row = await this.house.row<{ n: number }>(`select count(*)::int as n from (${sql} limit ${countCap + 1}) counted`, params);
    return row?.n ?? 0;
  }
}
