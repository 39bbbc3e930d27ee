import { z } from 'zod';

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

export const taskQuery = z.object({ state: z.enum(['running', 'recent']).default('recent') }).strict();
