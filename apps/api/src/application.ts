import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import fastifyStatic from '@fastify/static';
import type { MikroORM } from '@mikro-orm/postgresql';
import type { LoggerService } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { AppModule } from './app.module.js';
import type { Clock } from './platform/clock/clock.js';
import { openDoor } from './platform/http/door.js';
import { serveApiDescription } from './platform/http/open-api.js';
import type { JobSettings } from './platform/outbox/relay.js';
import type { Settings } from './platform/settings.js';
import { Sessions } from './platform/sign-in/sessions.js';

export interface ApplicationOptions {
  readonly settings: Settings;
  readonly orm: MikroORM;
  readonly clock: Clock;
  readonly jobs: JobSettings;
  readonly logger: LoggerService | false;
}

const uploadLimitBytes = 300 * 1024 * 1024;

/** The whole application, not yet listening: the server, the commands and the tests all start here. */
export async function createApplication(options: ApplicationOptions): Promise<NestFastifyApplication> {
  const { settings } = options;
  const adapter = new FastifyAdapter({
    bodyLimit: 5 * 1024 * 1024,
    trustProxy: settings.trustedProxy ?? false,
    routerOptions: { ignoreTrailingSlash: true },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: options.logger,
    abortOnError: false,
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await fastify.register(cookie as never);
  await fastify.register(multipart as never, { limits: { fileSize: uploadLimitBytes, files: 1 } });
  await fastify.register(helmet as never, { contentSecurityPolicy: contentPolicy, strictTransportSecurity: false });
  openDoor(fastify, app.get(Sessions), options.orm, settings.publicUrl);
  serveApiDescription(app);
  await serveAdmin(fastify);
  await app.init();
  return app;
}

// Emotion writes style elements; everything else comes from our own address.
const contentPolicy = {
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    upgradeInsecureRequests: null,
  },
};

const adminFolder = fileURLToPath(new URL('../../admin/dist/', import.meta.url));

/** The admin's files; every other page address is the admin itself, which finds its own way. A missing asset is a 404. */
async function serveAdmin(fastify: FastifyInstance): Promise<void> {
  if (!existsSync(join(adminFolder, 'index.html'))) return;
  await fastify.register(fastifyStatic as never, {
    root: adminFolder,
    wildcard: false,
    setHeaders: (reply: { header(name: string, value: string): void }, path: string) => {
      if (path.includes('/assets/')) reply.header('cache-control', 'public, max-age=31536000, immutable');
    },
  });
  fastify.get('/*', (request, reply) => {
    if (/^\/(api|shop|health|problems|assets)(\/|$|\?)/.test(request.url)) return reply.callNotFound();
    return reply.type('text/html').header('cache-control', 'no-cache').sendFile('index.html');
  });
}
