import { randomUUID } from 'node:crypto';
import { Refusal } from '@colophon/refusal';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject, Logger } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { locales } from 'zod';
import type { PlatformRefusal } from '../platform.problems.js';
import { type FieldProblem, fill, type ProblemDocument, preferredLanguage, problemDocument } from '../problems/problem-document.js';
import { ProblemTables } from '../problems/problem-tables.js';
import type { Language } from '../problems/problem-type.js';
import { InputInvalid } from './input-invalid.js';

/** The one place where what went wrong becomes an answer: RFC 9457 problem details in the person's language. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly log = new Logger('Problem');

  constructor(@Inject(ProblemTables) private readonly tables: ProblemTables) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    const document = this.describe(error, request);
    void reply.status(document.status).header('content-type', 'application/problem+json; charset=utf-8').send(JSON.stringify(document));
  }

  private describe(error: unknown, request: FastifyRequest): ProblemDocument {
    const language = preferredLanguage(request.headers['accept-language']);
    const instance = request.url.split('?')[0] ?? request.url;
    if (error instanceof InputInvalid) {
      const errors = error.issues.map((issue) => this.fieldProblem(issue, language));
      const refusal = new Refusal<PlatformRefusal>('input-invalid', { count: errors.length });
      return { ...this.document(refusal, language, instance), errors };
    }
    const refusal = error instanceof Refusal ? error : (this.fromHttp(error, request) ?? this.fromDatabase(error));
    if (refusal && this.tables.find(refusal.code)) return this.document(refusal, language, instance);
    const reference = randomUUID().slice(0, 8);
    this.log.error({ reference, err: error }, `Unexpected error ${reference}`);
    return this.document(new Refusal<PlatformRefusal>('unexpected', { reference }), language, instance);
  }

  private document(refusal: Refusal, language: Language, instance: string): ProblemDocument {
    const found = this.tables.find(refusal.code);
    if (!found) throw new Error(`No module has a sentence for the refusal "${refusal.code}".`);
    return problemDocument(refusal, found, language, instance);
  }

  private fieldProblem(issue: StandardSchemaV1.Issue, language: Language): FieldProblem {
    const keys = (issue.path ?? []).map((segment) => String(typeof segment === 'object' ? segment.key : segment));
    const pointer = keys.map((key) => `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
    const custom = 'params' in issue ? (issue.params as { refusal?: Refusal } | undefined)?.refusal : undefined;
    const found = custom && this.tables.find(custom.code);
    if (custom && found) return { pointer, code: custom.code, detail: fill(found.problem.detail[language], custom.facts, language) };
    return { pointer, detail: zodSentence(issue, language) };
  }

  private fromHttp(error: unknown, request: FastifyRequest): Refusal | undefined {
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: unknown }).statusCode;
    const path = request.url.split('?')[0] ?? '';
    if (status === 404) return new Refusal<PlatformRefusal>('route-unknown', { method: request.method, path });
    if (status === 413) return new Refusal<PlatformRefusal>('file-too-large', { limit: isUpload(request) ? 300 : 5 });
    if (status === 429) return new Refusal<PlatformRefusal>('too-many-attempts', { minutes: 1 });
    // An id that is not one names no record.
    if (status === 400 && (error as Error).message.includes('uuid')) return new Refusal<PlatformRefusal>('record-unknown');
    if (status === 400 || status === 415) return new Refusal<PlatformRefusal>('body-unreadable', { reason: (error as Error).message });
    return undefined;
  }

  /** By SQLSTATE and the constraint's name in the text: a distributed table leaves the driver's constraint field empty (scale.md). */
  private fromDatabase(error: unknown): Refusal | undefined {
    const { code, message = '' } = error as { code?: unknown; message?: string };
    if (typeof code !== 'string') return undefined;
    if (['22021', '22P05'].includes(code)) return new Refusal<PlatformRefusal>('text-unreadable');
    if (code === '22003') return new Refusal<PlatformRefusal>('number-too-large');
    if (['40001', '40P01', '55P03', '57014'].includes(code)) return new Refusal<PlatformRefusal>('busy');
    const constraint = /(?:constraint|index) "([^"]+)"/.exec(message)?.[1];
    const known = constraint === undefined ? undefined : this.tables.codeForConstraint(constraint);
    if (known !== undefined) return new Refusal(known, {});
    if (code === '23503') return new Refusal<PlatformRefusal>(message.includes('is still referenced') ? 'record-in-use' : 'record-unknown');
    return undefined;
  }
}

function isUpload(request: FastifyRequest): boolean {
  return request.headers['content-type']?.startsWith('multipart/') ?? false;
}

const zodLocales = { fr: locales.fr().localeError, en: locales.en().localeError };

function zodSentence(issue: StandardSchemaV1.Issue, language: Language): string {
  const translated = 'code' in issue ? zodLocales[language](issue as Parameters<typeof zodLocales.fr>[0]) : undefined;
  if (translated === undefined || translated === null) return issue.message;
  return typeof translated === 'string' ? translated : translated.message;
}
