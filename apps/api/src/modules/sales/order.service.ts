import type { Day } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { vatTerritoryOf } from '@colophon/sales';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { PartiesFacade } from '../parties/parties.facade.js';
import { StockFacade } from '../stock/stock.facade.js';
import { CreditControl } from './credit-control.js';
import type { Customer } from './customer.entity.js';
import { CustomerRepository } from './customer.repository.js';
import { CustomerService } from './customer.service.js';
import { termsOf } from './customer-terms.js';
import { LineDrafting, type OrderLine } from './drafted-line.js';
import { type KeptLine, lineView, OrderRepository } from './order.repository.js';
import type { LineInput, OrderChange, OrderInput, OrderView, QuotationView } from './order.schemas.js';
import { type CarriageWhy, OrderFigures, type OrderToReckon } from './order-figures.js';
import type { SalesModuleRefusal } from './sales.problems.js';
import { SalesOrder } from './sales-order.entity.js';
import { SalesSettingsService } from './sales-settings.service.js';

type Delivery = OrderView['delivery'];

/** Orders of customers: drafted, changed, quoted and shown. Confirming and cancelling have services of their own. */
@Injectable()
export class OrderService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly orders: OrderRepository,
    private readonly customers: CustomerService,
    private readonly customerRows: CustomerRepository,
    private readonly settings: SalesSettingsService,
    private readonly drafting: LineDrafting,
    private readonly figures: OrderFigures,
    private readonly credit: CreditControl,
    private readonly parties: PartiesFacade,
    private readonly stock: StockFacade,
    private readonly day: HouseDay,
    private readonly clock: Clock,
  ) {}

  async get(id: string): Promise<OrderView> {
    const order = await this.house.em.findOne(SalesOrder, id);
    const row = await this.orders.find(id);
    if (!order || !row) throw new Refusal<PlatformRefusal>('record-unknown');
    const lines = await this.orders.lines(id);
    const free = await this.stock.available(lines.map(({ productId }) => productId));
    const isOpen = order.state === 'confirmed' || order.state === 'draft';
    const figures = await this.figures.of(await this.toReckon(order, lines));
    const customer = await this.customers.find(order.customerId);
    return {
      ...row,
      territory: order.territory,
      currency: order.currency,
      collected: order.collected,
      notes: order.notes,
      delivery: deliveryOf(order),
      carriage: order.carriageTyped ? (order.carriage ?? null) : null,
      confirmedAt: order.confirmedAt?.toISOString() ?? null,
      lines: lines.map((line) =>
        lineView(line, (free.get(line.productId)?.available ?? 0) + line.reserved, order.currency, isOpen && order.state !== 'draft'),
      ),
      figures,
      credit: await this.credit.of(customer, order.state === 'draft' ? figures.totalWithVat : '0.00', order.currency),
    };
  }

  draft(input: OrderInput): Promise<OrderView> {
    return this.house.transaction(async () => {
      const customer = await this.customers.find(input.customerId);
      const today = await this.day.today();
      const { currency } = await this.day.profile();
      const delivery = await this.deliveryFor(customer, input);
      const order = this.house.em.create(SalesOrder, {
        id: uuid(),
        customerId: customer.id,
        origin: input.origin ?? 'form',
        currency,
        ...fieldsOf({ ...input, orderedOn: input.orderedOn ?? today }),
        ...deliveryColumns(delivery),
        territory: territoryOf(delivery),
        orderedOn: input.orderedOn ?? today,
      });
      if (order.orderedOn > today) throw new Refusal<SalesModuleRefusal>('order-in-future', { orderedOn: order.orderedOn, today });
      await this.house.em.flush();
      await this.orders.replaceLines(order.id, await this.price(input.lines ?? [], customer, delivery, order.orderedOn));
      return this.get(order.id);
    });
  }

  /** A draft may change in everything; of a confirmed order only what its terms do not depend on. */
  change(id: string, version: number, change: OrderChange): Promise<OrderView> {
    return this.write(id, version, async (order) => {
      const fixed =
        change.lines !== undefined || change.orderedOn !== undefined || change.carriage !== undefined || change.collected !== undefined;
      if (order.state !== 'draft' && (fixed || order.state !== 'confirmed')) {
        throw new Refusal<SalesModuleRefusal>('order-fixed', { order: order.number ?? null, state: order.state });
      }
      const customer = await this.customers.find(order.customerId);
      const today = await this.day.today();
      if (change.orderedOn !== undefined && change.orderedOn > today) {
        throw new Refusal<SalesModuleRefusal>('order-in-future', { orderedOn: change.orderedOn, today });
      }
      this.house.em.assign(order, fieldsOf(change));
      if (change.delivery !== undefined || change.deliveryAddressId !== undefined) {
        const delivery = await this.deliveryFor(customer, change);
        if (order.state === 'confirmed' && territoryOf(delivery) !== order.territory) {
          throw new Refusal<SalesModuleRefusal>('order-territory-fixed', { order: order.number ?? null, territory: order.territory });
        }
        this.house.em.assign(order, { ...deliveryColumns(delivery), territory: territoryOf(delivery) });
      }
      await this.house.em.flush();
      if (change.lines) {
        await this.orders.replaceLines(id, await this.price(change.lines, customer, deliveryOf(order), order.orderedOn));
      }
    });
  }

  /** A draft that came to nothing. */
  async remove(id: string, version: number): Promise<void> {
    return this.house.transaction(async () => {
      const order = await this.lock(id);
      refuseStale(order, version);
      if (order.state !== 'draft')
        throw new Refusal<SalesModuleRefusal>('order-fixed', { order: order.number ?? null, state: order.state });
      this.house.em.remove(order);
      await this.house.em.flush();
    });
  }

  /** The same books again, on today's terms. */
  async repeat(id: string): Promise<OrderView> {
    const order = await this.get(id);
    const lines = order.lines.map(({ productId, copies, saleTerm }) => ({ productId, copies, saleTerm }));
    return this.draft({ customerId: order.customerId, origin: 'form', lines });
  }

  /** What an order would come to, and what of it could be sent, without writing it. */
  async quote(input: OrderInput): Promise<QuotationView> {
    const customer = await this.customers.find(input.customerId);
    const { currency } = await this.day.profile();
    const delivery = await this.deliveryFor(customer, input);
    const on = input.orderedOn ?? (await this.day.today());
    const lines = await this.price(input.lines ?? [], customer, delivery, on);
    const free = await this.stock.available(lines.map(({ productId }) => productId));
    const figures = await this.figures.of({
      ...(await this.buyerOf(customer)),
      deliveredTo: { country: delivery.country, postcode: delivery.postalCode || null },
      collected: input.collected ?? false,
      fixedCarriage: input.carriage == null ? null : { fee: input.carriage, reason: 'typed' },
      currency,
      on,
      lines,
    });
    return {
      customerId: customer.id,
      delivery,
      territory: territoryOf(delivery),
      lines: lines.map((line) =>
        lineView({ ...line, reserved: 0, preparing: 0 }, free.get(line.productId)?.available ?? 0, currency, false),
      ),
      figures,
      credit: await this.credit.of(customer, figures.totalWithVat, currency),
    };
  }

  /** Changes one order in the version the person read; it stays locked until all that goes with it is written. */
  write(id: string, version: number, act: (order: SalesOrder) => Promise<void>): Promise<OrderView> {
    return this.house.transaction(async () => {
      const order = await this.lock(id);
      refuseStale(order, version);
      await act(order);
      order.updatedAt = this.clock.now();
      await this.house.em.flush();
      return this.get(id);
    });
  }

  flush(): Promise<void> {
    return this.house.em.flush();
  }

  async lock(id: string): Promise<SalesOrder> {
    const order = await this.house.em.findOne(SalesOrder, id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!order) throw new Refusal<PlatformRefusal>('record-unknown');
    return order;
  }

  /** The lines with the price, discount and terms of the day. */
  async price(lines: readonly LineInput[], customer: Customer, delivery: Delivery, on: Day): Promise<OrderLine[]> {
    const house = await this.settings.current();
    const abroad = delivery.country !== (await this.day.profile()).country;
    return this.drafting.draft(lines, { customer, house, terms: termsOf(customer, house), abroad }, on);
  }

  async toReckon(order: SalesOrder, lines: readonly KeptLine[] | readonly OrderLine[]): Promise<OrderToReckon> {
    const customer = await this.customers.find(order.customerId);
    return {
      ...(await this.buyerOf(customer)),
      deliveredTo: { country: order.deliveryCountry, postcode: order.deliveryPostalCode || null },
      collected: order.collected,
      fixedCarriage: order.carriage == null ? null : { fee: order.carriage, reason: (order.carriageReason || 'typed') as CarriageWhy },
      currency: order.currency,
      on: order.orderedOn,
      lines,
    };
  }

  private async buyerOf(customer: Customer): Promise<Pick<OrderToReckon, 'customer' | 'buyer' | 'terms'>> {
    const figures = await this.customerRows.figures(customer.id);
    const buyer = { country: figures?.country ?? 'FR', vatNumber: figures?.party.vatNumber ?? null };
    return { customer, buyer, terms: termsOf(customer, await this.settings.current()) };
  }

  /** The address named, else the customer's usual delivery address, else the party's own. */
  private async deliveryFor(customer: Customer, { delivery, deliveryAddressId }: OrderChange): Promise<Delivery> {
    if (delivery) return delivery;
    const addresses = await this.parties.addresses(customer.partyId);
    const named = deliveryAddressId ? addresses.find(({ id }) => id === deliveryAddressId) : undefined;
    if (deliveryAddressId && !named) throw new Refusal<SalesModuleRefusal>('order-address-unknown');
    const found = named ?? addresses.find(({ kind, usual }) => kind === 'delivery' && usual);
    const figures = await this.customerRows.figures(customer.id);
    if (found)
      return {
        name: found.name || (figures?.name ?? ''),
        street: found.street,
        postalCode: found.postalCode,
        city: found.city,
        country: found.country,
      };
    return {
      name: figures?.name ?? '',
      street: figures?.party.street ?? '',
      postalCode: figures?.party.postalCode ?? '',
      city: figures?.city ?? '',
      country: figures?.country ?? 'FR',
    };
  }
}

export function deliveryOf(order: SalesOrder): Delivery {
  const { deliveryName, deliveryStreet, deliveryPostalCode, deliveryCity, deliveryCountry } = order;
  return { name: deliveryName, street: deliveryStreet, postalCode: deliveryPostalCode, city: deliveryCity, country: deliveryCountry };
}

function deliveryColumns({ name, street, postalCode, city, country }: Delivery) {
  return { deliveryName: name, deliveryStreet: street, deliveryPostalCode: postalCode, deliveryCity: city, deliveryCountry: country };
}

function territoryOf({ country, postalCode }: Delivery): string {
  return vatTerritoryOf({ country, postcode: postalCode || null }).code;
}

function fieldsOf({ orderedOn, customerReference, collected, carriage, notes }: OrderChange) {
  return {
    ...(orderedOn !== undefined && { orderedOn }),
    ...(customerReference !== undefined && { customerReference }),
    ...(collected !== undefined && { collected }),
    ...(carriage !== undefined && { carriage, carriageTyped: carriage !== null, carriageReason: carriage === null ? '' : 'typed' }),
    ...(notes !== undefined && { notes }),
  };
}
