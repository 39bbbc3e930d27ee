import { Module, type OnModuleInit } from '@nestjs/common';
import { Home } from '../../platform/home/home.js';
import { EventHandlers } from '../../platform/outbox/event-handlers.js';
import { Search } from '../../platform/search/search.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { copiesFreed } from '../stock/stock.facade.js';
import { StockModule } from '../stock/stock.module.js';
import { BackOrderService } from './back-order.service.js';
import { CreditControl } from './credit-control.js';
import { CustomerController } from './customer.controller.js';
import { CustomerRepository } from './customer.repository.js';
import { CustomerService } from './customer.service.js';
import { DiscountService } from './discount.service.js';
import { LineDrafting } from './drafted-line.js';
import { OrderController } from './order.controller.js';
import { OrderRepository } from './order.repository.js';
import { OrderService } from './order.service.js';
import { OrderCancellationService } from './order-cancellation.service.js';
import { OrderConfirmationService } from './order-confirmation.service.js';
import { OrderFigures } from './order-figures.js';
import { OrderReadingService } from './order-reading.service.js';
import { ProFormaService } from './pro-forma.service.js';
import { SalesSettingsService } from './sales-settings.service.js';

@Module({
  imports: [PartiesModule, CatalogueModule, StockModule],
  controllers: [CustomerController, OrderController],
  providers: [
    BackOrderService,
    CreditControl,
    CustomerRepository,
    CustomerService,
    DiscountService,
    LineDrafting,
    OrderCancellationService,
    OrderConfirmationService,
    OrderFigures,
    OrderReadingService,
    OrderRepository,
    OrderService,
    ProFormaService,
    SalesSettingsService,
  ],
  exports: [CustomerService, LineDrafting, SalesSettingsService],
})
export class SalesModule implements OnModuleInit {
  constructor(
    private readonly home: Home,
    private readonly search: Search,
    private readonly handlers: EventHandlers,
    private readonly customers: CustomerRepository,
    private readonly orders: OrderRepository,
    private readonly backOrders: BackOrderService,
  ) {}

  onModuleInit(): void {
    this.search.add({ permission: 'sales:read', find: (words) => this.customers.search(words) });
    this.search.add({ permission: 'sales:read', find: (words) => this.orders.search(words) });
    this.handlers.on(copiesFreed, 'sales-back-orders', ({ productIds }) => this.backOrders.fulfil(productIds as string[]));
    this.home.contribute({
      permission: 'sales:read',
      todo: async () => {
        const { toDespatch, waiting, oldest, drafts } = await this.orders.todo();
        return [
          { kind: 'orders-to-despatch', count: toDespatch, link: listLink({ toDespatch: true, state: 'confirmed' }), facts: {} },
          { kind: 'back-orders-waiting', count: waiting, link: listLink({ waiting: true }), facts: { since: oldest } },
          { kind: 'orders-to-confirm', count: drafts, link: listLink({ state: 'draft' }), facts: {} },
        ];
      },
    });
  }
}

/** The list of orders as the workplace filters it. */
function listLink(filter: Readonly<Record<string, unknown>>): string {
  return `/orders?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
