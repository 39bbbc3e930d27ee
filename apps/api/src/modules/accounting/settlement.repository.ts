import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { Conditions, idList, orderBy, type Page, readPage } from '../../platform/http/lists.js';
import type { SettlementQuery, SettlementView } from './settlement.schemas.js';

/** Settlements as the screens ask for them, each with the lines it matches. */
@Injectable()
export class SettlementRepository {
  constructor(private readonly house: HouseDatabase) {}

  list(query: SettlementQuery): Promise<Page<SettlementView>> {
    const where = new Conditions()
      .when(query.accountCode, 's.account_code = ?')
      .when(query.partyId, 's.party_id = ?')
      .when(query.sourceId, 's.source_id = ?')
      .when(query.postingId, 'exists (select 1 from house.settlement_line m where m.settlement_id = s.id and m.posting_id = ?)')
      .when(query.standing, '(u.settlement_id is null) = ?')
      .when(query.q, `t.search_text like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 's.id = any(?::uuid[])');
    const sorts = { settledOn: 's.settled_on', letter: 's.letter' };
    const order = `${orderBy(query.sort, sorts, 's.settled_on desc')}, s.id`;
    return readPage<SettlementView>(this.house, { columns, tables, where, order }, query);
  }

  find(id: string): Promise<SettlementView | undefined> {
    return this.house.row<SettlementView>(`select ${columns} from ${tables} where s.id = $1`, [id]);
  }
}

const tables = `house.settlement s join house.party t on t.id = s.party_id
  left join house.settlement_undo u on u.settlement_id = s.id`;

const columns = `
  s.id, s.account_code as "accountCode", s.party_id as "partyId", t.public_name as "partyName", s.letter, s.settled_on::text as "settledOn",
  s.source_kind as "sourceKind", s.source_id as "sourceId", s.recorded_by as "recordedBy", u.undone_on::text as "undoneOn",
  u.reason as "undoReason",
  (select json_agg(json_build_object('postingId', i.posting_id, 'entryId', p.entry_id, 'documentRef', i.document_ref, 'label', p.label,
     'bookedOn', i.booked_on, 'side', i.side, 'amount', l.amount::text, 'postingAmount', i.amount::text, 'openAmount', i.open_amount::text)
     order by i.side desc, i.booked_on, i.posting_id)
   from house.settlement_line l join house.open_item i on i.posting_id = l.posting_id join house.posting p on p.id = l.posting_id
   where l.settlement_id = s.id) as parts`;
