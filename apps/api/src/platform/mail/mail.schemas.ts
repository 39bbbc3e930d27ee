import { z } from 'zod';
import { listQuery } from '../http/lists.js';

export const mailState = z.enum(['queued', 'sent', 'kept', 'failed']);

export const mailView = z
  .object({
    id: z.string(),
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
    state: mailState.describe('kept: there is no mail server, and the mail lies in the data directory'),
    problem: z.string().nullable().describe('Why it did not leave'),
    createdAt: z.string(),
  })
  .meta({ id: 'Mail' });

export const mailQuery = listQuery(['createdAt', 'recipient', 'subject'], { state: mailState.optional() });

export const testMailInput = z
  .object({ recipient: z.email().max(320).optional().describe('The person signed in, when left out') })
  .strict()
  .meta({ id: 'TestMailInput' });

export const testMailView = z
  .object({
    id: z.string(),
    recipient: z.string(),
    server: z.string().nullable().describe('The mail server that took it, with its port'),
    file: z.string().nullable().describe('Where it is kept when there is no mail server'),
  })
  .meta({ id: 'TestMail' });

export type MailView = z.infer<typeof mailView>;
export type MailQuery = z.infer<typeof mailQuery>;
export type TestMailInput = z.infer<typeof testMailInput>;
export type TestMailView = z.infer<typeof testMailView>;
