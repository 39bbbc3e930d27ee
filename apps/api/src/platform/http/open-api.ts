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
  return SwaggerModule.createDocument(app, base, {
    standardSchemaConverter: (schema: unknown, io: string) =>
      z.toJSONSchema(schema as z.ZodType, { target: 'draft-2020-12', io: io === 'output' ? 'output' : 'input', unrepresentable: 'any' }),
  } as never);
}

export function serveApiDescription(app: NestFastifyApplication): void {
  let document: OpenAPIObject | undefined;
  SwaggerModule.setup('api/docs', app, () => (document ??= describeApi(app)), { jsonDocumentUrl: 'api/v1/openapi.json' });
}
