import { applyDecorators } from '@nestjs/common';
import { ApiHeader, ApiResponse } from '@nestjs/swagger';
import { z } from 'zod';

/** Documents what a route answers: one record, a list with its total, or nothing. */
export function Returns(schema: z.ZodType | null, options: { status?: number; list?: boolean } = {}) {
  const status = options.status ?? 200;
  if (schema === null) return ApiResponse({ status, description: 'Done' });
  const standardSchema = (options.list ? z.array(schema) : schema) as never;
  const headers = options.list
    ? {
        'X-Total-Count': { description: 'How many rows there are in all, counted up to 10,000', schema: { type: 'integer' as const } },
        'X-Total-Count-Capped': { description: '"true" when there are more than 10,000', schema: { type: 'string' as const } },
      }
    : undefined;
  return ApiResponse({
    status,
    description: options.list ? 'The rows of the page' : 'The record',
    standardSchema,
    ...(headers && { headers }),
  });
}

/** Documents that the route may be sent twice safely. */
export function Idempotent() {
  return applyDecorators(
    ApiHeader({ name: 'Idempotency-Key', required: false, description: 'The same key and body give the same answer, once carried out' }),
  );
}
