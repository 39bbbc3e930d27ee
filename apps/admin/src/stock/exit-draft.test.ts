import { describe, expect, it } from 'vitest';
import { type ExitDraft, movementsOf, sidesOf, withProduct, withUsualPlace } from './exit-draft';
import type { Location, MovementReason } from './stock';

const tale = { id: 'p1', title: 'Conte', isbn: '978-2-9560000-0-1', form: 'BC' };
const empty: ExitDraft = { movedOn: '2026-03-31', reason: 'sale', fromLocationId: '', toLocationId: '', lines: [] };

describe('Copies scanned one after the other', () => {
  it('add up on one line per product and reason', () => {
    const twice = withProduct(withProduct(empty, tale), tale);
    const given = withProduct({ ...twice, reason: 'review-copies' }, tale);
    expect(given.lines.map(({ reason, copies }) => [reason, copies])).toEqual([
      ['review-copies', '1'],
      ['sale', '2'],
    ]);
  });

  it('are sent together, without the sides nobody was asked about', () => {
    expect(movementsOf(withProduct(empty, tale))).toEqual({
      lines: [{ productId: 'p1', reason: 'sale', copies: 1, movedOn: '2026-03-31' }],
    });
  });
});

describe('The sides of a reason', () => {
  it('are the locations of the kinds it leads from and to', () => {
    const location = (id: string, kind: string) => ({ id, kind }) as Location;
    const sale = { fromKinds: ['warehouse', 'fair'], toKinds: ['customer'] } as MovementReason;
    const sides = sidesOf(sale, [location('a', 'warehouse'), location('b', 'customer'), location('c', 'transit')]);
    expect([sides.from.map(({ id }) => id), sides.to.map(({ id }) => id)]).toEqual([['a'], ['b']]);
  });

  it('begin with the place that holds most, until another is chosen', () => {
    const place = (id: string, onHand: number) => ({ id, kind: 'warehouse', onHand }) as Location;
    const places = [place('a', 3), place('b', 900)];
    expect(withUsualPlace(empty, places).fromLocationId).toBe('b');
    expect(withUsualPlace({ ...empty, fromLocationId: 'a' }, places).fromLocationId).toBe('a');
  });
});
