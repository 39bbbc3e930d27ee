import { z } from 'zod';
import { businessDay } from './settlement.schemas.js';

const period = z.object({
  id: z.uuid(),
  from: z.string(),
  to: z.string().describe('Excluded'),
  closed: z.boolean(),
  closedAt: z.string().nullable(),
  closedBy: z.string().nullable(),
  entries: z.int(),
});

export const fiscalYearView = z
  .object({
    id: z.uuid(),
    name: z.string(),
    from: z.string(),
    to: z.string().describe('Excluded'),
    closed: z.boolean(),
    closedAt: z.string().nullable(),
    entries: z.int(),
    periods: z.array(period),
    version: z.int(),
  })
  .meta({ id: 'FiscalYear' });

export const fiscalYearInput = z
  .object({ from: businessDay, to: businessDay.describe('Excluded') })
  .strict()
  .meta({ id: 'FiscalYearInput' });

export const closingInput = z
  .object({ confirmed: z.boolean().default(false) })
  .strict()
  .meta({ id: 'PeriodClosing' })
  .default({ confirmed: false });

export type FiscalYearView = z.infer<typeof fiscalYearView>;
export type FiscalYearInput = z.infer<typeof fiscalYearInput>;
export type ClosingInput = z.infer<typeof closingInput>;
