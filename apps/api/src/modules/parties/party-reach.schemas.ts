import { parseIdentifier } from '@colophon/identifiers';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';

const text = (max: number) => z.string().trim().max(max);

const address = {
  kind: z.enum(['billing', 'delivery']),
  name: text(200).describe('To whom, when it is not the party itself'),
  street: text(200),
  postalCode: text(20),
  city: text(100).min(1),
  country: z.string().regex(/^[A-Z]{2}$/),
  gln: checked((value) => parseIdentifier('gln', value)).nullable(),
  usual: z.boolean().describe('The one taken when none is named; one of each kind at most'),
};

export const addressChange = z.object(address).partial().strict().meta({ id: 'PartyAddressChange' });
export const addressInput = addressChange.required({ kind: true, city: true }).meta({ id: 'PartyAddressInput' });
export const addressView = z.object({ id: z.uuid(), partyId: z.uuid(), ...address, version: z.int() }).meta({ id: 'PartyAddress' });

const contact = {
  name: text(200).min(1),
  duty: text(100).describe('What the person sees to, such as orders or accounts'),
  email: z.union([z.email(), z.literal('')]),
  phone: text(40),
};

export const contactChange = z.object(contact).partial().strict().meta({ id: 'PartyContactChange' });
export const contactInput = contactChange.required({ name: true }).meta({ id: 'PartyContactInput' });
export const contactView = z.object({ id: z.uuid(), partyId: z.uuid(), ...contact, version: z.int() }).meta({ id: 'PartyContact' });

export type AddressInput = z.infer<typeof addressInput>;
export type AddressChange = z.infer<typeof addressChange>;
export type AddressView = z.infer<typeof addressView>;
export type ContactInput = z.infer<typeof contactInput>;
export type ContactChange = z.infer<typeof contactChange>;
export type ContactView = z.infer<typeof contactView>;
