import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { AccountingFacade } from '../../accounting/accounting.facade.js';
import type { IssuedView } from './invoice.schemas.js';
import { invoiceSource } from './invoice-book.js';

/** Matches a credit note with what is open of its invoice; when that is paid already, the credit stays open for the customer. */
@Injectable()
export class CreditSettlement {
  constructor(
    private readonly house: HouseDatabase,
    private readonly accounting: AccountingFacade,
  ) {}

  async against(credit: IssuedView, invoiceId: string): Promise<void> {
    const rows = await this.house.rows<{ posting: string; source: string }>(
      `select o.posting_id as posting, e.source_id as source
       from house.journal_entry e join house.posting p on p.entry_id = e.id join house.open_item o on o.posting_id = p.id
       where e.source_kind = '${invoiceSource}' and e.source_id = any($1::uuid[]) and e.reverses_id is null and o.open_amount > 0`,
      [[invoiceId, credit.id]],
    );
    if (new Set(rows.map(({ source }) => source)).size < 2) return;
    await this.accounting.settle({
      parts: rows.map(({ posting }) => ({ posting })),
      settledOn: credit.entry.bookedOn,
      source: { kind: invoiceSource, id: credit.id },
    });
  }
}
