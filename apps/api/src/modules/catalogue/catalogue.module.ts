import { Module, type OnModuleInit } from '@nestjs/common';
import { Home } from '../../platform/home/home.js';
import { EventHandlers } from '../../platform/outbox/event-handlers.js';
import { Search } from '../../platform/search/search.js';
import { PartiesModule } from '../parties/parties.module.js';
import { priceTakesEffect } from './catalogue.events.js';
import { CatalogueFacade } from './catalogue.facade.js';
import { CatalogueTasks } from './catalogue-tasks.js';
import { CatalogueWrite } from './catalogue-write.js';
import { CodeListController } from './code-list.controller.js';
import { CollectionController } from './collection.controller.js';
import { CollectionService } from './collection.service.js';
import { CoverController } from './cover.controller.js';
import { CoverService } from './cover.service.js';
import { ImprintController } from './imprint.controller.js';
import { ImprintRepository } from './imprint.repository.js';
import { ImprintService } from './imprint.service.js';
import { PriceController } from './price.controller.js';
import { PriceService } from './price.service.js';
import { ProductController } from './product.controller.js';
import { ProductRepository } from './product.repository.js';
import { ProductService } from './product.service.js';
import { ProductFileController } from './product-file.controller.js';
import { ProductFileService } from './product-file.service.js';
import { ProductsForSale } from './products-for-sale.js';
import { SubjectCodes } from './subject-codes.js';
import { SubjectSchemeController } from './subject-scheme.controller.js';
import { TradeCheckController } from './trade-check.controller.js';
import { TradeRecords } from './trade-records.js';
import { WorkController } from './work.controller.js';
import { WorkRepository } from './work.repository.js';
import { WorkService } from './work.service.js';
import { WorkContents } from './work-contents.js';

@Module({
  imports: [PartiesModule],
  controllers: [
    WorkController,
    ProductController,
    PriceController,
    CoverController,
    ProductFileController,
    ImprintController,
    CollectionController,
    CodeListController,
    SubjectSchemeController,
    TradeCheckController,
  ],
  providers: [
    CatalogueFacade,
    CatalogueWrite,
    CatalogueTasks,
    CollectionService,
    CoverService,
    ImprintRepository,
    ImprintService,
    PriceService,
    ProductFileService,
    ProductRepository,
    ProductService,
    ProductsForSale,
    SubjectCodes,
    TradeRecords,
    WorkContents,
    WorkRepository,
    WorkService,
  ],
  exports: [CatalogueFacade],
})
export class CatalogueModule implements OnModuleInit {
  constructor(
    private readonly search: Search,
    private readonly home: Home,
    private readonly tasks: CatalogueTasks,
    private readonly works: WorkRepository,
    private readonly products: ProductRepository,
    private readonly handlers: EventHandlers,
    private readonly prices: PriceService,
  ) {}

  onModuleInit(): void {
    this.search.add({ permission: 'catalogue:read', find: (words) => this.works.search(words) });
    this.search.add({ permission: 'catalogue:read', find: (words) => this.products.search(words) });
    this.home.contribute({ permission: 'catalogue:read', todo: () => this.tasks.todo(), figures: () => this.tasks.figures() });
    this.handlers.on(priceTakesEffect, 'catalogue', ({ productId }) => this.prices.noteEffect(String(productId)));
  }
}
