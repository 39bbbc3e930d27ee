import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import type { IssuedInvoice } from '../documents/issued-invoice.js';
import { hashOf } from './invoice-content.js';

/** Where the book of invoices is not as it was issued. */
export interface InvoiceFault {
  readonly number: string;
  readonly fault: 'chain' | 'content' | 'entry' | 'sequence' | 'figures';
}

interface Link {
  readonly series: string;
  readonly sequence: number;
  readonly number: string;
  readonly content: IssuedInvoice;
  readonly previousHash: string;
  readonly hash: string;
}

const atOnce = 500;

/** Reads every invoice again: each hash is that of its content and of the one before, and each has its entry in the books. */
@Injectable()
export class InvoiceProof {
  constructor(private readonly house: HouseDatabase) {}

  async faults(): Promise<InvoiceFault[]> {
    return [
      ...(await this.brokenLinks()),
      ...(await this.withoutEntry()),
      ...(await this.unlikeTheirContent()),
      ...(await this.missingNumbers()),
    ];
  }

  private async brokenLinks(): Promise<InvoiceFault[]> {
    const faults: InvoiceFault[] = [];
    let last: Pick<Link, 'series' | 'sequence' | 'hash'> = { series: '', sequence: 0, hash: '' };
    for (;;) {
      const links = await this.house.rows<Link>(
        `select series, sequence, number, content, previous_hash as "previousHash", hash from house.invoice
         where (series, sequence) > ($1, $2) order by series, sequence limit ${atOnce}`,
        [last.series, last.sequence],
      );
      for (const link of links) {
        const first = link.series !== last.series;
        const follows = link.sequence === (first ? 1 : last.sequence + 1) && link.previousHash === (first ? '' : last.hash);
        if (!follows) faults.push({ number: link.number, fault: 'chain' });
        if (hashOf(link.content, link.previousHash) !== link.hash) faults.push({ number: link.number, fault: 'content' });
        last = link;
      }
      if (links.length < atOnce) return faults;
    }
  }

  /** The entry says what the invoice says: its total on the customer's account, its number, its day. */
  private withoutEntry(): Promise<InvoiceFault[]> {
    return this.house.rows(
      `select i.number, 'entry' as fault from house.invoice i
       where not exists (select 1 from house.journal_entry e where e.source_kind = 'invoice' and e.source_id = i.id and e.reverses_id is null
         and e.document_ref = i.number and e.document_on = i.issued_on and e.total = i.gross) order by i.series, i.sequence`,
    );
  }

  private unlikeTheirContent(): Promise<InvoiceFault[]> {
    return this.house.rows(
      `select i.number, 'figures' as fault from house.invoice i
       where i.number <> i.content->>'number' or i.gross <> (i.content#>>'{totals,withVat}')::numeric
          or i.net <> (i.content#>>'{totals,withoutVat}')::numeric or i.vat <> (i.content#>>'{totals,vat}')::numeric
          or i.issued_on <> (i.content->>'issuedOn')::date order by i.series, i.sequence`,
    );
  }

  /** Removed last ones leave no gap in the chain, but in the count of the series. */
  private missingNumbers(): Promise<InvoiceFault[]> {
    return this.house.rows(
      `select s.series || ' ' || s.last_number as number, 'sequence' as fault from house.number_series s
       where s.series ~ '^(FA|AV)-' and s.last_number <> (select count(*) from house.invoice i where i.series = s.series)`,
    );
  }
}
