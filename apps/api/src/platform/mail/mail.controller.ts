import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { HouseDatabase } from '../database/house-database.js';
import { Returns } from '../http/returns.js';
import { Permit } from '../sign-in/permit.js';

const mailView = z
  .object({
    id: z.string(),
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
    state: z.enum(['queued', 'sent', 'kept', 'failed']),
    createdAt: z.string(),
  })
  .meta({ id: 'Mail' });

type MailView = z.infer<typeof mailView>;

@ApiTags('mails')
@Controller('api/v1/mails')
export class MailController {
  constructor(private readonly house: HouseDatabase) {}

  /** What was written to whom; without a mail server, the place where mails are read. */
  @Get()
  @Permit('mails:read')
  @Returns(mailView, { list: true })
  list(): Promise<MailView[]> {
    return this.house.rows<MailView>(
      `select id, recipient, subject, text_body as text, state, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt"
       from house.mail_message order by created_at desc limit 200`,
    );
  }
}
