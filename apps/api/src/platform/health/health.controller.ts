import { Controller, Get, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PlatformDatabase } from '../database/platform-database.js';
import { Houses } from '../houses/houses.js';
import { Permit } from '../sign-in/permit.js';

@ApiTags('health')
@Controller('health')
export class HealthController {
  constructor(
    private readonly platform: PlatformDatabase,
    private readonly houses: Houses,
  ) {}

  /** 200 when the database answers and every house's tables are up to date. */
  @Get()
  @Permit('anyone')
  async health(@Res({ passthrough: true }) reply: FastifyReply): Promise<{ status: string; housesBehind: string[] }> {
    try {
      await this.platform.rows('select 1');
      const behind: string[] = [];
      for (const house of await this.houses.list()) if ((await this.houses.pendingMigrations(house.schema)) > 0) behind.push(house.slug);
      if (behind.length > 0) void reply.status(503);
      return { status: behind.length > 0 ? 'migrations-pending' : 'ok', housesBehind: behind };
    } catch {
      void reply.status(503);
      return { status: 'database-unreachable', housesBehind: [] };
    }
  }

  @Get('live')
  @Permit('anyone')
  live(): { status: string } {
    return { status: 'ok' };
  }
}
