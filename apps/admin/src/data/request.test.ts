import { afterEach, describe, expect, it, vi } from 'vitest';
import { request } from './request';

const answered = () => Promise.resolve(new Response('{"id":"w1"}', { status: 201 }));
const post = (title: string) => request('/works', { method: 'POST', body: { title } });

describe('An act sent twice', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is sent once while the first is under way, and both get its answer', async () => {
    const fetched = vi.fn(answered);
    vi.stubGlobal('fetch', fetched);
    const answers = await Promise.all([post('Conte'), post('Conte')]);
    expect(answers.map(({ body }) => body)).toEqual([{ id: 'w1' }, { id: 'w1' }]);
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('is another act with another body, or once the first is over', async () => {
    const fetched = vi.fn(answered);
    vi.stubGlobal('fetch', fetched);
    await Promise.all([post('Conte'), post('Fable')]);
    await post('Conte');
    expect(fetched).toHaveBeenCalledTimes(3);
  });

  it('is sent again after a refusal', async () => {
    const fetched = vi.fn(() => Promise.resolve(new Response('{"detail":"Non"}', { status: 422 })));
    vi.stubGlobal('fetch', fetched);
    await expect(post('Conte')).rejects.toThrow('Non');
    await expect(post('Conte')).rejects.toThrow('Non');
    expect(fetched).toHaveBeenCalledTimes(2);
  });
});
