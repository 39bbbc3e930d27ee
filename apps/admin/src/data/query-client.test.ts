import { describe, expect, it } from 'vitest';
import { colophonQueryClient } from './query-client';

const key = ['print-runs', 'getOne', { id: 'r1', meta: undefined }];

describe('What is kept of the API', () => {
  it('never takes the row of a list for the whole record', () => {
    const client = colophonQueryClient();
    client.setQueryData(key, (kept: object | undefined) => kept ?? { id: 'r1', title: 'Conte' });
    expect(client.getQueryData(key)).toBeUndefined();
  });

  it('keeps a record that was just created or saved', () => {
    const client = colophonQueryClient();
    client.setQueryData(key, (kept: object | undefined) => ({ ...kept, id: 'r1', deliveries: [] }), { updatedAt: Date.now() });
    expect(client.getQueryData(key)).toEqual({ id: 'r1', deliveries: [] });
  });

  it('keeps what other screens hold', () => {
    const client = colophonQueryClient();
    client.setQueryData(['home'], () => ({ figures: {} }));
    expect(client.getQueryData(['home'])).toEqual({ figures: {} });
  });
});
