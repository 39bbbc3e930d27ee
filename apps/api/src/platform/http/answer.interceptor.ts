import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { map, type Observable } from 'rxjs';
import { countCap, Page } from './lists.js';

/** Lists carry their total in a header, editable records their version as an ETag. */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(map((answer: unknown) => finish(answer, request, reply)));
  }
}

function finish(answer: unknown, request: FastifyRequest, reply: FastifyReply): unknown {
  if (answer instanceof Page) {
    void reply.header('x-total-count', String(Math.min(answer.total, countCap)));
    if (answer.capped) void reply.header('x-total-count-capped', 'true');
    return answer.rows;
  }
  if (typeof answer === 'object' && answer !== null && 'version' in answer && typeof answer.version === 'number') {
    const etag = `"${answer.version}"`;
    void reply.header('etag', etag);
    if (request.method === 'GET' && request.headers['if-none-match'] === etag) {
      void reply.status(304);
      return undefined;
    }
  }
  return answer;
}
