import type { Facts } from '@colophon/refusal';
import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Returns } from '../http/returns.js';
import { fill, preferredLanguage } from '../problems/problem-document.js';
import { ProblemTables } from '../problems/problem-tables.js';
import type { Language } from '../problems/problem-type.js';
import { Permit } from '../sign-in/permit.js';
import { type TaskView, taskQuery, taskView } from './task.schemas.js';
import { Tasks } from './tasks.js';

/** What a batch could not do, one refusal per record. */
const refusals = z.array(z.looseObject({ code: z.string(), facts: z.record(z.string(), z.unknown()) }));

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
  async list(@Query({ schema: taskQuery }) query: { state: 'running' | 'recent' }, @Req() request: FastifyRequest): Promise<TaskView[]> {
    return (await this.tasks.list(query.state)).map((task) => this.inWords(task, request));
  }

  @Get(':id')
  @Permit('house:read')
  @Returns(taskView)
  async get(@Param('id') id: string, @Req() request: FastifyRequest): Promise<TaskView> {
    return this.inWords(await this.tasks.get(id), request);
  }

  /** The sentence of what stopped the task, and of each record it had to leave out. */
  private inWords(task: TaskView, request: FastifyRequest): TaskView {
    const language = preferredLanguage(request.headers['accept-language']);
    const problem = task.problem && { ...task.problem, detail: this.sentence(task.problem, language) };
    const refused = refusals.safeParse(task.result?.['refused']);
    if (!refused.success) return { ...task, problem };
    return {
      ...task,
      problem,
      result: { ...task.result, refused: refused.data.map((each) => ({ ...each, detail: this.sentence(each, language) })) },
    };
  }

  private sentence({ code, facts }: { code: string; facts: Readonly<Record<string, unknown>> }, language: Language): string {
    const found = this.tables.find(code);
    return found ? fill(found.problem.detail[language], facts as Facts, language) : code;
  }
}
