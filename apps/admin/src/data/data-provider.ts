import { type DataProvider, HttpError, type RaRecord } from 'react-admin';
import { currentLocale } from '../i18n/locale';
import { messagesOf } from '../i18n/messages';
import { idempotencyKey } from './idempotency-key';
import { changedFields, listQuery } from './list-query';
import { problemOf } from './problem';
import { type Answer, request } from './request';
import { askAboutStaleEdit, type StaleEditChoice } from './stale-edit';
import { upload } from './upload';

export interface AuditEntry {
  id: string;
  /** What changed: the record, or a part of it such as `price`. */
  entity: string;
  recordId: string;
  action: 'created' | 'changed' | 'removed';
  at: string;
  /** Null when Colophon itself did it, such as a price taking effect. */
  actor: string | null;
  /** What names the part; null of the record itself. */
  part: Record<string, unknown> | null;
  changes: { field: string; from: unknown; to: unknown }[];
}

export interface ColophonDataProvider extends DataProvider {
  /** POST /{resource}/{id}/{noun}: approval, reception, issue and the other acts that are not a mere edit. */
  action<Result>(resource: string, id: string, noun: string, body?: unknown): Promise<Result>;
  upload: typeof upload;
  /** The history of a record with its parts; of several together, when others describe it too. */
  getAudit(ids: readonly string[]): Promise<AuditEntry[]>;
}

type AskAboutStaleEdit = typeof askAboutStaleEdit;
type Fields = Record<string, unknown>;

/** The admin API seen through react-admin. `ask` is a parameter so that a test can answer for the person. */
export function colophonDataProvider(ask: AskAboutStaleEdit = askAboutStaleEdit): ColophonDataProvider {
  const etags = new Map<string, string>();

  function remember<Body>(path: string, answer: Answer<Body>): Body {
    const etag = answer.headers.get('etag');
    if (etag) etags.set(path, etag);
    return answer.body;
  }

  const get = async (path: string): Promise<RaRecord> => remember(path, await request<RaRecord>(path));

  // A record that came in a list has no ETag header; its `version` is the same number.
  const ifMatch = (path: string, record?: Fields): Record<string, string> => {
    const etag = etags.get(path) ?? (typeof record?.version === 'number' ? `"${record.version}"` : undefined);
    return etag ? { 'if-match': etag } : {};
  };

  async function patch(path: string, changes: Fields, opened?: Fields): Promise<RaRecord> {
    return remember(path, await request<RaRecord>(path, { method: 'PATCH', body: changes, headers: ifMatch(path, opened) }));
  }

  async function update(resource: string, path: string, changes: Fields, opened: Fields): Promise<RaRecord> {
    try {
      return await patch(path, changes, opened);
    } catch (error) {
      if (!(error instanceof HttpError) || error.status !== 412) throw error;
      const theirs = await get(path);
      const choice: StaleEditChoice = await ask({ resource, problem: problemOf(error), mine: changes, theirs, opened });
      if (choice === 'keep') return update(resource, path, changes, theirs);
      throw new HttpError(messagesOf(currentLocale()).app.staleEdit.reloaded, 412);
    }
  }

  const list = async (path: string) => {
    const { body, headers } = await request<RaRecord[]>(path);
    const total = Number(headers.get('x-total-count') ?? body.length);
    return { data: body, total, meta: { totalIsCapped: headers.get('x-total-count-capped') === 'true' } };
  };

  return {
    getList: (resource, params) => list(`/${resource}${listQuery(params)}`),
    getOne: async (resource, { id }) => ({ data: await get(recordPath(resource, id)) }),
    getMany: async (resource, { ids }) => list(`/${resource}${listQuery({ filter: { id: ids }, pagination: { page: 1, perPage: 200 } })}`),
    getManyReference: (resource, params) =>
      list(`/${resource}${listQuery({ ...params, filter: { ...params.filter, [params.target]: params.id } })}`),
    create: async (resource, { data }) => {
      const answer = await request<RaRecord>(`/${resource}`, {
        method: 'POST',
        body: data,
        headers: { 'idempotency-key': idempotencyKey() },
      });
      return { data: remember(recordPath(resource, answer.body.id), answer) };
    },
    update: async (resource, { id, data, previousData }) => {
      const changes = changedFields(previousData as Fields, data as Fields);
      if (Object.keys(changes).length === 0) return { data: previousData };
      return { data: await update(resource, recordPath(resource, id), changes, previousData as Fields) };
    },
    updateMany: async (resource, { ids, data }) => {
      for (const id of ids) await patch(recordPath(resource, id), data as Fields);
      return { data: ids };
    },
    delete: async (resource, { id, previousData }) => {
      const path = recordPath(resource, id);
      await request<undefined>(path, { method: 'DELETE', headers: ifMatch(path, previousData) });
      return { data: previousData ?? { id } };
    },
    deleteMany: async (resource, { ids }) => {
      for (const id of ids)
        await request<undefined>(recordPath(resource, id), { method: 'DELETE', headers: ifMatch(recordPath(resource, id)) });
      return { data: ids };
    },
    action: async <Result>(resource: string, id: string, noun: string, body?: unknown) => {
      const answer = await request<Result>(`${recordPath(resource, id)}/${noun}`, {
        method: 'POST',
        body: body ?? {},
        headers: { 'idempotency-key': idempotencyKey(), ...ifMatch(recordPath(resource, id)) },
      });
      return answer.body;
    },
    upload,
    getAudit: async (ids) => (await request<AuditEntry[]>(`/audit?id=${ids.map(encodeURIComponent).join(',')}`)).body,
  } as ColophonDataProvider;
}

function recordPath(resource: string, id: unknown): string {
  return `/${resource}/${encodeURIComponent(String(id))}`;
}
