import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { currentContext } from '../database/house-context.js';
import { HouseDatabase } from '../database/house-database.js';
import { InputInvalid } from '../http/input-invalid.js';
import { Conditions, idList, orderBy, Page, readPage } from '../http/lists.js';
import { Idempotent, Returns } from '../http/returns.js';
import { preferredLanguage } from '../problems/problem-document.js';
import { ProblemTables } from '../problems/problem-tables.js';
import { Permit } from '../sign-in/permit.js';
import {
  type MailQuery,
  type MailView,
  mailQuery,
  mailView,
  type TestMailInput,
  type TestMailView,
  testMailInput,
  testMailView,
} from './mail.schemas.js';
import { Mailer } from './mailer.js';
import { testMail } from './test-mail.js';

const columns = `id, recipient, subject, text_body as text, state, problem,
  to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"`;
const sorts = { createdAt: 'created_at', recipient: 'lower(recipient)', subject: 'lower(subject)' };

@ApiTags('mails')
@Controller('api/v1')
export class MailController {
  constructor(
    private readonly house: HouseDatabase,
    private readonly mailer: Mailer,
    private readonly tables: ProblemTables,
  ) {}

  /** What was written to whom; without a mail server, the place where mails are read. */
  @Get('mails')
  @Permit('mails:read')
  @Returns(mailView, { list: true })
  async list(@Query({ schema: mailQuery }) query: MailQuery, @Req() request: FastifyRequest): Promise<Page<MailView>> {
    const where = new Conditions()
      .when(query.q, `public.search_text(recipient || ' ' || subject) like '%' || public.search_text(?) || '%'`)
      .when(query.state, 'state = ?')
      .when(idList(query.id), 'id = any(?::uuid[])');
    const order = `${orderBy(query.sort, sorts, 'created_at desc')}, id`;
    const page = await readPage<MailView>(this.house, { columns, tables: 'house.mail_message', where, order }, query);
    const language = preferredLanguage(request.headers['accept-language']);
    const inWords = (told: string | null) => told && this.tables.sentence(JSON.parse(told), language);
    return new Page(
      page.rows.map((mail) => ({ ...mail, problem: inWords(mail.problem) })),
      page.total,
      page.capped,
    );
  }

  /** Sends a mail that says nothing but that mails arrive, and tells where it went. */
  @Post('test-mails')
  @Permit('house:write')
  @Idempotent()
  @Returns(testMailView, { status: 201 })
  async test(@Body({ schema: testMailInput }) input: TestMailInput, @Req() request: FastifyRequest): Promise<TestMailView> {
    const recipient = input.recipient || request.principal?.email;
    // A program's key has no address of its own.
    if (!recipient) throw new InputInvalid([{ message: 'Required', path: ['recipient'] }]);
    const { server, file, id } = await this.mailer.send({
      recipient,
      ...testMail(currentContext().house.name, preferredLanguage(request.headers['accept-language'])),
    });
    return { id, recipient, server, file };
  }
}
