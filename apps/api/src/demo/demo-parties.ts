import { people } from '@colophon/fixtures/petit-vent';
import type { INestApplicationContext } from '@nestjs/common';
import { PartiesFacade, type PartyInput } from '../modules/parties/parties.facade.js';

/** Everyone Petit Vent works with; answers their ids by the key of the fixture. */
export async function makeParties(app: INestApplicationContext): Promise<Map<string, string>> {
  const parties = app.get(PartiesFacade);
  const ids = new Map<string, string>();
  for (const party of people) ids.set(party.key, (await parties.create(partyInput(party))).id);
  return ids;
}

function partyInput(party: (typeof people)[number]): PartyInput {
  const shared = { language: party.language, email: party.email };
  if (party.kind === 'person') {
    return {
      ...shared,
      kind: 'person',
      givenNames: party.legalName.given,
      familyName: party.legalName.family,
      penName: party.penName ?? '',
      roles: ['contributor'],
      country: party.residence,
      isni: party.isni,
      biography: party.biography,
    };
  }
  return {
    ...shared,
    kind: 'organisation',
    organisationName: party.name,
    roles: party.roles.map((role) => (role === 'fulfilment' ? 'workshop' : role)),
    ...party.address,
    siren: party.siren,
    siret: party.siret,
    vatNumber: party.vatNumber,
    gln: party.gln,
  };
}
