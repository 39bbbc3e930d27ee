import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';

type Operation = {
  'x-permission'?: string;
  requestBody?: { content: Record<string, { schema: unknown }> };
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
};

describe('The description of the API', () => {
  let house: TestHouse;
  let document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, object> } };

  beforeAll(async () => {
    house = await openTestHouse();
    document = (await (await house.as('viewer')).get<typeof document>('/api/v1/openapi.json')).body;
  });
  afterAll(() => house.close());

  it('is OpenAPI 3.1 made from the schemas that check what comes in', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.paths['/api/v1/parties']?.['post']?.requestBody?.content['application/json']?.schema).toEqual({
      $ref: '#/components/schemas/PartyInput',
    });
    expect(document.components.schemas['PartyInput']).toMatchObject({ type: 'object', required: ['kind'], additionalProperties: false });
  });

  it('describes what every route answers', () => {
    const undescribed = Object.entries(document.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { responses }]) => Object.entries(responses).some(([status, { content }]) => status !== '204' && content === undefined))
        .map(([method]) => `${method} ${path}`),
    );
    expect(undescribed.filter((route) => !/health|cover|file|fec|pdf|xlsx|export|download|document|workbook/.test(route))).toEqual([]);
  });

  it('resolves every reference it makes', () => {
    const references = [...JSON.stringify(document).matchAll(/#\/components\/schemas\/([^"]+)/g)].map(([, name]) => name ?? '');
    expect(references.filter((name) => document.components.schemas[name] === undefined)).toEqual([]);
  });
});
