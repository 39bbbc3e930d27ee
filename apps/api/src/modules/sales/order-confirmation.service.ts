import { PriceType } from '@colophon/catalogue';
import { type Money, moneyFromDecimal, percent, sum } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { checkPriceLaw, checkShippingFloor, customerKinds, saleTerms } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { Numbering } from '../../platform/numbering/numbering.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { BackOrderService } from './back-order.service.js';
import { CreditControl } from './credit-control.js';
import type { Customer } from './customer.entity.js';
import { CustomerService } from './customer.service.js';
import { type OrderLine, refuse } from './drafted-line.js';
import { OrderRepository } from './order.repository.js';
import type { OrderFiguresView, OrderView } from './order.schemas.js';
import { deliveryOf, OrderService } from './order.service.js';
import { OrderFigures } from './order-figures.js';
import { pricePaid } from './order-pricing.js';
import { orderConfirmed } from './sales.events.js';
import type { SalesModuleRefusal } from './sales.problems.js';
import type { SalesOrder } from './sales-order.entity.js';
import { SalesSettingsService } from './sales-settings.service.js';

/** Makes an order of a draft: the terms of its day are kept for ever, it gets its number, and its copies are reserved. */
@Injectable()
export class OrderConfirmationService {
  constructor(
    private readonly orders: OrderService,
    private readonly rows: OrderRepository,
    private readonly customers: CustomerService,
    private readonly settings: SalesSettingsService,
    private readonly figures: OrderFigures,
    private readonly credit: CreditControl,
    private readonly backOrders: BackOrderService,
    private readonly numbering: Numbering,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Locks go from the order to its number to the shelves, as everywhere, so that orders wait for one another and never in a circle. */
  confirm(id: string, version: number, confirmed = false): Promise<OrderView> {
    return this.orders.write(id, version, async (order) => {
      if (order.state !== 'draft') throw new Refusal<SalesModuleRefusal>('order-confirmed-already', { order: order.number ?? null });
      const customer = await this.customers.find(order.customerId);
      if (customer.blocked) {
        throw new Refusal<SalesModuleRefusal>('customer-blocked', { customer: customer.number, reason: customer.blockedReason });
      }
      if (!order.collected && order.deliveryCity === '') throw new Refusal<SalesModuleRefusal>('order-without-address');
      const lines = await this.priceAgain(order, customer);
      const figures = await this.figures.of(await this.orders.toReckon(order, lines));
      await this.checkLaw(order, customer, lines, figures, confirmed);
      await this.checkCredit(customer, figures, order.currency, confirmed);
      await this.rows.rewriteTerms(lines);
      order.carriage = figures.carriageFee;
      order.carriageReason = figures.carriageReason;
      order.number = await this.numberOf(order);
      order.state = 'confirmed';
      order.confirmedAt = this.clock.now();
      await this.orders.flush();
      await this.backOrders.reserveFor(order.id, lines);
      await this.outbox.append(orderConfirmed, { orderId: id, customerId: customer.id, copies: figures.copies });
    });
  }

  /** What was typed stays; what follows from the terms is what they say on the day of the order. */
  private async priceAgain(order: SalesOrder, customer: Customer): Promise<OrderLine[]> {
    const kept = await this.rows.lines(order.id);
    if (kept.length === 0) throw new Refusal<SalesModuleRefusal>('order-empty');
    const inputs = kept.map((line) => ({
      productId: line.productId,
      copies: line.copies,
      saleTerm: line.saleTerm,
      channel: line.channel,
      schoolbook: line.schoolbook,
      ...(line.discountSource === 'typed' && { discount: line.discount, discountReason: line.discountReason }),
    }));
    const priced = await this.orders.price(inputs, customer, deliveryOf(order), order.orderedOn);
    return priced.map((line, i) => ({ ...line, id: kept[i]?.id ?? line.id }));
  }

  /** The bounds of the price law are told with their article. The house may allow exceptions, which are then confirmed one by one. */
  private async checkLaw(
    order: SalesOrder,
    customer: Customer,
    lines: readonly OrderLine[],
    figures: OrderFiguresView,
    confirmed: boolean,
  ) {
    const { priceLawExceptions } = await this.settings.current();
    if (priceLawExceptions && confirmed) return;
    const wrong = lines.flatMap((line, index) => {
      const refusal = refusalOf(() => this.checkLine(order, customer, line));
      return refusal ? [{ index, refusal }] : [];
    });
    const floor = refusalOf(() => checkFloor(order, customer, lines, figures));
    const [first] = [...wrong.map(({ refusal }) => refusal), ...(floor ? [floor] : [])];
    if (!first) return;
    if (priceLawExceptions) throw new Refusal(first.code, first.facts, { confirmable: true });
    refuse(wrong, lines.length);
    throw first;
  }

  private checkLine(order: SalesOrder, customer: Customer, line: OrderLine): void {
    if (saleTerms[line.saleTerm].invoiced === 'never' || line.priceType !== PriceType.FixedRetailPriceIncludingTax) return;
    checkPriceLaw({
      product: line.title,
      productClass: line.productClass,
      isSchoolbook: line.schoolbook,
      buyer: customerKinds[customer.kind].priceLaw,
      publicPrice: moneyFromDecimal(line.publicPrice, order.currency),
      granted: { kind: 'discount', discount: percent(line.discount) },
      isShipped: !order.collected,
      on: order.orderedOn,
    });
  }

  private async checkCredit(customer: Customer, figures: OrderFiguresView, currency: string, confirmed: boolean): Promise<void> {
    const { limit, exposure, exceeded } = await this.credit.of(customer, figures.totalWithVat, currency);
    if (!exceeded || confirmed) return;
    throw new Refusal<SalesModuleRefusal>('credit-limit-exceeded', { customer: customer.number, limit, exposure }, { confirmable: true });
  }

  private async numberOf({ orderedOn }: SalesOrder): Promise<string> {
    const series = `CO-${orderedOn.slice(0, 4)}`;
    return `${series}-${String(await this.numbering.next(series)).padStart(5, '0')}`;
  }
}

/** Readers pay at least the floor to have books sent, whoever sells them (arrêté of 4 April 2023). */
function checkFloor(order: SalesOrder, customer: Customer, lines: readonly OrderLine[], figures: OrderFiguresView): void {
  if (customerKinds[customer.kind].priceLaw !== 'reader' || order.collected || order.deliveryCountry !== 'FR') return;
  const books = lines.filter(
    ({ priceType, saleTerm }) => priceType === PriceType.FixedRetailPriceIncludingTax && saleTerms[saleTerm].invoiced === 'on-despatch',
  );
  const paid = books.map(({ copies, publicPrice, discount }): Money => {
    const one = pricePaid(publicPrice, discount, order.currency);
    return { ...one, minor: one.minor * BigInt(copies) };
  });
  checkShippingFloor(sum(paid, order.currency), moneyFromDecimal(figures.carriageWithVat, order.currency), order.orderedOn);
}

function refusalOf(check: () => void): Refusal | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
