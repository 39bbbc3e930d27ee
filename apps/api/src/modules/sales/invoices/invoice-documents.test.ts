import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InvoicingHouse } from '../../../../test/invoicing-house.js';
import { FileStore } from '../../../platform/files/file-store.js';
import { InvoiceDocuments } from './invoice-documents.js';

describe('The document of an invoice', () => {
  let house: InvoicingHouse;

  beforeAll(async () => {
    house = await InvoicingHouse.open();
  });
  afterAll(() => house.house.close());

  const pdf = async (id: string) => (await house.client.get<Buffer>(`/api/v1/invoices/${id}/document`)).body;
  const kept = (id: string) =>
    house.sql<{ sha256: string }>(
      'select f.sha256 from house.invoice_document d join house.stored_file f on f.id = d.file_id where d.invoice_id = $1',
      [id],
    );
  const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

  it('is drawn by the job that follows its issue, mailed to the shop in its language, and the same ever after', async () => {
    const { id, number } = await house.invoiced();
    expect(await kept(id)).toEqual([]);
    await house.house.settle();
    const [stored] = await kept(id);
    const bytes = await pdf(id);
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(sha256(bytes)).toBe(stored?.sha256);
    const invoice = await house.read(id);
    expect(invoice).toMatchObject({ hasDocument: true, mails: [{ recipient: 'halles@example.org', state: 'kept' }] });
    const [mail] = await house.sql<{ subject: string; text: string; files: number }>(
      `select m.subject, m.text_body as text, jsonb_array_length(m.attachments) as files
       from house.invoice_mail i join house.mail_message m on m.id = i.mail_id where i.invoice_id = $1`,
      [id],
    );
    expect(mail).toMatchObject({ subject: `Facture ${number}, Maison d’essai`, files: 1 });
    expect(mail?.text).toContain('à régler au plus tard le 20');
  });

  it('is drawn for whoever asks before the job has run, once, though two ask at the same moment', async () => {
    const { id } = await house.invoiced();
    const [first, second] = await Promise.all([pdf(id), pdf(id)]);
    expect(sha256(first as Buffer)).toBe(sha256(second as Buffer));
    await house.house.settle();
    expect(await kept(id)).toEqual([{ sha256: sha256(first as Buffer) }]);
  });

  it('that was interrupted half-way is drawn again by the next run of the job, and mailed once', async () => {
    const { id } = await house.invoiced();
    const store = house.house.app.get(FileStore);
    const { write } = store;
    store.write = () => Promise.reject(new Error('the disk went away'));
    await expect(house.house.settle()).rejects.toThrow('the disk went away');
    store.write = write;
    expect(await kept(id)).toEqual([]);
    await house.house.settle();
    expect(await kept(id)).toHaveLength(1);
    expect((await house.read(id)).mails).toHaveLength(1);
  });

  it('is sent again on request, to another address when one is given', async () => {
    const { id } = await house.invoiced();
    await house.house.settle();
    const again = await house.client.post<{ mails: { recipient: string }[] }>(`/api/v1/invoices/${id}/mails`, {
      recipient: 'compta@example.org',
    });
    expect(again.status).toBe(201);
    expect(again.body.mails.map(({ recipient }) => recipient).sort()).toEqual(['compta@example.org', 'halles@example.org']);
    const silent = await house.shop('Librairie sans courriel', { party: { siren: '552100554' } });
    const unsent = await house.invoiced(silent);
    await house.house.settle();
    expect((await house.read(unsent.id)).mails).toEqual([]);
    expect((await house.client.post<{ type: string }>(`/api/v1/invoices/${unsent.id}/mails`, {})).body.type).toBe(
      '/problems/invoices/invoice-without-email',
    );
  });

  it('of a credit note is a document of its own', async () => {
    const invoice = await house.invoiced();
    const { body } = await house.credit(invoice.id);
    const bytes = await house.house.enter(async () => house.house.app.get(InvoiceDocuments).store(body.id));
    expect(bytes).toMatchObject({ name: `${body.number}.pdf`, mediaType: 'application/pdf' });
  });
});
