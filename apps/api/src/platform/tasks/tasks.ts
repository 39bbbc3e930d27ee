import { Refusal } from '@colophon/refusal';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../clock/clock.js';
import { currentContext } from '../database/house-context.js';
import { HouseDatabase } from '../database/house-database.js';
import { Conditions, idList, orderBy, Page, readPage } from '../http/lists.js';
import { EventHandlers } from '../outbox/event-handlers.js';
import { Outbox } from '../outbox/outbox.js';
import type { PlatformRefusal } from '../platform.problems.js';
import type { Permission } from '../sign-in/permissions.js';
import type { TaskQuery, TaskView } from './task.schemas.js';

type Input = Readonly<Record<string, unknown>>;

/** Long work. It may be killed at any moment and run again with the same input: it looks at what is done already. */
export type TaskRunner = (input: Input, progress: (done: number, total: number) => Promise<void>, taskId: string) => Promise<Input>;

/** Who runs the tasks of a kind, and the right their labels and results are read with. */
interface TaskKind {
  readonly readBy: Permission;
  readonly run: TaskRunner;
}

type Permissions = ReadonlySet<Permission>;

interface TaskRow {
  id: string;
  kind: string;
  label: string;
  state: TaskView['state'];
  done: number;
  total: number | null;
  input: Input;
  result: Input | null;
  problem: { code: string; facts: Input } | null;
  created_at: Date;
  finished_at: Date | null;
}

const sorts = { createdAt: 'created_at', finishedAt: 'finished_at', label: 'lower(label)' };

/** Work that takes its time: asked for in the transaction that wants it, run by the job queue, watched through its progress. */
@Injectable()
export class Tasks implements OnModuleInit {
  private readonly log = new Logger(Tasks.name);
  private readonly kinds = new Map<string, TaskKind>();

  constructor(
    private readonly house: HouseDatabase,
    private readonly outbox: Outbox,
    private readonly events: EventHandlers,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.events.on('task.requested', 'tasks', (payload) => this.run(String(payload['taskId'])), { inOneTransaction: false });
  }

  register(kind: string, readBy: Permission, run: TaskRunner): void {
    this.kinds.set(kind, { readBy, run });
  }

  async request(kind: string, label: string, input: Input): Promise<TaskView> {
    if (!this.kinds.has(kind)) throw new Error(`Nothing runs tasks of the kind "${kind}".`);
    const id = uuid();
    await this.house.transaction(async () => {
      await this.house.rows('insert into house.task (id, kind, label, input, requested_by, created_at) values ($1, $2, $3, $4, $5, $6)', [
        id,
        kind,
        label,
        JSON.stringify(input),
        currentContext().actor,
        this.clock.now(),
      ]);
      await this.outbox.append('task.requested', { taskId: id });
    });
    return this.get(id);
  }

  /** The one of this kind and input that waits or runs already. */
  async underWay(kind: string, input: Input): Promise<TaskView | undefined> {
    const row = await this.house.row<TaskRow>(
      `select * from house.task where kind = $1 and input = $2::jsonb and state in ('waiting', 'running') order by created_at limit 1`,
      [kind, JSON.stringify(input)],
    );
    return row && taskView(row);
  }

  async get(id: string): Promise<TaskView> {
    const row = await this.house.row<TaskRow>('select * from house.task where id = $1', [id]);
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    return taskView(row);
  }

  /** The task, for a person: what a batch did is told only to those who may read what it worked on. */
  async read(id: string, held: Permissions): Promise<TaskView> {
    const task = await this.get(id);
    const permission = this.kinds.get(task.kind)?.readBy ?? 'house:write';
    if (!held.has(permission)) throw new Refusal<PlatformRefusal>('not-permitted', { permission });
    return task;
  }

  async list(query: TaskQuery, held: Permissions): Promise<Page<TaskView>> {
    const readable = [...this.kinds].filter(([, { readBy }]) => held.has(readBy)).map(([kind]) => kind);
    const where = new Conditions()
      .add('kind = any(?)', readable)
      .when(query.kind, 'kind = ?')
      .when(query.q, `public.search_text(label) like '%' || public.search_text(?) || '%'`)
      .when(idList(query.id), 'id = any(?::uuid[])');
    if (query.state === 'running') where.add(`state in ('waiting', 'running')`);
    const order = `${orderBy(query.sort, sorts, 'created_at desc')}, id`;
    const page = await readPage<TaskRow>(this.house, { columns: '*', tables: 'house.task', where, order }, query);
    return new Page(page.rows.map(taskView), page.total, page.capped);
  }

  private async run(id: string): Promise<void> {
    const row = await this.house.row<TaskRow>('select * from house.task where id = $1', [id]);
    if (!row || row.state === 'done' || row.state === 'failed') return;
    const kind = this.kinds.get(row.kind);
    if (!kind) throw new Error(`Nothing runs tasks of the kind "${row.kind}".`);
    await this.write(id, `state = 'running', started_at = coalesce(started_at, $2)`, [this.clock.now()]);
    try {
      const progress = (done: number, total: number) => this.write(id, 'done = $2, total = $3', [done, total]);
      const result = await kind.run(row.input, progress, id);
      await this.write(id, `state = 'done', result = $2, finished_at = $3, done = coalesce(total, done)`, [
        JSON.stringify(result),
        this.clock.now(),
      ]);
    } catch (error) {
      const problem =
        error instanceof Refusal ? { code: error.code, facts: error.facts } : { code: 'unexpected', facts: { reference: id } };
      if (!(error instanceof Refusal)) this.log.error({ err: error, task: id }, `The task ${row.kind} failed`);
      await this.write(id, `state = 'failed', problem = $2, finished_at = $3`, [JSON.stringify(problem), this.clock.now()]);
    }
  }

  private async write(id: string, assignments: string, params: unknown[]): Promise<void> {
    await this.house.transaction(() => this.house.rows(`update house.task set ${assignments} where id = $1`, [id, ...params]));
  }
}

function taskView(row: TaskRow): TaskView {
  return {
    id: row.id,
    kind: row.kind,
    label: row.label,
    state: row.state,
    done: row.done,
    total: row.total,
    result: row.result,
    problem: row.problem,
    createdAt: new Date(row.created_at).toISOString(),
    finishedAt: row.finished_at && new Date(row.finished_at).toISOString(),
  };
}
