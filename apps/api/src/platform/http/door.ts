import { Refusal } from '@colophon/refusal';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { houseContext } from '../database/house-context.js';
import type { PlatformRefusal } from '../platform.problems.js';
import type { Sessions } from '../sign-in/sessions.js';

export const sessionCookie = 'colophon_session';

/**
 * The door every request to an API goes through: who asks is found out once, and the house they work in is entered once,
 * on a fork of the entity manager of its own.
 */
export function openDoor(fastify: FastifyInstance, sessions: Sessions, orm: MikroORM, publicUrl: string | undefined): void {
  fastify.decorateRequest('principal', null);
  fastify.addHook('onRequest', async (request) => {
    if (!/^\/(api|shop)\//.test(request.url)) return;
    const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) {
      request.principal = await sessions.identifyKey(bearer);
      return;
    }
    if (!['GET', 'HEAD', 'OPTIONS'].includes(request.method)) refuseOtherSites(request, publicUrl);
    const token = request.cookies[sessionCookie];
    if (token === undefined) return;
    request.principal = await sessions.identify(token);
  });
  // After the body is read: the context must hold where the handler runs.
  fastify.addHook('preHandler', (request, _reply, done) => {
    const house = request.principal?.house;
    if (!request.principal || !house) return done();
    houseContext.run({ house, actor: request.principal.name, em: orm.em.fork({ schema: house.schema }) }, done);
  });
}

/** A cookie is sent by the browser whoever asks for it: the asking site must be ours. */
function refuseOtherSites(request: FastifyRequest, publicUrl: string | undefined): void {
  const site = request.headers['sec-fetch-site'];
  if (site === 'same-origin' || site === 'none') return;
  const origin = request.headers.origin;
  if (site === undefined && origin === undefined) return;
  const ours = [request.headers.host, publicUrl && new URL(publicUrl).host];
  if (origin !== undefined && URL.canParse(origin) && ours.includes(new URL(origin).host)) return;
  throw new Refusal<PlatformRefusal>('cross-site-request');
}
