import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { HouseDatabase } from '../database/house-database.js';
import { Returns } from '../http/returns.js';
import { Permit } from '../sign-in/permit.js';
import { type AuditRow, type AuditView, auditQuery, auditView, toAuditView } from './audit-entry.js';

@ApiTags('audit')
@Controller('api/v1/audit')
export class AuditController {
  constructor(private readonly house: HouseDatabase) {}

  /** The history of a record and its parts, newest first: who changed, added or removed what, from what to what. */
  @Get()
  @Permit('audit:read')
  @Returns(auditView, { list: true })
  async list(@Query({ schema: auditQuery }) { id, entity }: z.infer<typeof auditQuery>): Promise<AuditView[]> {
    const rows = await this.house.rows<AuditRow>(
      `select id, entity, entity_id as "entityId", record, record_id as "recordId", action, actor, occurred_at as at, part, changes
       from house.audit_entry where record_id = any($1::uuid[]) and ($2::text is null or entity = $2)
       order by occurred_at desc, entity <> record, entity, id limit 200`,
      [id, entity ?? null],
    );
    return rows.map(toAuditView);
  }
}
