import { describe, expect, it } from 'vitest';
import { inOrder, newProduct, type Price, productChange } from './product';

const part = { productId: 'p1', title: 'La Lune dans le seau', isbn: null, form: 'BB', copies: 1 };

describe('A product saved from its form', () => {
  it('sends parts without what the API itself knows of them, and none for an empty line', () => {
    expect(productChange({ parts: [part, { productId: 'p2', copies: null }, {}] }, { parts: [part] })).toEqual({
      parts: [
        { productId: 'p1', copies: 1 },
        { productId: 'p2', copies: 1 },
      ],
    });
  });

  it('leaves parts nobody touched as they came', () => {
    expect(productChange({ parts: [part] }, { parts: [part] })).toEqual({ parts: [part] });
  });

  it('has a first price only with an amount', () => {
    expect(newProduct({ price: { amount: '12.00', vatRate: '' } }, 'w')).toEqual({ workId: 'w', price: { amount: '12.00' } });
    expect(newProduct({ price: { amount: null } }, 'w')).toEqual({ workId: 'w' });
  });
});

describe('The prices of a product', () => {
  it('stand in the order of time, those of the house’s own market first', () => {
    const price = (id: string, territory: string, validFrom: string | null) =>
      ({ id, territory, validFrom, currency: territory === 'FR' ? 'EUR' : 'CHF' }) as Price;
    const prices = [price('swiss', 'CH', '2024-01-01'), price('to come', 'FR', '2027-01-01'), price('in force', 'FR', '2026-01-01')];
    expect(inOrder([...prices, price('first', 'FR', null)]).map(({ id }) => id)).toEqual(['first', 'in force', 'to come', 'swiss']);
  });
});
