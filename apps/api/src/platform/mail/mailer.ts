import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Refusal } from '@colophon/refusal';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../clock/clock.js';
import { currentContext } from '../database/house-context.js';
import { HouseDatabase } from '../database/house-database.js';
import { HouseFiles } from '../files/file-store.js';
import { EventHandlers } from '../outbox/event-handlers.js';
import { Outbox } from '../outbox/outbox.js';
import { SETTINGS, type Settings } from '../settings.js';
import { describeMailError, mailServer, mayPass } from './mail-problem.js';

export interface MailDraft {
  readonly recipient: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  /** Ids of stored files. */
  readonly attachments?: readonly string[];
}

/** Where a mail went: to a server, or into a file of the data directory. */
export interface MailRoute {
  readonly id: string;
  readonly server: string | null;
  readonly file: string | null;
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

interface Message {
  readonly from: { readonly name: string; readonly address: string };
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
  readonly messageId: string;
  readonly attachments: { filename: string; contentType: string; content: Buffer }[];
}

// A person waits for the test mail; the library's own limits are minutes.
const limits = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };

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
    this.events.on('mail.queued', 'mailer', (payload) => this.deliver(String(payload['mailId'])), { inOneTransaction: false });
  }

  async queue(mail: MailDraft): Promise<string> {
    return this.house.transaction(async () => {
      const id = await this.write(mail);
      await this.outbox.append('mail.queued', { mailId: id });
      return id;
    });
  }

  /** Sends here and now, and tells where to; refuses in the words of what went wrong. */
  async send(mail: MailDraft): Promise<MailRoute> {
    const id = await this.house.transaction(() => this.write(mail));
    return this.dispatch(await this.find(id));
  }

  /** A failed mail is tried again by the queue, unless the server will not have it at all. */
  private async deliver(id: string): Promise<void> {
    const mail = await this.find(id);
    if (mail.state === 'sent' || mail.state === 'kept') return;
    try {
      await this.dispatch(mail);
    } catch (error) {
      if (!(error instanceof Refusal) || mayPass(error)) throw error;
    }
  }

  private async dispatch(mail: MailRow): Promise<MailRoute> {
    const message = await this.message(mail);
    const { smtpUrl } = this.settings;
    if (smtpUrl === undefined) return { id: mail.id, server: null, file: await this.keep(mail.id, message) };
    try {
      const { createTransport } = await import('nodemailer');
      await createTransport({ url: smtpUrl, ...limits }).sendMail(message);
    } catch (error) {
      const refusal = describeMailError(error, smtpUrl, mail.recipient);
      if (!refusal) throw error;
      await this.note(mail.id, 'failed', refusal);
      throw refusal;
    }
    await this.note(mail.id, 'sent');
    return { id: mail.id, server: mailServer(smtpUrl), file: null };
  }

  private async keep(id: string, message: Message): Promise<string> {
    const { createTransport } = await import('nodemailer');
    const built = await createTransport({ streamTransport: true, buffer: true }).sendMail(message);
    const folder = join(this.settings.dataDir, 'mail', currentContext().house.slug);
    const file = join(folder, `${id}.eml`);
    await mkdir(folder, { recursive: true });
    await writeFile(file, built.message as Buffer);
    await this.note(id, 'kept');
    return file;
  }

  private async message(mail: MailRow): Promise<Message> {
    const { house } = currentContext();
    const sender = await this.house.row<{ name: string; email: string }>('select name, email from house.house_profile');
    const attachments = await Promise.all(
      mail.attachments.map(async (fileId) => {
        const file = await this.files.find(fileId);
        return { filename: file.name, contentType: file.mediaType, content: await this.files.read(file) };
      }),
    );
    return {
      from: { name: sender?.name ?? house.name, address: sender?.email || `${house.slug}@localhost` },
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text_body,
      ...(mail.html_body !== null && { html: mail.html_body }),
      messageId: `<${mail.id}@colophon>`,
      attachments,
    };
  }

  private async write(mail: MailDraft): Promise<string> {
    const id = uuid();
    await this.house.rows(
      `insert into house.mail_message (id, recipient, subject, text_body, html_body, attachments, created_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [id, mail.recipient, mail.subject, mail.text, mail.html ?? null, JSON.stringify(mail.attachments ?? []), this.clock.now()],
    );
    return id;
  }

  private async find(id: string): Promise<MailRow> {
    const mail = await this.house.row<MailRow>('select * from house.mail_message where id = $1', [id]);
    if (!mail) throw new Error(`The mail ${id} is not found.`);
    return mail;
  }

  private async note(id: string, state: 'sent' | 'kept' | 'failed', problem?: Refusal): Promise<void> {
    const told = problem === undefined ? null : JSON.stringify({ code: problem.code, facts: problem.facts });
    const sentAt = state === 'failed' ? null : this.clock.now();
    await this.house.transaction(() =>
      this.house.rows('update house.mail_message set state = $2, sent_at = $3, problem = $4 where id = $1', [id, state, sentAt, told]),
    );
  }
}
