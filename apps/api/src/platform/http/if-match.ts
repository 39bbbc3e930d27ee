import { Refusal } from '@colophon/refusal';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { PlatformRefusal } from '../platform.problems.js';

/** The version of the record the person read, from the header If-Match. Without it nobody may write over another's work. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']?.trim();
    if (!header) throw new Refusal<PlatformRefusal>('version-missing');
    // RFC 9110, 13.1.1: `*` is met by whatever version there is, which is the very overwriting the header prevents here.
    if (header === '*') throw new Refusal<PlatformRefusal>('version-any');
    const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header)?.[1];
    if (version === undefined) throw new Refusal<PlatformRefusal>('version-unknown', { given: header.slice(0, 100) });
    return Number(version);
  },
  [documented],
);

/** The header stands in the description of the API on every route that asks for it. */
function documented(target: object, method: string | symbol | undefined): void {
  const descriptor = method === undefined ? undefined : Object.getOwnPropertyDescriptor(target, method);
  if (method === undefined || !descriptor) return;
  ApiHeader({ name: 'If-Match', required: true, description: 'The ETag of the record as it was read' })(target, method, descriptor);
}

/** Refuses a write that starts from a version which is no longer the current one. */
export function refuseStale(record: { version: number }, sent: number): void {
  if (record.version !== sent) throw new Refusal<PlatformRefusal>('version-stale', { sent, current: record.version });
}
