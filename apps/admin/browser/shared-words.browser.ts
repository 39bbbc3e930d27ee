import { describe, expect, it } from 'vitest';
import { partyRoles } from '../../api/src/modules/parties/party.schemas.js';
import { permissions } from '../../api/src/platform/sign-in/permissions.js';
import { parties } from '../src/i18n/fr/parties.js';
import { settings } from '../src/i18n/fr/settings.js';

/** The screens offer what they have a word for; English has the same words by its type. */
describe('What the API knows', () => {
  it('has a word on screen for every right a key or a person may hold', () => {
    expect(Object.keys(settings.scope).toSorted()).toEqual([...permissions].toSorted());
  });

  it('has a word on screen for every role of a party', () => {
    expect(Object.keys(parties.role).toSorted()).toEqual([...partyRoles].toSorted());
  });
});
