import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { z } from 'zod';

/** The description of the admin API, made from the same schemas that check what comes in. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle('Colophon')
    .setDescription('The API of the admin: catalogue, print runs, stock, royalties. Errors are RFC 9457 problem details.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addCookieAuth('colophon_session')
    .addBearerAuth({ type: 'http', description: 'An API key of the house' })
    .build();
  return withProblems(
    SwaggerModule.createDocument(app, base, {
      standardSchemaConverter: (schema, { schemaType }) => jsonSchema(schema as z.ZodType, schemaType),
    }),
  );
}

const problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional(),
    errors: z.array(z.object({ pointer: z.string(), detail: z.string(), code: z.string().optional() })).optional(),
  })
  .meta({ id: 'Problem', description: 'RFC 9457; the facts of the refusal are further members' });

/** Every operation may refuse, and refuses in one shape. A key is opaque: no format is claimed for it. */
function withProblems(document: OpenAPIObject): OpenAPIObject {
  const { schema, components } = jsonSchema(problem, 'output');
  const refusal = { description: 'Refused, in words', content: { 'application/problem+json': { schema } } };
  for (const operations of Object.values(document.paths)) {
    for (const operation of Object.values(operations)) {
      if (operation !== null && typeof operation === 'object' && 'responses' in operation) operation.responses['default'] = refusal;
    }
  }
  const bearer = document.components?.securitySchemes?.['bearer'];
  if (bearer && 'bearerFormat' in bearer) delete bearer.bearerFormat;
  Object.assign(((document.components ??= {}).schemas ??= {}), components);
  return document;
}

/** A zod schema as JSON Schema 2020-12, the dialect of OpenAPI 3.1; those that have an id become named components. */
function jsonSchema(schema: z.ZodType, io: 'input' | 'output') {
  const { $schema: _, $defs = {}, id, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, unrepresentable: 'any' });
  const components = Object.fromEntries(Object.entries($defs).map(([name, definition]) => [name, withoutId(definition)]));
  if (id === undefined) return { schema: body, components };
  return { schema: { $ref: `#/components/schemas/${id}` }, components: { ...components, [id]: body } };
}

function withoutId({ id: _, ...definition }: z.core.JSONSchema.BaseSchema) {
  return definition;
}

export function serveApiDescription(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= describeApi(app)), { jsonDocumentUrl: 'api/v1/openapi.json' });
}
