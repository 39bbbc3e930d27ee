import { describe, expect, it } from 'vitest';
import { workChange } from './work';

const marie = { partyId: 'p1', name: 'Marie Duval', role: 'A01', creditedAs: '' };
const anton = { partyId: 'p2', name: 'Anton Czerny', role: 'A12', creditedAs: 'A. Czerny' };

describe('A work saved from its form', () => {
  it('sends contributors without the names the API itself composed', () => {
    expect(workChange({ contributors: [marie, anton] }, { contributors: [marie] })).toEqual({
      contributors: [
        { partyId: 'p1', role: 'A01', creditedAs: '' },
        { partyId: 'p2', role: 'A12', creditedAs: 'A. Czerny' },
      ],
    });
  });

  it('leaves contributors nobody touched as they came, so that they are not sent at all', () => {
    expect(workChange({ contributors: [marie] }, { contributors: [marie] })).toEqual({ contributors: [marie] });
  });
});
