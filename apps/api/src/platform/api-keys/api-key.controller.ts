import { randomBytes } from 'node:crypto';
import { Refusal } from '@colophon/refusal';
import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { v7 as uuid } from 'uuid';
import { z } from 'zod';
import { Clock } from '../clock/clock.js';
import { currentContext } from '../database/house-context.js';
import { HouseDatabase } from '../database/house-database.js';
import { PlatformDatabase } from '../database/platform-database.js';
import { Conditions, idList, listQuery, orderBy, type Page, readPage } from '../http/lists.js';
import { Returns } from '../http/returns.js';
import type { PlatformRefusal } from '../platform.problems.js';
import { permissions } from '../sign-in/permissions.js';
import { Permit } from '../sign-in/permit.js';
import { tokenHash } from '../sign-in/sessions.js';

const keyInput = z
  .object({ label: z.string().trim().min(1).max(100), scopes: z.array(z.enum(permissions)).min(1) })
  .strict()
  .meta({ id: 'ApiKeyInput' });

const keyView = z
  .object({
    id: z.string(),
    label: z.string(),
    prefix: z.string().describe('The beginning of the key, to recognise it by'),
    scopes: z.array(z.string()),
    createdBy: z.string().nullable(),
    createdAt: z.string(),
    lastUsedAt: z.string().nullable(),
    revokedAt: z.string().nullable(),
  })
  .meta({ id: 'ApiKey' });

const newKeyView = z
  .object({ ...keyView.shape, key: z.string().describe('Shown this once; only its hash is kept') })
  .meta({ id: 'NewApiKey' });

const sorts = { createdAt: 'created_at', label: 'lower(label)', lastUsedAt: 'last_used_at' };

const keyQuery = listQuery(['createdAt', 'label', 'lastUsedAt'], {
  revoked: z.enum(['true', 'false']).optional().describe('Only the keys taken back, or only those that still open'),
});

type KeyQuery = z.infer<typeof keyQuery>;
type KeyInput = z.infer<typeof keyInput>;
type KeyView = z.infer<typeof keyView>;

const columns = `id, label, prefix, scopes, created_by as "createdBy", created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"`;

/** Keys for programs: shown once, kept as a hash, limited to their scopes, revocable. */
@ApiTags('api-keys')
@Controller('api/v1/api-keys')
export class ApiKeyController {
  constructor(
    private readonly house: HouseDatabase,
    private readonly platform: PlatformDatabase,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Permit('keys:write')
  @Returns(keyView, { list: true })
  list(@Query({ schema: keyQuery }) query: KeyQuery): Promise<Page<KeyView>> {
    const where = new Conditions()
      .when(query.q, `public.search_text(label) like '%' || public.search_text(?) || '%'`)
      .when(query.revoked, '(revoked_at is not null) = ?::boolean')
      .when(idList(query.id), 'id = any(?::uuid[])');
    const order = `${orderBy(query.sort, sorts, 'created_at desc')}, id`;
    return readPage<KeyView>(this.house, { columns, tables: 'house.api_key', where, order }, query);
  }

  /** The house's row comes first: a look-up row without it opens nothing, and the two are never one transaction (scale.md, S1). */
  @Post()
  @Permit('keys:write')
  @Returns(newKeyView, { status: 201 })
  async create(@Body({ schema: keyInput }) input: KeyInput, @Req() request: FastifyRequest): Promise<z.infer<typeof newKeyView>> {
    const held = request.principal?.permissions ?? new Set();
    const beyond = input.scopes.find((scope) => !held.has(scope));
    if (beyond) throw new Refusal<PlatformRefusal>('not-permitted', { permission: beyond });
    const key = `colophon_${randomBytes(32).toString('base64url')}`;
    const { house, actor } = currentContext();
    const id = uuid();
    const view = await this.house.transaction(() =>
      this.house.row<KeyView>(
        `insert into house.api_key (id, label, prefix, scopes, created_by, created_at) values ($1, $2, $3, $4, $5, $6) returning ${columns}`,
        [id, input.label, key.slice(0, 15), input.scopes, actor, this.clock.now()],
      ),
    );
    await this.platform.transaction((rows) =>
      rows('insert into platform.api_key (token_hash, house_id, key_id) values ($1, $2, $3)', [tokenHash(key), house.id, id]),
    );
    if (!view) throw new Error('The key just written is not found.');
    return { ...view, key };
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('keys:write')
  @Returns(null, { status: 204 })
  async revoke(@Param('id', ParseUUIDPipe) id: string): Promise<void> {
    const revoked = await this.house.transaction(() =>
      this.house.rows('update house.api_key set revoked_at = coalesce(revoked_at, $2) where id = $1 returning id', [id, this.clock.now()]),
    );
    if (revoked.length === 0) throw new Refusal<PlatformRefusal>('record-unknown');
    await this.platform.transaction((rows) => rows('delete from platform.api_key where key_id = $1', [id]));
  }
}
