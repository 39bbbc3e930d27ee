import { HttpError } from 'react-admin';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { colophonDataProvider } from './data-provider';
import type { StaleEditChoice } from './stale-edit';

interface Sent {
  url: string;
  method: string;
  headers: Record<string, string>;
  body: unknown;
}

/** Answers in order; keeps what was sent. */
function api(...answers: { status?: number; headers?: Record<string, string>; body?: unknown }[]): Sent[] {
  const sent: Sent[] = [];
  vi.stubGlobal('fetch', (url: string, init: { method: string; headers: Record<string, string>; body?: string }) => {
    sent.push({ url, method: init.method, headers: init.headers, body: init.body === undefined ? undefined : JSON.parse(init.body) });
    const answer = answers[sent.length - 1];
    if (!answer) throw new Error(`Unexpected call to ${url}`);
    return Promise.resolve(
      new Response(JSON.stringify(answer.body ?? null), { status: answer.status ?? 200, headers: answer.headers ?? {} }),
    );
  });
  return sent;
}

const work = { id: 'w1', version: 1, title: 'Mélusine', subtitle: '' };
const edit = (title: string) => ({ id: 'w1', data: { ...work, title }, previousData: work });

afterEach(() => vi.unstubAllGlobals());

describe('The data provider', () => {
  it('reads the total from X-Total-Count and knows when the API stopped counting', async () => {
    api({ body: [work], headers: { 'x-total-count': '10000', 'x-total-count-capped': 'true' } });
    const list = await colophonDataProvider().getList('works', {
      pagination: { page: 1, perPage: 50 },
      sort: { field: 'title', order: 'ASC' },
      filter: {},
    });
    expect(list).toEqual({ data: [work], total: 10_000, meta: { totalIsCapped: true } });
  });

  it('asks in the language on screen', async () => {
    const sent = api({ body: work });
    await colophonDataProvider().getOne('works', { id: 'w1' });
    expect(sent[0]).toMatchObject({ url: '/api/v1/works/w1', headers: { 'accept-language': 'fr' } });
  });

  it('sends the ETag it read, and only the fields that changed', async () => {
    const sent = api({ body: work, headers: { etag: '"7"' } }, { body: { ...work, title: 'Autre' } });
    const provider = colophonDataProvider();
    await provider.getOne('works', { id: 'w1' });
    await provider.update('works', edit('Autre'));
    expect(sent[1]).toMatchObject({ method: 'PATCH', headers: { 'if-match': '"7"' }, body: { title: 'Autre' } });
  });

  it('falls back on the version of a record that came in a list', async () => {
    const sent = api({ body: work });
    await colophonDataProvider().update('works', edit('Autre'));
    expect(sent[0]?.headers['if-match']).toBe('"1"');
  });

  it('does not call the API when nothing changed', async () => {
    const sent = api();
    await colophonDataProvider().update('works', edit('Mélusine'));
    expect(sent).toEqual([]);
  });

  it('gives every creation its own idempotency key', async () => {
    const sent = api({ status: 201, body: work }, { status: 201, body: work });
    const provider = colophonDataProvider();
    await provider.create('works', { data: { title: 'a' } });
    await provider.create('works', { data: { title: 'a' } });
    const keys = sent.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{32}$/);
    expect(keys[0]).not.toBe(keys[1]);
  });

  it('posts an act under its noun', async () => {
    const sent = api({ body: { number: 'R-2026-014' } });
    const result = await colophonDataProvider().action('royalty-statements', 's1', 'approval', { on: '2026-06-30' });
    expect(sent[0]).toMatchObject({ url: '/api/v1/royalty-statements/s1/approval', method: 'POST', body: { on: '2026-06-30' } });
    expect(result).toEqual({ number: 'R-2026-014' });
  });
});

describe('A record that somebody else saved meanwhile', () => {
  const stale = { status: 412, body: { title: 'Fiche modifiée', detail: 'Vous modifiez la version 1, la version enregistrée est la 2.' } };
  const theirs = { ...work, version: 2, subtitle: 'Conte' };
  const answers = (choice: StaleEditChoice) => colophonDataProvider(() => Promise.resolve(choice));

  it('is saved over their version when the person keeps the changes', async () => {
    const sent = api(stale, { body: theirs, headers: { etag: '"2"' } }, { body: { ...theirs, title: 'Autre', version: 3 } });
    const { data } = await answers('keep').update('works', edit('Autre'));
    expect(sent[2]).toMatchObject({ method: 'PATCH', headers: { 'if-match': '"2"' }, body: { title: 'Autre' } });
    expect(data).toMatchObject({ title: 'Autre', subtitle: 'Conte', version: 3 });
  });

  it('is left as they saved it when the person reloads', async () => {
    const sent = api(stale, { body: theirs, headers: { etag: '"2"' } });
    await expect(answers('reload').update('works', edit('Autre'))).rejects.toThrow(HttpError);
    expect(sent).toHaveLength(2);
  });
});
