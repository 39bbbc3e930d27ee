import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { HouseFiles, type StoredFile } from '../../../platform/files/file-store.js';
import type { PlatformRefusal } from '../../../platform/platform.problems.js';
import type { IssuedInvoice } from '../documents/issued-invoice.js';
import { HouseLogo } from './house-logo.js';

interface Printed {
  readonly number: string;
  readonly content: IssuedInvoice;
  readonly issuedAt: Date;
  readonly fileId: string | null;
}

/** The Factur-X of an invoice: drawn and kept once, by the job that follows its issue or for whoever asks first, and the same bytes ever after. */
@Injectable()
export class InvoiceDocuments {
  constructor(
    private readonly house: HouseDatabase,
    private readonly files: HouseFiles,
    private readonly logo: HouseLogo,
  ) {}

  async serve(invoiceId: string) {
    const file = await this.store(invoiceId);
    return { name: file.name, body: this.files.stream(file) };
  }

  /** The kept file; of two who draw it at once the first keeps its own. Killed half-way it is drawn again, and gives the same bytes. */
  async store(invoiceId: string): Promise<StoredFile> {
    const kept = await this.read(invoiceId);
    if (kept.fileId !== null) return this.files.find(kept.fileId);
    const bytes = await this.draw(kept);
    return this.house.transaction(async () => {
      await this.house.rows('select 1 from house.invoice where id = $1 for no key update', [invoiceId]);
      const { fileId } = await this.read(invoiceId);
      if (fileId !== null) return this.files.find(fileId);
      const file = await this.files.save({ name: `${kept.number}.pdf`, mediaType: 'application/pdf', bytes });
      await this.house.rows('insert into house.invoice_document (invoice_id, file_id) values ($1, $2)', [invoiceId, file.id]);
      return file;
    });
  }

  private async read(id: string): Promise<Printed> {
    const row = await this.house.row<Printed>(
      `select i.number, i.content, i.issued_at as "issuedAt", d.file_id as "fileId"
       from house.invoice i left join house.invoice_document d on d.invoice_id = i.id where i.id = $1`,
      [id],
    );
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    return row;
  }

  /** Fonts and PDF are loaded with the first document: a server that prints none does without them. */
  private async draw({ content, issuedAt }: Printed): Promise<Buffer> {
    const { renderInvoice } = await import('../documents/factur-x.js');
    const logo = await this.logo.read();
    return renderInvoice(content, { issuedAt: new Date(issuedAt), ...(logo && { logo }) });
  }
}
