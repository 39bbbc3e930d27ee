import { createHash } from 'node:crypto';
import { Refusal } from '@colophon/refusal';
import { type CallHandler, type ExecutionContext, HttpStatus, Injectable, type NestInterceptor } from '@nestjs/common';
import { HTTP_CODE_METADATA } from '@nestjs/common/constants.js';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { HouseDatabase } from '../database/house-database.js';
import type { PlatformRefusal } from '../platform.problems.js';

/**
 * A POST sent twice with the same `Idempotency-Key` acts once: the key, the act and its answer are one transaction, so a crash
 * leaves all of them or none, and a second request waits for the first.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly house: HouseDatabase,
    private readonly reflector: Reflector,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || typeof key !== 'string' || !request.principal?.house) return next.handle();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const status = this.reflector.get<number | undefined>(HTTP_CODE_METADATA, context.getHandler()) ?? HttpStatus.CREATED;
    const route = `${request.principal.id} ${request.url}`;
    const bodyHash = createHash('sha256')
      .update(JSON.stringify(request.body ?? null))
      .digest('hex');
    return from(this.once({ key, route, bodyHash, status }, reply, () => lastValueFrom(next.handle())));
  }

  private once(
    request: { key: string; route: string; bodyHash: string; status: number },
    reply: FastifyReply,
    act: () => Promise<unknown>,
  ): Promise<unknown> {
    const { key, route, bodyHash, status } = request;
    return this.house.transaction(async () => {
      const fresh = await this.house.rows(
        `insert into house.idempotency_key (key, route, body_hash) values ($1, $2, $3) on conflict (key, route) do nothing returning key`,
        [key, route, bodyHash],
      );
      if (fresh.length === 0) {
        const before = await this.house.row<{ body_hash: string; status: number; answer: { version?: unknown } | null }>(
          'select body_hash, status, answer from house.idempotency_key where key = $1 and route = $2',
          [key, route],
        );
        if (before?.body_hash !== bodyHash) throw new Refusal<PlatformRefusal>('key-reused', { key });
        void reply.status(before.status).header('idempotency-replayed', 'true');
        if (typeof before.answer?.version === 'number') void reply.header('etag', `"${before.answer.version}"`);
        return before.answer;
      }
      const answer = await act();
      await this.house.rows('update house.idempotency_key set status = $3, answer = $4 where key = $1 and route = $2', [
        key,
        route,
        status,
        JSON.stringify(answer ?? null),
      ]);
      return answer;
    });
  }
}
