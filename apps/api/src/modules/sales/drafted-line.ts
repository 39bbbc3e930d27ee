import type { Day } from '@colophon/calendar';
import { bareIdentifier, parseProductIdentifier } from '@colophon/identifiers';
import { Refusal } from '@colophon/refusal';
import { channelOf, customerKinds, type SalesChannel, type SaleTerm } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { InputInvalid } from '../../platform/http/input-invalid.js';
import { CatalogueFacade, type ProductForSale } from '../catalogue/catalogue.facade.js';
import type { Customer } from './customer.entity.js';
import { DiscountService } from './discount.service.js';
import type { LineInput } from './order.schemas.js';
import { type KeptPrice, keptPrice } from './order-pricing.js';
import type { SalesModuleRefusal } from './sales.problems.js';
import type { SalesSettings } from './sales-settings.entity.js';
import type { DiscountSource, TermsView } from './terms.schemas.js';

/** A line of an order with the terms of its day. */
export interface OrderLine extends KeptPrice {
  readonly id: string;
  readonly position: number;
  readonly productId: string;
  readonly title: string;
  readonly isbn: string | null;
  readonly form: string;
  readonly productClass: ProductForSale['productClass'];
  readonly copies: number;
  readonly cancelled: number;
  readonly despatched: number;
  readonly saleTerm: SaleTerm;
  readonly channel: SalesChannel;
  readonly discount: string;
  readonly discountSource: DiscountSource;
  readonly discountReason: string;
  readonly schoolbook: boolean;
}

interface Buyer {
  readonly customer: Customer;
  readonly house: SalesSettings;
  readonly terms: TermsView;
  readonly abroad: boolean;
}

/** Turns what a person typed into lines with the price, the discount and the terms of a day. Every wrong line is told at once. */
@Injectable()
export class LineDrafting {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly discounts: DiscountService,
  ) {}

  async draft(lines: readonly LineInput[], buyer: Buyer, on: Day): Promise<OrderLine[]> {
    const wrong: { index: number; refusal: Refusal }[] = [];
    const ids = await this.productIds(lines, wrong);
    const products = await this.catalogue.forSale([...new Set(ids.flatMap((id) => id ?? []))], on);
    const discounts = await this.discounts.resolve(buyer.customer, buyer.house, [...products.values()], on);
    const drafted = lines.flatMap((line, index) => {
      const id = ids[index];
      if (!id) return [];
      const product = products.get(id);
      const refusal = product
        ? unsellable(product, on)
        : new Refusal<SalesModuleRefusal>('order-product-unknown', { given: line.isbn ?? '' });
      if (refusal || !product?.price) {
        if (refusal) wrong.push({ index, refusal });
        return [];
      }
      const agreed = discounts.get(id);
      const typed = line.discount !== undefined;
      return [
        {
          id: uuid(),
          position: index + 1,
          productId: id,
          title: product.title,
          isbn: product.isbn,
          form: product.form,
          productClass: product.productClass,
          copies: line.copies,
          cancelled: 0,
          despatched: 0,
          saleTerm: line.saleTerm ?? usualTerm(buyer),
          channel: line.channel ?? channelOf(buyer.customer.kind, buyer.abroad),
          ...keptPrice(product.price),
          discount: line.discount ?? agreed?.rate ?? '0.00',
          discountSource: typed ? ('typed' as const) : (agreed?.source ?? 'kind'),
          discountReason: line.discountReason ?? (typed ? '' : (agreed?.reason ?? '')),
          schoolbook: line.schoolbook ?? false,
        },
      ];
    });
    refuse(wrong, lines.length);
    return drafted;
  }

  private async productIds(lines: readonly LineInput[], wrong: { index: number; refusal: Refusal }[]): Promise<(string | null)[]> {
    const gtins = lines.map(({ productId, isbn }, index) => {
      if (productId !== undefined) return null;
      try {
        return parseProductIdentifier(isbn ?? '').value;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        wrong.push({ index, refusal: isbn ? error : new Refusal<SalesModuleRefusal>('order-line-without-product') });
        return null;
      }
    });
    const found = await this.catalogue.productsByGtin(gtins.flatMap((gtin) => gtin ?? []));
    return lines.map(({ productId, isbn }, index) => {
      if (productId !== undefined) return productId;
      const gtin = gtins[index];
      if (!gtin) return null;
      const product = found.get(gtin);
      if (!product)
        wrong.push({ index, refusal: new Refusal<SalesModuleRefusal>('order-product-unknown', { given: isbn ?? bareIdentifier(gtin) }) });
      return product?.id ?? null;
    });
  }
}

/** Shops may send copies back where the terms say so; readers and libraries buy for good. */
function usualTerm({ customer, terms }: Buyer): SaleTerm {
  return customerKinds[customer.kind].priceLaw === 'reseller' && terms.returns.allowed ? 'return-right' : 'firm';
}

function unsellable({ title, deliveredOnline, price }: ProductForSale, on: Day): Refusal | null {
  if (deliveredOnline) return new Refusal<SalesModuleRefusal>('order-of-download', { product: title });
  return price ? null : new Refusal<SalesModuleRefusal>('order-product-unpriced', { product: title, on });
}

export function refuse(wrong: readonly { readonly index: number; readonly refusal: Refusal }[], lines: number): void {
  const [first] = wrong;
  if (!first) return;
  if (lines === 1) throw first.refusal;
  const inOrder = [...wrong].sort((a, b) => a.index - b.index);
  throw new InputInvalid(inOrder.map(({ index, refusal }) => ({ message: refusal.code, path: ['lines', index], params: { refusal } })));
}
