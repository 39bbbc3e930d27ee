import { z } from 'zod';
import { listQuery } from '../../platform/http/lists.js';
import { businessDay, text } from './publishing-agreement.schemas.js';

const fields = {
  reference: text(80).min(1),
  beneficiaryId: z.uuid(),
  signedOn: businessDay,
  notes: text(5000),
  workIds: z.array(z.uuid()).max(500).describe('Two works at least'),
};

export const crossWorkChange = z.object(fields).partial().strict().meta({ id: 'CrossWorkAgreementChange' });
export const crossWorkInput = crossWorkChange
  .required({ reference: true, beneficiaryId: true, signedOn: true, workIds: true })
  .meta({ id: 'CrossWorkAgreementInput' });

export const crossWorkView = z
  .object({
    id: z.uuid(),
    reference: z.string(),
    beneficiaryId: z.uuid(),
    beneficiaryName: z.string(),
    signedOn: z.string(),
    notes: z.string(),
    version: z.int(),
    works: z.array(z.object({ id: z.uuid(), title: z.string() })),
  })
  .meta({ id: 'CrossWorkAgreement' });

export const crossWorkQuery = listQuery(['signedOn'], { beneficiaryId: z.uuid().optional(), workId: z.uuid().optional() });

export type CrossWorkInput = z.output<typeof crossWorkInput>;
export type CrossWorkChange = z.output<typeof crossWorkChange>;
export type CrossWorkView = z.infer<typeof crossWorkView>;
export type CrossWorkQuery = z.infer<typeof crossWorkQuery>;
