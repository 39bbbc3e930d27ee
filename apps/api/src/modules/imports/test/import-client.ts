import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { type Client, openTestHouse, type TestHouse } from '../../../../test/test-house.js';
import type { ImportView, RowView } from '../import.schemas.js';

export const noRows = { new: 0, changed: 0, unchanged: 0, wrong: 0 };

/** An editor at the import screen of a house of their own. */
export interface ImportClient {
  readonly house: TestHouse;
  readonly editor: Client;
  upload(name: string, bytes: Uint8Array | string, kind?: string): Promise<ImportView>;
  uploadFile(path: string, kind?: string): Promise<ImportView>;
  get(id: string): Promise<ImportView>;
  /** Asks for the work and waits for it; throws what the task says went wrong. */
  act(id: string, verb: 'preview' | 'confirmation' | 'undo', body?: object): Promise<ImportView>;
  rows(id: string, state?: string): Promise<RowView[]>;
  mend(id: string, row: RowView | undefined, cells: object): Promise<RowView>;
}

export async function openImportClient(today: string): Promise<ImportClient> {
  const house = await openTestHouse({ today });
  return importClientOf(house, await house.as('editor'));
}

/** The same for somebody signed in to a house that is there already. */
export function importClientOf(house: TestHouse, editor: Client): ImportClient {
  const get = async (id: string) => (await editor.get<ImportView>(`/api/v1/imports/${id}`)).body;
  const upload = async (name: string, content: Uint8Array | string, kind = 'catalogue') => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const { status, body } = await editor.upload<ImportView>(`/api/v1/imports?kind=${kind}`, { name, bytes });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body;
  };
  return {
    house,
    editor,
    upload,
    uploadFile: (path, kind) => upload(basename(path), readFileSync(path), kind),
    get,
    async act(id, verb, body = {}) {
      const answer = await editor.post<{ id: string }>(`/api/v1/imports/${id}/${verb}`, body);
      if (answer.status !== 202) throw new Error(JSON.stringify(answer.body));
      await house.settle();
      const task = await editor.get<{ state: string }>(`/api/v1/tasks/${answer.body.id}`);
      if (task.body.state !== 'done') throw new Error(JSON.stringify(task.body));
      return get(id);
    },
    async rows(id, state = '') {
      return (await editor.get<RowView[]>(`/api/v1/imports/${id}/rows?pageSize=200${state && `&state=${state}`}`)).body;
    },
    async mend(id, row, cells) {
      return (await editor.patch<RowView>(`/api/v1/imports/${id}/rows/${row?.id}`, cells, 1)).body;
    },
  };
}
