import { Controller, Get, Injectable, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Returns } from '../http/returns.js';
import type { Permission } from '../sign-in/permissions.js';
import { Permit } from '../sign-in/permit.js';

const searchQuery = z.object({ q: z.string().trim().min(1).max(200) }).strict();

export const searchHit = z
  .object({
    kind: z.string(),
    id: z.string(),
    title: z.string(),
    subtitle: z.string(),
    link: z.string(),
    coverUrl: z.string().nullable(),
    rank: z.number(),
  })
  .meta({ id: 'SearchHit' });

export type SearchHit = z.infer<typeof searchHit>;

interface SearchSource {
  readonly permission: Permission;
  readonly find: (words: string) => Promise<SearchHit[]>;
}

/** Search from anywhere: each module offers its own records, the best matches come first. */
@Injectable()
export class Search {
  private readonly sources: SearchSource[] = [];

  add(source: SearchSource): void {
    this.sources.push(source);
  }

  async find(words: string, permissions: ReadonlySet<Permission>): Promise<SearchHit[]> {
    const found = await Promise.all(this.sources.filter((one) => permissions.has(one.permission)).map((one) => one.find(words)));
    return found
      .flat()
      .sort((a, b) => b.rank - a.rank)
      .slice(0, 20);
  }
}

@ApiTags('search')
@Controller('api/v1/search')
export class SearchController {
  constructor(private readonly search: Search) {}

  /** By title, name or ISBN (with or without hyphens); accents and case do not matter. */
  @Get()
  @Permit('house:read')
  @Returns(searchHit, { list: true })
  find(@Query({ schema: searchQuery }) query: { q: string }, @Req() request: FastifyRequest): Promise<SearchHit[]> {
    return this.search.find(query.q, request.principal?.permissions ?? new Set());
  }
}
