import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import nodemailer from 'nodemailer';
import { v7 as uuid } from 'uuid';
import { Clock } from '../clock/clock.js';
import { currentContext } from '../database/house-context.js';
import { HouseDatabase } from '../database/house-database.js';
import { HouseFiles } from '../files/file-store.js';
import { EventHandlers } from '../outbox/event-handlers.js';
import { Outbox } from '../outbox/outbox.js';
import { SETTINGS, type Settings } from '../settings.js';

export interface MailDraft {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Ids of stored files. */
  readonly attachments?: readonly string[];
}

interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  text_body: string;
  html_body: string | null;
  attachments: string[];
  state: string;
}

/** Mails leave after the transaction that wants them; without SMTP_URL they are kept in the data directory, to be read. */
@Injectable()
export class Mailer implements OnModuleInit {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    private readonly house: HouseDatabase,
    private readonly outbox: Outbox,
    private readonly events: EventHandlers,
    private readonly files: HouseFiles,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on('mail.queued', 'mailer', (payload) => this.send(String(payload['mailId'])), { inOneTransaction: false });
  }

  async queue(mail: MailDraft): Promise<string> {
    const id = uuid();
    await this.house.transaction(async () => {
      await this.house.rows(
        'insert into house.mail_message (id, recipient, subject, text_body, html_body, attachments) values ($1, $2, $3, $4, $5, $6)',
        [id, mail.recipient, mail.subject, mail.text, mail.html ?? null, JSON.stringify(mail.attachments ?? [])],
      );
      await this.outbox.append('mail.queued', { mailId: id });
    });
    return id;
  }

  private async send(id: string): Promise<void> {
    const mail = await this.house.row<MailRow>('select * from house.mail_message where id = $1', [id]);
    if (!mail || mail.state === 'sent' || mail.state === 'kept') return;
    const { house } = currentContext();
    const sender = await this.house.row<{ name: string; email: string }>('select name, email from house.house_profile');
    const attachments = await Promise.all(
      mail.attachments.map(async (fileId) => {
        const file = await this.files.find(fileId);
        return { filename: file.name, contentType: file.mediaType, content: await this.files.read(file) };
      }),
    );
    const message = {
      from: { name: sender?.name ?? house.name, address: sender?.email || `${house.slug}@localhost` },
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text_body,
      ...(mail.html_body !== null && { html: mail.html_body }),
      messageId: `<${id}@colophon>`,
      attachments,
    };
    if (this.settings.smtpUrl !== undefined) {
      await nodemailer.createTransport(this.settings.smtpUrl).sendMail(message);
      await this.note(id, 'sent');
      return;
    }
    const built = await nodemailer.createTransport({ streamTransport: true, buffer: true }).sendMail(message);
    const folder = join(this.settings.dataDir, 'mail', house.slug);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${id}.eml`), built.message as Buffer);
    await this.note(id, 'kept');
  }

  private async note(id: string, state: 'sent' | 'kept'): Promise<void> {
    await this.house.transaction(() =>
      this.house.rows('update house.mail_message set state = $2, sent_at = $3 where id = $1', [id, state, this.clock.now()]),
    );
  }
}
