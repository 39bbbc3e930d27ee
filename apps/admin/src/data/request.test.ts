import { afterEach, describe, expect, it, vi } from 'vitest';
import { request } from './request';
import { answerSignIn, signedInAgain } from './sign-in-again';
import { setTabHouse } from './tab-house';

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

describe('A tab', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    setTabHouse(null);
  });

  it('names the house it shows in every request, and none before it shows one', async () => {
    const fetched = vi.fn((_url: string, _options: { headers: Record<string, string> }) => answered());
    vi.stubGlobal('fetch', fetched);
    await request('/works');
    setTabHouse('petit-vent');
    await post('Conte');
    expect(fetched.mock.calls.map(([, { headers }]) => headers['colophon-house'])).toEqual([undefined, 'petit-vent']);
  });
});

describe('A change whose session ended meanwhile', () => {
  const ended = () => Promise.resolve(new Response('{"detail":"Connectez-vous"}', { status: 401 }));
  afterEach(() => vi.unstubAllGlobals());

  it('waits for the person to sign in again, and is saved as it was typed', async () => {
    const fetched = vi.fn((_url: string, _options: { body: string }) => answered()).mockImplementationOnce(ended);
    vi.stubGlobal('fetch', fetched);
    const stop = answerSignIn(() => signedInAgain()?.());
    const answer = await post('Conte');
    stop();
    expect(answer.body).toEqual({ id: 'w1' });
    expect(fetched.mock.calls.map(([, { body }]) => body)).toEqual(['{"title":"Conte"}', '{"title":"Conte"}']);
  });

  it('is refused when nobody is there to ask', async () => {
    vi.stubGlobal('fetch', ended);
    await expect(post('Conte')).rejects.toThrow('Connectez-vous');
  });
});
