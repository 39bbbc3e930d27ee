import { describe, expect, it } from 'vitest';
import { newProduct, productChange } from './product';

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
