import { z } from 'zod';
import { listQuery } from '../http/lists.js';

export const taskView = z
  .object({
    id: z.string(),
    kind: z.string(),
    label: z.string(),
    state: z.enum(['waiting', 'running', 'done', 'failed']),
    done: z.int(),
    total: z.int().nullable(),
    result: z.record(z.string(), z.unknown()).nullable(),
    problem: z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()), detail: z.string().optional() }).nullable(),
    createdAt: z.string(),
    finishedAt: z.string().nullable(),
  })
  .meta({ id: 'Task' });

export type TaskView = z.infer<typeof taskView>;

export const taskQuery = listQuery(['createdAt', 'finishedAt', 'label'], {
  state: z.enum(['running', 'recent']).default('recent').describe('running: waiting or under way; recent: all of them'),
  kind: z.string().max(60).optional(),
});

export type TaskQuery = z.output<typeof taskQuery>;
