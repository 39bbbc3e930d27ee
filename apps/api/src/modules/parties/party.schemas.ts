import { type IdentifierScheme, parseIdentifier, parseVatNumber } from '@colophon/identifiers';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { listQuery } from '../../platform/http/lists.js';

export const partyRoles = [
  'contributor',
  'printer',
  'bookseller',
  'supplier',
  'workshop',
  'distributor',
  'library',
  'agent',
  'heir',
  'press',
  'reader',
] as const;

export type PartyRole = (typeof partyRoles)[number];

const text = (max: number) => z.string().trim().max(max);
const identifier = (scheme: IdentifierScheme) => checked((value) => parseIdentifier(scheme, value)).nullable();
const mail = z.union([z.email(), z.literal('')]);

const fields = {
  kind: z.enum(['person', 'organisation']),
  givenNames: text(120),
  familyName: text(120),
  penName: text(120).describe('Shown everywhere in place of the legal name'),
  organisationName: text(200),
  roles: z.array(z.enum(partyRoles)),
  language: z.enum(['fr', 'en']),
  email: mail,
  phone: text(40),
  street: text(200),
  postalCode: text(20),
  city: text(100),
  country: z.string().length(2),
  isni: identifier('isni'),
  siren: identifier('siren'),
  siret: identifier('siret'),
  vatNumber: checked(parseVatNumber).nullable(),
  gln: identifier('gln'),
  biography: text(5000),
  notes: text(5000),
};

/** What may be given of a party; what is left out of a creation is empty, and of a change stays as it is. */
export const partyChange = z.object(fields).partial().strict().meta({ id: 'PartyChange' });
export const partyInput = partyChange.required({ kind: true }).meta({ id: 'PartyInput' });

export const partyView = z
  .object({
    id: z.uuid(),
    ...Object.fromEntries(Object.entries(fields)),
    publicName: z.string(),
    version: z.int(),
  })
  .meta({ id: 'Party' });

export const partyListItem = z
  .object({
    id: z.uuid(),
    kind: z.enum(['person', 'organisation']),
    publicName: z.string(),
    roles: z.array(z.enum(partyRoles)),
    city: z.string(),
    email: z.string(),
    works: z.int().describe('How many works they contributed to'),
  })
  .meta({ id: 'PartyListItem' });

export const partyQuery = listQuery(['publicName', 'city'], {
  role: z.enum(partyRoles).optional(),
  kind: z.enum(['person', 'organisation']).optional(),
});

export type PartyInput = z.infer<typeof partyInput>;
export type PartyChange = z.infer<typeof partyChange>;
export type PartyQuery = z.infer<typeof partyQuery>;
export type PartyListItem = z.infer<typeof partyListItem>;
