import { formatDay } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import { formatAmount } from '../../../platform/documents/pdf/figures.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import type { PlatformRefusal } from '../../../platform/platform.problems.js';
import type { IssuedInvoice } from '../documents/issued-invoice.js';
import type { InvoiceModuleRefusal } from './invoice.problems.js';
import { InvoiceRepository } from './invoice.repository.js';
import type { InvoiceView, MailRequest } from './invoice.schemas.js';
import { InvoiceDocuments } from './invoice-documents.js';

interface Addressed {
  readonly content: IssuedInvoice;
  readonly email: string;
  readonly channel: 'mail' | 'platform' | 'post';
  readonly customer: string;
}

/** Sends invoices with their document, in the language of the buyer. */
@Injectable()
export class InvoiceMails {
  constructor(
    private readonly house: HouseDatabase,
    private readonly mailer: Mailer,
    private readonly documents: InvoiceDocuments,
    private readonly invoices: InvoiceRepository,
  ) {}

  /** To customers who take their documents by mail and have an address; the others are written to otherwise. */
  async sendOnIssue(invoiceId: string): Promise<void> {
    const { channel, email } = await this.addressed(invoiceId);
    if (channel === 'mail' && email !== '') await this.queue(invoiceId, email);
  }

  async send(invoiceId: string, { recipient }: MailRequest): Promise<InvoiceView> {
    const { email, customer } = await this.addressed(invoiceId);
    const to = recipient ?? email;
    if (to === '') throw new Refusal<InvoiceModuleRefusal>('invoice-without-email', { customer });
    await this.queue(invoiceId, to);
    return this.invoices.get(invoiceId);
  }

  private async queue(invoiceId: string, recipient: string): Promise<void> {
    const { content } = await this.addressed(invoiceId);
    const file = await this.documents.store(invoiceId);
    await this.house.transaction(async () => {
      const mailId = await this.mailer.queue({ recipient, ...letter(content), attachments: [file.id] });
      await this.house.rows('insert into house.invoice_mail (id, invoice_id, mail_id) values (gen_random_uuid(), $1, $2)', [
        invoiceId,
        mailId,
      ]);
    });
  }

  private async addressed(id: string): Promise<Addressed> {
    const row = await this.house.row<Addressed>(
      `select i.content, p.email, c.document_channel as channel, p.public_name as customer
       from house.invoice i join house.customer c on c.id = i.customer_id join house.party p on p.id = c.party_id where i.id = $1`,
      [id],
    );
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    return row;
  }
}

function letter(invoice: IssuedInvoice): { subject: string; text: string } {
  const { language, number, type, issuedOn, dueOn, totals, currency, seller } = invoice;
  const amount = formatAmount(totals.withVat, language, currency);
  const day = (on: string) => formatDay(on, language, 'long');
  const name = seller.tradingName ?? seller.name;
  if (language === 'fr') {
    const what = type === '380' ? 'Facture' : 'Avoir';
    const until = type === '380' && dueOn ? `, à régler au plus tard le ${day(dueOn)}` : '';
    return {
      subject: `${what} ${number}, ${name}`,
      text: `Bonjour,\n\nVous trouverez ci-joint ${type === '380' ? 'la facture' : 'l’avoir'} ${number} du ${day(issuedOn)}, d’un montant de ${amount} TTC${until}.\n\nBien à vous,\n${name}\n`,
    };
  }
  const what = type === '380' ? 'Invoice' : 'Credit note';
  const until = type === '380' && dueOn ? `, due on ${day(dueOn)}` : '';
  return {
    subject: `${what} ${number}, ${name}`,
    text: `Hello,\n\nPlease find attached ${what.toLowerCase()} ${number} of ${day(issuedOn)}, for ${amount} with VAT${until}.\n\nKind regards,\n${name}\n`,
  };
}
