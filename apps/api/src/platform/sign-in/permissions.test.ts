import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { client, openTestHouse, type TestHouse } from '../../../test/test-house.js';
import { type Permission, rolePermissions, roles } from './permissions.js';

type Paths = Record<string, Record<string, { 'x-permission'?: Permission | 'signed-in' }>>;

interface Route {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly access: Permission | 'signed-in' | undefined;
}

/** The only routes that anyone may call: what is needed before signing in. */
const openRoutes = ['get /api/v1/welcome', 'post /api/v1/session', 'post /api/v1/setup', 'get /health', 'get /health/live'];
/** Calling these would end the session the walk is made with, or make a house. */
const sessionRoutes = ['delete /api/v1/session', 'delete /api/v1/sessions', 'post /api/v1/houses'];

describe('Every route, for every role', () => {
  let house: TestHouse;
  let routes: Route[];

  beforeAll(async () => {
    house = await openTestHouse();
    const { body } = await (await house.as('owner')).get<{ paths: Paths }>('/api/v1/openapi.json');
    routes = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, operation]) => ({
        method: method as Route['method'],
        path: path.replaceAll(/\{[^}]+\}/g, '00000000-0000-4000-8000-000000000000'),
        access: operation['x-permission'],
      })),
    );
  });
  afterAll(() => house.close());

  it('declares who may call it', () => {
    const undeclared = routes.filter(({ access }) => access === undefined).map(({ method, path }) => `${method} ${path}`);
    expect(undeclared.sort()).toEqual([...openRoutes].sort());
  });

  it('turns away whoever is not signed in', async () => {
    const stranger = client(house.app, {});
    for (const { method, path, access } of routes) {
      if (access === undefined) continue;
      const { status } = await call(stranger, method, path);
      expect(`${method} ${path} ${status}`).toBe(`${method} ${path} 401`);
    }
  });

  it.each(roles)('lets the role %s in where its rights allow, and nowhere else', async (role) => {
    const person = await house.as(role);
    for (const { method, path, access } of routes) {
      if (access === undefined || access === 'signed-in' || sessionRoutes.includes(`${method} ${path}`)) continue;
      const { status } = await call(person, method, path);
      const allowed = rolePermissions[role].has(access);
      expect(`${method} ${path} ${status === 403 ? 'refused' : 'let in'}`).toBe(`${method} ${path} ${allowed ? 'let in' : 'refused'}`);
    }
  });
});

function call(person: ReturnType<typeof client>, method: Route['method'], path: string) {
  if (method === 'get') return person.get(path);
  if (method === 'delete') return person.delete(path, 1);
  if (method === 'patch') return person.patch(path, {}, 1);
  return person[method](path, {});
}
