import { z } from 'zod';
import { listQuery } from '../../../platform/http/lists.js';
import { despatchStates } from './despatch.entity.js';

export const workshopFileKinds = ['shipments', 'stock'] as const;
export type WorkshopFileKind = (typeof workshopFileKinds)[number];
export const workshopFileStates = ['to-confirm', 'confirmed', 'set-aside'] as const;

export const exportQuery = z
  .object({
    id: z.string().max(8000).optional().describe('Despatches, separated by commas; left out: all that are being prepared at the workshop'),
    format: z.enum(['csv', 'xlsx']).default('csv'),
  })
  .strict();

export const handOverInput = z
  .object({ despatchIds: z.array(z.uuid()).min(1).max(200) })
  .strict()
  .meta({ id: 'WorkshopHandOver' });

export const uploadQuery = z
  .object({
    kind: z.enum(workshopFileKinds).default('shipments'),
    locationId: z.uuid().optional().describe('The place of the workshop; left out: the only fulfilment house'),
  })
  .strict();

export const confirmationInput = z
  .object({
    confirmed: z.boolean().optional().describe('The file is right where it differs'),
    counts: z
      .array(z.object({ productId: z.uuid(), difference: z.int() }).strict())
      .max(2000)
      .optional()
      .describe('Of a stock file: the differences that become counts, as they were read; left out: all but titles the file does not name'),
  })
  .strict()
  .meta({ id: 'WorkshopConfirmation' });

const listed = {
  id: z.uuid(),
  kind: z.enum(workshopFileKinds),
  state: z.enum(workshopFileStates),
  fileName: z.string(),
  locationId: z.uuid(),
  locationName: z.string(),
  createdAt: z.string(),
  createdBy: z.string().nullable(),
  confirmedAt: z.string().nullable(),
  confirmedBy: z.string().nullable(),
};

export const workshopFileListItem = z.object(listed).meta({ id: 'WorkshopFileListItem' });

export const workshopFileView = z
  .object({
    ...listed,
    differences: z.int(),
    toRecord: z.int().describe('Despatches that confirming would write'),
    despatches: z.array(
      z.object({
        despatchId: z.uuid(),
        number: z.string().nullable(),
        customerName: z.string(),
        state: z.enum(despatchStates),
        shippedOn: z.string().nullable(),
        parcels: z.array(z.object({ carrier: z.string(), trackingNumber: z.string() })),
        lines: z.array(
          z.object({
            lineId: z.uuid(),
            orderLineId: z.uuid(),
            title: z.string(),
            gtin: z.string().nullable(),
            asked: z.int(),
            shipped: z.int(),
            recorded: z.int(),
            finding: z.enum(['as-asked', 'short', 'more', 'not-in-file']),
          }),
        ),
      }),
    ),
    strangers: z.array(
      z.object({ row: z.int(), ean: z.string(), finding: z.enum(['unknown-line', 'other-title', 'unreadable', 'unknown-title']) }),
    ),
    counts: z.array(
      z.object({
        productId: z.uuid(),
        title: z.string(),
        gtin: z.string().nullable(),
        book: z.int(),
        counted: z.int().nullable().describe('null: the file does not name it'),
        difference: z.int(),
      }),
    ),
    refused: z
      .array(z.object({ despatchId: z.uuid(), customerName: z.string(), detail: z.string() }))
      .describe('What confirming could not write'),
  })
  .meta({ id: 'WorkshopFile' });

export const workshopFileQuery = listQuery(['createdAt'], {
  kind: z.enum(workshopFileKinds).optional(),
  state: z.enum(workshopFileStates).optional(),
});

export type ExportQuery = z.infer<typeof exportQuery>;
export type HandOverInput = z.infer<typeof handOverInput>;
export type UploadQuery = z.infer<typeof uploadQuery>;
export type WorkshopConfirmation = z.infer<typeof confirmationInput>;
export type WorkshopFileListItem = z.infer<typeof workshopFileListItem>;
export type WorkshopFileView = z.infer<typeof workshopFileView>;
export type WorkshopFileQuery = z.infer<typeof workshopFileQuery>;
