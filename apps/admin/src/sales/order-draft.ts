import type { PickedProduct } from '../catalogue/ProductPicker';
import type { Order, ReadLine } from './order';

/** One line of the entry form. An empty term or discount is what was agreed. */
export interface DraftLine {
  key: string;
  product: PickedProduct;
  copies: string;
  saleTerm: string;
  discount: string;
}

export interface OrderDraft {
  customerId: string;
  customerReference: string;
  collected: boolean;
  lines: readonly DraftLine[];
}

export const emptyDraft: OrderDraft = { customerId: '', customerReference: '', collected: false, lines: [] };

/** A title that is there already gets one copy more: nobody wants it twice on one order. */
export function withProduct(draft: OrderDraft, product: PickedProduct, copies = 1): OrderDraft {
  if (!draft.lines.some((line) => line.key === product.id)) {
    return { ...draft, lines: [...draft.lines, { key: product.id, product, copies: String(copies), saleTerm: '', discount: '' }] };
  }
  return changedLine(draft, product.id, (line) => ({ copies: String((Number(line.copies) || 0) + copies) }));
}

export function changedLine(draft: OrderDraft, key: string, change: (line: DraftLine) => Partial<DraftLine>): OrderDraft {
  return { ...draft, lines: draft.lines.map((line) => (line.key === key ? { ...line, ...change(line) } : line)) };
}

export function withoutLine(draft: OrderDraft, key: string): OrderDraft {
  return { ...draft, lines: draft.lines.filter((line) => line.key !== key) };
}

/** What was read of a mail or a file, as far as it is right. */
export function withRead(draft: OrderDraft, lines: readonly ReadLine[]): OrderDraft {
  return lines.reduce((before, { productId, title, isbn, copies, problem }) => {
    if (problem || !productId || !copies) return before;
    return withProduct(before, { id: productId, title: title ?? '', isbn, form: '' }, copies);
  }, draft);
}

/** An order that exists, to be changed or ordered again. */
export function draftOf(order: Order): OrderDraft {
  const { customerId, customerReference, collected } = order;
  const lines = order.lines.map(({ id, productId, title, isbn, form, copies, saleTerm, discount, discountSource }) => ({
    key: id,
    product: { id: productId, title, isbn, form },
    copies: String(copies),
    saleTerm,
    discount: discountSource === 'typed' ? discount : '',
  }));
  return { customerId, customerReference, collected, lines };
}

/** The lines that can be sent: with a product and a count. */
export function orderOf({ customerId, customerReference, collected, lines }: OrderDraft): object {
  return {
    customerId,
    customerReference,
    collected,
    lines: lines
      .filter(({ copies }) => Number(copies) > 0)
      .map(({ product, copies, saleTerm, discount }) => ({
        productId: product.id,
        copies: Number(copies),
        ...(saleTerm && { saleTerm }),
        ...(discount && { discount: discount.replace(',', '.') }),
      })),
  };
}
