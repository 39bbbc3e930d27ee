import { type ArgumentMetadata, Injectable, StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { z } from 'zod';
import { InputInvalid } from './input-invalid.js';

/** What was sent beside what was expected, so that the sentence at the field can name both. */
export type InputIssue = z.core.$ZodIssue & { readonly knownKeys?: readonly string[]; readonly ofQuery?: boolean };

/** Every body and every query goes through its schema; the faults keep what was received and which names exist. */
@Injectable()
export class InputPipe extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new InputInvalid(issues) });
  }

  override async transform<T = unknown>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const { schema } = metadata;
    if (!(schema instanceof z.ZodType) || !this.toValidate(metadata)) return super.transform(value, metadata);
    this.stripProtoKeys(value);
    const result = await schema.safeParseAsync(value, { reportInput: true });
    if (result.success) return result.data as T;
    throw new InputInvalid(result.error.issues.map((issue) => withNames(issue, schema, metadata)) as readonly StandardSchemaV1.Issue[]);
  }
}

function withNames(issue: z.core.$ZodIssue, schema: z.ZodType, { type }: ArgumentMetadata): InputIssue {
  if (issue.code !== 'unrecognized_keys') return issue;
  const knownKeys = issue.path.length === 0 && schema instanceof z.ZodObject ? Object.keys(schema.shape) : undefined;
  return { ...issue, ...(knownKeys && { knownKeys }), ofQuery: type === 'query' };
}
