import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Returns } from '../http/returns.js';
import { fill, preferredLanguage } from '../problems/problem-document.js';
import { ProblemTables } from '../problems/problem-tables.js';
import { Permit } from '../sign-in/permit.js';
import { type TaskView, taskQuery, taskView } from './task.schemas.js';
import { Tasks } from './tasks.js';

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

  private inWords(task: TaskView, request: FastifyRequest): TaskView {
    if (!task.problem) return task;
    const found = this.tables.find(task.problem.code);
    const language = preferredLanguage(request.headers['accept-language']);
    const detail = found ? fill(found.problem.detail[language], task.problem.facts as never, language) : task.problem.code;
    return { ...task, problem: { ...task.problem, detail } };
  }
}
