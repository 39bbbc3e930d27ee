import type { StandardSchemaV1 } from '@standard-schema/spec';

/** The input did not fit its schema: every fault at once, so that a form can show each at its field. */
export class InputInvalid extends Error {
  constructor(readonly issues: readonly StandardSchemaV1.Issue[]) {
    super('input-invalid');
  }
}
