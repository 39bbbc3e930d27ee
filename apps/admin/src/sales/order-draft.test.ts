import { describe, expect, it } from 'vitest';
import { changedLine, emptyDraft, orderOf, withProduct, withRead } from './order-draft';

const wind = { id: 'a', title: 'Le Vent', isbn: '978-2-07-036002-4', form: 'BC' };

describe('An order being typed', () => {
  it('counts a title scanned twice as two copies', () => {
    const draft = withProduct(withProduct(emptyDraft, wind), wind);
    expect(draft.lines).toMatchObject([{ copies: '2' }]);
  });

  it('leaves what was agreed to the API, and sends what was typed', () => {
    const draft = changedLine(withProduct({ ...emptyDraft, customerId: 'c' }, wind, 3), 'a', () => ({
      discount: '37,5',
      saleTerm: 'firm',
    }));
    expect(orderOf(draft)).toMatchObject({ lines: [{ productId: 'a', copies: 3, discount: '37.5', saleTerm: 'firm' }] });
    expect(orderOf(withProduct(emptyDraft, wind))).toEqual({
      customerId: '',
      customerReference: '',
      collected: false,
      lines: [{ productId: 'a', copies: 1 }],
    });
  });

  it('takes the right lines of a mail and leaves the wrong ones', () => {
    const read = { line: 1, text: '', isbn: null, title: 'Le Vent', available: 3, publicPrice: '15.00' };
    const draft = withRead(emptyDraft, [
      { ...read, productId: 'a', copies: 4, problem: null },
      { ...read, productId: null, copies: 2, problem: { code: 'order-product-unknown', detail: '' } },
    ]);
    expect(draft.lines).toMatchObject([{ key: 'a', copies: '4' }]);
  });
});
