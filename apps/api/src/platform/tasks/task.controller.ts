import { Controller, Get, Param, ParseUUIDPipe, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Page } from '../http/lists.js';
import { Returns } from '../http/returns.js';
import { preferredLanguage } from '../problems/problem-document.js';
import { ProblemTables } from '../problems/problem-tables.js';
import type { Permission } from '../sign-in/permissions.js';
import { Permit } from '../sign-in/permit.js';
import { type TaskQuery, type TaskView, taskQuery, taskView } from './task.schemas.js';
import { Tasks } from './tasks.js';

/** What a batch could not do, one refusal per record. */
const refusals = z.array(z.looseObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) }));

const heldBy = ({ principal }: FastifyRequest) => principal?.permissions ?? new Set<Permission>();

/** Each kind of task is read with the right of what it works on; `house:read` is only the door. */
@ApiTags('tasks')
@Controller('api/v1/tasks')
export class TaskController {
  constructor(
    private readonly tasks: Tasks,
    private readonly tables: ProblemTables,
  ) {}

  @Get()
  @Permit('house:read')
  @Returns(taskView, { list: true })
  async list(@Query({ schema: taskQuery }) query: TaskQuery, @Req() request: FastifyRequest): Promise<Page<TaskView>> {
    const page = await this.tasks.list(query, heldBy(request));
    return new Page(
      page.rows.map((task) => this.inWords(task, request)),
      page.total,
      page.capped,
    );
  }

  @Get(':id')
  @Permit('house:read')
  @Returns(taskView)
  async get(@Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<TaskView> {
    return this.inWords(await this.tasks.read(id, heldBy(request)), request);
  }

  /** The sentence of what stopped the task, and of each record it had to leave out. */
  private inWords(task: TaskView, request: FastifyRequest): TaskView {
    const language = preferredLanguage(request.headers['accept-language']);
    const problem = task.problem && { ...task.problem, detail: this.tables.sentence(task.problem, language) };
    const refused = refusals.safeParse(task.result?.['refused']);
    if (!refused.success) return { ...task, problem };
    return {
      ...task,
      problem,
      result: { ...task.result, refused: refused.data.map((each) => ({ ...each, detail: this.tables.sentence(each, language) })) },
    };
  }
}
