import { HttpError } from 'react-admin';

/** RFC 9457 problem details as the API writes them; `errors` names each wrong field by a JSON pointer. */
export interface Problem {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  instance?: string;
  confirmable?: boolean;
  errors?: { pointer: string; detail: string }[];
  [fact: string]: unknown;
}

export interface FieldErrors {
  [field: string]: string | FieldErrors;
}

/** Turns `/prices/0/amount` into the nested shape in which react-hook-form names its fields. */
export function fieldErrors(errors: NonNullable<Problem['errors']>): FieldErrors {
  const tree: FieldErrors = {};
  for (const { pointer, detail } of errors) {
    const path = pointer
      .split('/')
      .slice(1)
      .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
    const last = path.pop();
    if (last === undefined) continue;
    let node = tree;
    for (const step of path) {
      const next = node[step];
      node = typeof next === 'object' ? next : (node[step] = {});
    }
    node[last] = detail;
  }
  return tree;
}

/** The error every screen receives: its message is the sentence the API wrote for the person. */
export function problemError(status: number, problem: Problem, fallback: string): HttpError {
  const sentence = problem.detail ?? problem.title ?? fallback;
  const errors = problem.errors && problem.errors.length > 0 ? fieldErrors(problem.errors) : undefined;
  return new HttpError(sentence, status, { problem, ...(errors ? { errors } : {}) });
}

/** The errors of single fields, in the shape a form takes, or undefined when the refusal is about something else. */
export function fieldErrorsOf(error: unknown): FieldErrors | undefined {
  if (!(error instanceof HttpError)) return undefined;
  const body: unknown = error.body;
  return typeof body === 'object' && body !== null && 'errors' in body ? (body.errors as FieldErrors) : undefined;
}

export function problemOf(error: unknown): Problem {
  if (error instanceof HttpError) {
    const body: unknown = error.body;
    if (typeof body === 'object' && body !== null && 'problem' in body) return { status: error.status, ...(body.problem as Problem) };
    return { status: error.status, detail: error.message };
  }
  return { detail: error instanceof Error ? error.message : String(error) };
}
