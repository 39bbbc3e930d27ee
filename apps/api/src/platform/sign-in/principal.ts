import type { CurrentHouse } from '../database/house-context.js';
import type { Language } from '../problems/problem-type.js';
import type { Permission, Role } from './permissions.js';

/** Who asks: a signed-in person, or an API key of one house. */
export interface Principal {
  readonly kind: 'person' | 'key';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
  readonly role: Role | null;
  readonly permissions: ReadonlySet<Permission>;
  readonly house: CurrentHouse | null;
  /** Present for a person: names the session, to sign out or switch house. */
  readonly sessionHash: Buffer | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    principal: Principal | null;
  }
}
