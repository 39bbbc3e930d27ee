import { Controller, Get, Injectable, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Returns } from '../http/returns.js';
import type { Permission } from '../sign-in/permissions.js';
import { Permit } from '../sign-in/permit.js';

export const homeView = z
  .object({
    todo: z.array(z.object({ kind: z.string(), count: z.int(), link: z.string(), facts: z.record(z.string(), z.unknown()) })),
    figures: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'Home' });

export type HomeView = z.infer<typeof homeView>;

/** What a module has to say on the home page: what is to be done next, and a few figures. */
export interface HomeContribution {
  readonly permission: Permission;
  readonly todo?: () => Promise<HomeView['todo']>;
  readonly figures?: () => Promise<HomeView['figures']>;
}

@Injectable()
export class Home {
  private readonly contributions: HomeContribution[] = [];

  contribute(contribution: HomeContribution): void {
    this.contributions.push(contribution);
  }

  async view(permissions: ReadonlySet<Permission>): Promise<HomeView> {
    const allowed = this.contributions.filter((one) => permissions.has(one.permission));
    const todo = await Promise.all(allowed.map((one) => one.todo?.() ?? []));
    const figures = await Promise.all(allowed.map((one) => one.figures?.() ?? {}));
    return { todo: todo.flat().filter((item) => item.count > 0), figures: Object.assign({}, ...figures) as HomeView['figures'] };
  }
}

@ApiTags('home')
@Controller('api/v1/home')
export class HomeController {
  constructor(private readonly home: Home) {}

  /** What to do next in this house. */
  @Get()
  @Permit('house:read')
  @Returns(homeView)
  view(@Req() request: FastifyRequest): Promise<HomeView> {
    return this.home.view(request.principal?.permissions ?? new Set());
  }
}
