import { Refusal } from '@colophon/refusal';
import { describe, expect, it } from 'vitest';
import { checkMovement, checkOnHand, isPlace, locationKinds, type Movement, type MovementReason, movementReasons } from '../src/index.ts';

const received: Movement = {
  product: 'tales',
  reason: 'print-receipt',
  fromKind: 'printer',
  toKind: 'warehouse',
  copies: 3_000,
  movedOn: '2026-03-16',
};

function refusalOf(act: () => void): unknown {
  try {
    act();
  } catch (error) {
    return error instanceof Refusal ? { code: error.code, ...error.facts } : error;
  }
  return undefined;
}

describe('A movement', () => {
  it('follows its reason', () => {
    expect(refusalOf(() => checkMovement(received))).toBeUndefined();
    expect(refusalOf(() => checkMovement({ ...received, reason: 'transfer', fromKind: 'warehouse', toKind: 'fair' }))).toBeUndefined();
  });

  it('is refused from or to where its reason does not lead', () => {
    expect(refusalOf(() => checkMovement({ ...received, fromKind: 'customer' }))).toMatchObject({
      code: 'movement-locations-not-allowed',
      reason: 'print-receipt',
      from: 'customer',
      allowedFrom: ['printer'],
    });
    expect(refusalOf(() => checkMovement({ ...received, reason: 'sale', fromKind: 'warehouse', toKind: 'press' }))).toMatchObject({
      code: 'movement-locations-not-allowed',
      allowedTo: ['customer'],
    });
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('is refused with %s copies', (copies) => {
    expect(refusalOf(() => checkMovement({ ...received, copies }))).toMatchObject({ code: 'movement-copies-invalid' });
  });

  it('is refused on a day that does not exist', () => {
    expect(refusalOf(() => checkMovement({ ...received, movedOn: '2026-02-30' }))).toMatchObject({ code: 'day-invalid' });
  });

  it('is reversed the opposite way only', () => {
    const reversal: Movement = { ...received, fromKind: 'warehouse', toKind: 'printer', reversal: true };
    expect(refusalOf(() => checkMovement(reversal))).toBeUndefined();
    expect(refusalOf(() => checkMovement({ ...received, reversal: true }))).toMatchObject({ code: 'movement-locations-not-allowed' });
  });
});

describe('Every reason', () => {
  it.each(Object.keys(movementReasons) as MovementReason[])(
    '%s moves copies into, out of or between places, as its effect says',
    (reason) => {
      const { effect, from, to } = movementReasons[reason];
      const leaves = from.map(isPlace);
      const enters = to.map(isPlace);
      expect(new Set(leaves).size).toBe(1);
      expect(new Set(enters).size).toBe(1);
      if (effect === 'none') expect([leaves[0], enters[0]]).toEqual([true, true]);
      else expect(leaves[0]).toBe(!enters[0]);
      if (effect === 'printed' || effect === 'returned') expect(enters[0]).toBe(true);
      if (effect === 'sale' || effect === 'free' || effect === 'destroyed') expect(leaves[0]).toBe(true);
    },
  );

  it('and every kind of location has a French and an English name of its own', () => {
    const labels = [Object.values(movementReasons), Object.values(locationKinds)].map((list) => list.map(({ label }) => label));
    for (const list of labels) {
      expect(new Set(list.map(({ fr }) => fr)).size).toBe(list.length);
      expect(new Set(list.map(({ en }) => en)).size).toBe(list.length);
    }
  });
});

describe('A place', () => {
  it('gives all it holds and not one copy more', () => {
    expect(refusalOf(() => checkOnHand({ product: 'Contes du soir', place: 'Entrepôt', onHand: 12, copies: 12 }))).toBeUndefined();
    expect(refusalOf(() => checkOnHand({ product: 'Contes du soir', place: 'Entrepôt', onHand: 12, copies: 15 }))).toEqual({
      code: 'stock-below-zero',
      product: 'Contes du soir',
      place: 'Entrepôt',
      onHand: 12,
      copies: 15,
      missing: 3,
    });
  });
});
