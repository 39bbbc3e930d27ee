import { HttpError } from 'react-admin';
import { currentLocale } from '../i18n/locale';
import { messagesOf } from '../i18n/messages';
import { type Problem, problemError } from './problem';

export const apiRoot = '/api/v1';

export interface Answer<Body> {
  status: number;
  headers: Headers;
  body: Body;
}

export interface RequestOptions {
  method?: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
}

const underWay = new Map<string, Promise<Answer<unknown>>>();

/**
 * One call to the admin API, in the language on screen. A refusal arrives as an HttpError that carries the API's sentence.
 * A POST that repeats one still under way is not sent: a double click gets the answer to the first.
 */
export function request<Body>(path: string, options: RequestOptions = {}): Promise<Answer<Body>> {
  if (options.method !== 'POST') return send<Body>(path, options);
  const act = JSON.stringify([path, options.body]);
  const first = underWay.get(act);
  if (first) return first as Promise<Answer<Body>>;
  const sent = send<Body>(path, options).finally(() => underWay.delete(act));
  underWay.set(act, sent);
  return sent;
}

async function send<Body>(path: string, { method = 'GET', body, headers, signal }: RequestOptions): Promise<Answer<Body>> {
  const response = await fetch(`${apiRoot}${path}`, {
    method,
    credentials: 'same-origin',
    signal: signal ?? null,
    headers: {
      accept: 'application/json',
      'accept-language': currentLocale(),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw new HttpError(messagesOf(currentLocale()).app.problem.unreachable, 0);
  });
  const parsed = await readBody(response);
  if (!response.ok) throw problemError(response.status, asProblem(parsed), messagesOf(currentLocale()).app.problem.unexpected);
  return { status: response.status, headers: response.headers, body: parsed as Body };
}

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function asProblem(parsed: unknown): Problem {
  return typeof parsed === 'object' && parsed !== null ? (parsed as Problem) : {};
}
