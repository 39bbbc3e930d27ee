import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { HouseDatabase } from '../database/house-database.js';
import { Returns } from '../http/returns.js';
import { Permit } from '../sign-in/permit.js';

const auditQuery = z.object({ id: z.uuid(), entity: z.string().max(60).optional() }).strict();

const auditView = z
  .object({
    id: z.string(),
    entity: z.string(),
    action: z.enum(['created', 'changed', 'removed']),
    actor: z.string().nullable(),
    at: z.string(),
    changes: z.array(z.object({ field: z.string(), from: z.unknown(), to: z.unknown() })),
  })
  .meta({ id: 'AuditEntry' });

interface AuditRow {
  id: string;
  entity: string;
  action: 'created' | 'changed' | 'removed';
  actor: string | null;
  occurred_at: Date;
  changes: Record<string, [unknown, unknown]>;
}

@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly house: HouseDatabase) {}

  /** Who changed a record, from what to what, newest first. */
  @Get()
  @Permit('audit:read')
  @Returns(auditView, { list: true })
  async list(@Query({ schema: auditQuery }) query: z.infer<typeof auditQuery>): Promise<z.infer<typeof auditView>[]> {
    const rows = await this.house.rows<AuditRow>(
      `select id, entity, action, actor, occurred_at, changes from house.audit_entry
       where entity_id = $1 and ($2::text is null or entity = $2) order by occurred_at desc, id desc limit 200`,
      [query.id, query.entity ?? null],
    );
    return rows.map((row) => ({
      id: row.id,
      entity: row.entity,
      action: row.action,
      actor: row.actor,
      at: new Date(row.occurred_at).toISOString(),
      changes:
        row.action === 'changed' ? Object.entries(row.changes).map(([column, [from, to]]) => ({ field: camelCase(column), from, to })) : [],
    }));
  }
}

function camelCase(column: string): string {
  return column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
