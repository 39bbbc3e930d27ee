import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseAtSignIn, keepLanguage, type Session, setSession, signIn } from './session';

const french = {
  user: { id: 'u1', name: 'Marie Duval', email: 'marie@petitvent.example', language: 'fr' },
  house: { id: 'h1', slug: 'ma-maison', name: 'Ma maison', demo: false },
  houses: [{ slug: 'ma-maison', name: 'Ma maison', role: 'owner', demo: false }],
  role: 'owner',
  permissions: [],
  demo: false,
} satisfies Session;
const ofTheDemo: Session = { ...french, houses: [{ slug: 'petit-vent', name: 'Petit Vent', role: 'owner', demo: true }] };

/** Answers every sign-in with the session; keeps which calls were made. */
function api(session: Session): string[] {
  const calls: string[] = [];
  vi.stubGlobal('fetch', (url: string, { method, body }: { method: string; body: string }) => {
    calls.push(`${method} ${url} ${method === 'PATCH' ? body : ''}`.trim());
    return Promise.resolve(
      method === 'POST' ? new Response(JSON.stringify(session), { status: 201 }) : new Response(null, { status: 204 }),
    );
  });
  return calls;
}

describe('The language of a person', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    setSession(null);
  });

  it('is the one chosen on the sign-in page, and is kept with them', async () => {
    const calls = api(french);
    chooseAtSignIn('en');
    expect((await signIn('marie@petitvent.example', 'la brume')).user.language).toBe('en');
    expect(calls).toEqual(['POST /api/v1/session', 'PATCH /api/v1/account {"language":"en"}']);
  });

  it('is their own when nothing was chosen on the sign-in page', async () => {
    const calls = api(french);
    expect((await signIn('marie@petitvent.example', 'la brume')).user.language).toBe('fr');
    expect(calls).toEqual(['POST /api/v1/session']);
  });

  it('is not kept with the account of the demo, which visitors read in either', async () => {
    const calls = api(ofTheDemo);
    setSession(ofTheDemo);
    await keepLanguage('en');
    expect(calls).toEqual([]);
  });
});
