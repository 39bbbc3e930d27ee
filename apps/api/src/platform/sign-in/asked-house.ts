import type { FastifyRequest } from 'fastify';

/** Names, by its slug, the house a request is meant for: each tab of the admin sends the one it shows. */
export const houseHeader = 'Colophon-House';

/** The house the request asks for; undefined when it leaves it to the session or to the key. */
export function askedHouse(request: FastifyRequest): string | undefined {
  const asked = request.headers[houseHeader.toLowerCase()];
  return typeof asked === 'string' && asked !== '' ? asked : undefined;
}
