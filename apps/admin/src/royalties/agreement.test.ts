import { describe, expect, it } from 'vitest';
import { type Agreement, agreementChange, agreementForm } from './agreement';

const agreement = {
  id: 'a1',
  version: 3,
  currency: 'EUR',
  reference: 'C-2026-01',
  works: [{ id: 'w1', title: 'Conte' }],
  parties: [{ partyId: 'p1', name: 'Marie Duval', role: 'A01', roleLabel: 'Auteur' }],
  rules: [
    { id: 'r1', beneficiaryId: 'p1', beneficiaryName: 'Marie Duval', steps: [{ above: 0, rate: '8.00' }], inWords: 'Marie Duval : 8 %' },
  ],
  advances: [],
} as unknown as Agreement;

describe('The form of an agreement', () => {
  it('holds ids in place of names, and nothing the API adds by itself', () => {
    const { workIds, parties, rules } = agreementForm(agreement);
    expect({ workIds, parties, rules }).toEqual({
      workIds: ['w1'],
      parties: [{ partyId: 'p1', role: 'A01' }],
      rules: [{ id: 'r1', beneficiaryId: 'p1', steps: [{ above: 0, rate: '8.00' }] }],
    });
  });

  it('sends only what was changed', () => {
    const form = { ...agreementForm(agreement), reference: 'C-2026-02' };
    expect(agreementChange(form, agreement)).toEqual({ reference: 'C-2026-02' });
  });

  it('replaces a list as a whole, and empties it with an empty one', () => {
    const form = agreementForm(agreement);
    const steps = [...(form.rules[0]?.steps ?? []), { above: 5000, rate: '10.00' }];
    expect(agreementChange({ ...form, rules: [{ ...form.rules[0], steps }], parties: null }, agreement)).toEqual({
      rules: [{ ...form.rules[0], steps }],
      parties: [],
    });
  });
});
