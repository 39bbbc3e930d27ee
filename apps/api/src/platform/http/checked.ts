import { Refusal } from '@colophon/refusal';
import { z } from 'zod';

/** A text that a rule reads or refuses; the refusal is told at the field, in the person's language. */
export function checked<T>(parse: (text: string) => T) {
  return z
    .string()
    .trim()
    .max(200)
    .transform((text, context): T => {
      try {
        return parse(text);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        context.addIssue({ code: 'custom', message: error.code, params: { refusal: error } });
        return z.NEVER;
      }
    });
}
