import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { HouseDatabase } from '../database/house-database.js';
import { Conditions, idList, listQuery, orderBy, type Page, readPage } from '../http/lists.js';
import { Returns } from '../http/returns.js';
import { Permit } from '../sign-in/permit.js';

const mailState = z.enum(['queued', 'sent', 'kept', 'failed']);

const mailView = z
  .object({
    id: z.string(),
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
    state: mailState,
    createdAt: z.string(),
  })
  .meta({ id: 'Mail' });

const mailQuery = listQuery(['createdAt', 'recipient', 'subject'], { state: mailState.optional() });

const columns = `id, recipient, subject, text_body as text, state,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"`;
const sorts = { createdAt: 'created_at', recipient: 'lower(recipient)', subject: 'lower(subject)' };

type MailQuery = z.infer<typeof mailQuery>;
type MailView = z.infer<typeof mailView>;

@ApiTags('mails')
@Controller('api/v1/mails')
export class MailController {
  constructor(private readonly house: HouseDatabase) {}

  /** What was written to whom; without a mail server, the place where mails are read. */
  @Get()
  @Permit('mails:read')
  @Returns(mailView, { list: true })
  list(@Query({ schema: mailQuery }) query: MailQuery): Promise<Page<MailView>> {
    const where = new Conditions()
      .when(query.q, `public.search_text(recipient || ' ' || subject) like '%' || public.search_text(?) || '%'`)
      .when(query.state, 'state = ?')
      .when(idList(query.id), 'id = any(?::uuid[])');
    const order = `${orderBy(query.sort, sorts, 'created_at desc')}, id`;
    return readPage<MailView>(this.house, { columns, tables: 'house.mail_message', where, order }, query);
  }
}
