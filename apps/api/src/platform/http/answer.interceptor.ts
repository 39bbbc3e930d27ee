import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { countCap, Page } from './lists.js';

/**
 * Lists carry their total in a header, editable records their version as an ETag. The version names what a change must start from, not
 * every byte of the answer, which also shows other records: nothing is answered "not modified", and nothing is kept by the browser.
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    return next.handle().pipe(map((answer: unknown) => finish(answer, reply)));
  }
}

function finish(answer: unknown, reply: FastifyReply): unknown {
  if (answer instanceof Page) {
    void reply.header('x-total-count', String(Math.min(answer.total, countCap)));
    if (answer.capped) void reply.header('x-total-count-capped', 'true');
    return answer.rows;
  }
  if (typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number') {
    void reply.header('etag', `"${answer.version}"`);
  }
  return answer;
}
