import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { SETTINGS } from '../settings.js';
import type { MailView, TestMailView } from './mail.schemas.js';
import { Mailer } from './mailer.js';

type Refused = { type: string; detail: string };

describe('The test mail', () => {
  let house: TestHouse;
  let owner: Client;
  let port: number;
  const arrived: string[] = [];
  const server = new SMTPServer({
    // The connection is not encrypted, as on a server of one's own behind the same wall.
    hideSTARTTLS: true,
    allowInsecureAuth: true,
    onAuth: ({ username, password }, _, done) =>
      username === 'colophon' && password === 'secret' ? done(null, { user: username }) : done(new Error('Invalid username or password')),
    onRcptTo: ({ address }, _, done) => {
      if (address.startsWith('nobody@')) return done(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
      return address.startsWith('later@') ? done(Object.assign(new Error('Try again'), { responseCode: 451 })) : done();
    },
    onData(stream, _, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        arrived.push(Buffer.concat(pieces).toString('utf8'));
        done();
      });
    },
  });

  beforeAll(async () => {
    house = await openTestHouse();
    owner = await house.as('owner');
    port = await opened(server.server);
  });
  afterAll(async () => {
    await new Promise((resolve) => server.close(() => resolve(undefined)));
    await house.close();
  });

  const through = (smtpUrl: string | undefined) => Object.assign(house.app.get(SETTINGS), { smtpUrl });
  const send = (body: object = {}, language = 'en') =>
    owner.post<TestMailView & Refused>('/api/v1/test-mails', body, { 'accept-language': language });
  const latest = async (language = 'en') => {
    const { body } = await owner.get<MailView[]>('/api/v1/mails', { 'accept-language': language });
    return body[0];
  };

  it('is kept where it can be read while there is no mail server', async () => {
    through(undefined);
    house.clock.set('2026-11-21T09:01:00Z');
    const { status, body } = await send({ recipient: 'marie@example.org' });
    expect(status).toBe(201);
    expect(body).toMatchObject({ recipient: 'marie@example.org', server: null });
    expect(readFileSync(String(body.file), 'utf8')).toContain('To: marie@example.org');
    expect(await latest()).toMatchObject({ id: body.id, state: 'kept', subject: 'Test mail – Maison d’essai', problem: null });
  });

  it('goes to the mail server, to the person who asks, in their language', async () => {
    through(`smtp://colophon:secret@127.0.0.1:${port}`);
    house.clock.set('2026-11-21T09:02:00Z');
    const { body } = await send({}, 'fr');
    expect(body).toMatchObject({ server: `127.0.0.1:${port}`, file: null, recipient: expect.stringMatching(/^owner-.*@example\.org$/) });
    expect(arrived).toHaveLength(1);
    expect(arrived[0]).toContain(`To: ${body.recipient}`);
    expect(arrived[0]).toContain('Maison_d=E2=80=99essai');
    expect(await latest()).toMatchObject({ state: 'sent', subject: 'Essai d’envoi – Maison d’essai' });
  });

  it('says that the server does not answer, and leaves the reason in the list', async () => {
    const closed = await closedPort();
    through(`smtp://colophon:secret@127.0.0.1:${closed}`);
    house.clock.set('2026-11-21T09:03:00Z');
    const answer = await send();
    expect(answer).toMatchObject({ status: 502, body: { type: '/problems/platform/mail-server-unreachable' } });
    expect(answer.body.detail).toBe(
      `The mail server 127.0.0.1:${closed} does not answer ("connect ECONNREFUSED 127.0.0.1:${closed}"), and nothing was sent; check the address and the port in SMTP_URL, and that this server can be reached from here.`,
    );
    expect(await latest('fr')).toMatchObject({
      state: 'failed',
      problem: expect.stringContaining(`Le serveur de courriel 127.0.0.1:${closed} ne répond pas`),
    });
  });

  it('says that the name and the password are refused, without showing the password', async () => {
    through(`smtp://colophon:wrong-one@127.0.0.1:${port}`);
    const english = await send();
    expect(english).toMatchObject({ status: 502, body: { type: '/problems/platform/mail-sign-in-refused', user: 'colophon' } });
    expect(JSON.stringify(english.body)).not.toContain('wrong-one');
    expect((await send({}, 'fr')).body.detail).toBe(
      `Le serveur de courriel 127.0.0.1:${port} refuse l’utilisateur «\u00a0colophon\u00a0» («\u00a0535 Invalid username or password\u00a0»), et rien n’est parti\u202f; vérifiez le nom et le mot de passe dans SMTP_URL.`,
    );
    through(`smtp://127.0.0.1:${port}`);
    expect((await send()).body.type).toBe('/problems/platform/mail-sign-in-refused');
  });

  it('says that an encrypted connection cannot be made', async () => {
    through(`smtps://colophon:secret@127.0.0.1:${port}`);
    expect((await send()).body).toMatchObject({ type: '/problems/platform/mail-connection-insecure', reason: 'wrong version number' });
  });

  it('says that the recipient is refused', async () => {
    through(`smtp://colophon:secret@127.0.0.1:${port}`);
    expect((await send({ recipient: 'nobody@example.org' })).body).toMatchObject({
      type: '/problems/platform/mail-refused',
      reason: '550 No such mailbox',
    });
    expect((await send({ recipient: 'not an address' })).status).toBe(422);
  });

  it('asks a program for an address, having none of its own', async () => {
    const { body } = await owner.post<{ key: string }>('/api/v1/api-keys', { label: 'Script', scopes: ['house:write'] });
    const script = client(house.app, { authorization: `Bearer ${body.key}` });
    expect((await script.post('/api/v1/test-mails', {})).status).toBe(422);
    expect((await script.post('/api/v1/test-mails', { recipient: 'marie@example.org' })).status).toBe(201);
  });

  it('belongs to who sets up the house', async () => {
    const editor = await house.as('editor');
    expect((await editor.post('/api/v1/test-mails', {})).status).toBe(403);
  });

  it('like every mail, is tried again when the server says "not now", and no more when it says never', async () => {
    const queue = (recipient: string) => house.enter(() => house.app.get(Mailer).queue({ recipient, subject: 'Relevé', text: '…' }));
    house.clock.set('2026-11-21T09:10:00Z');
    await queue('nobody@example.org');
    await house.settle();
    expect(await latest()).toMatchObject({ state: 'failed', problem: expect.stringContaining('550 No such mailbox') });
    house.clock.set('2026-11-21T09:11:00Z');
    await queue('later@example.org');
    await expect(house.settle()).rejects.toMatchObject({ code: 'mail-refused' });
    expect(await latest()).toMatchObject({ state: 'failed', problem: expect.stringContaining('451 Try again') });
  });
});

function opened(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await opened(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
