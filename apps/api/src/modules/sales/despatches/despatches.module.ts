import { Module, type OnModuleInit } from '@nestjs/common';
import { Home } from '../../../platform/home/home.js';
import { Search } from '../../../platform/search/search.js';
import { StockModule } from '../../stock/stock.module.js';
import { HouseLogo } from '../invoices/house-logo.js';
import { ConsignmentPlaces } from './consignment-places.js';
import { DepartureService } from './departure.service.js';
import { DespatchController } from './despatch.controller.js';
import { DespatchRepository } from './despatch.repository.js';
import { DespatchService } from './despatch.service.js';
import { DespatchDocumentController } from './despatch-document.controller.js';
import { DespatchDocuments } from './despatch-documents.js';
import { DespatchLines } from './despatch-lines.js';
import { DespatchOrders } from './despatch-order.js';
import { DespatchParcels } from './despatch-parcels.js';
import { WorkshopController } from './workshop.controller.js';
import { WorkshopRepository } from './workshop.repository.js';
import { WorkshopService } from './workshop.service.js';
import { WorkshopExport } from './workshop-export.js';
import { WorkshopStock } from './workshop-stock.js';

@Module({
  imports: [StockModule],
  controllers: [DespatchController, DespatchDocumentController, WorkshopController],
  providers: [
    ConsignmentPlaces,
    DepartureService,
    DespatchDocuments,
    DespatchLines,
    DespatchOrders,
    DespatchParcels,
    DespatchRepository,
    DespatchService,
    HouseLogo,
    WorkshopExport,
    WorkshopRepository,
    WorkshopService,
    WorkshopStock,
  ],
  exports: [ConsignmentPlaces, DespatchRepository, DespatchService],
})
export class DespatchesModule implements OnModuleInit {
  constructor(
    private readonly home: Home,
    private readonly search: Search,
    private readonly despatches: DespatchRepository,
  ) {}

  onModuleInit(): void {
    this.search.add({ permission: 'sales:read', find: (words) => this.despatches.search(words) });
    this.home.contribute({
      permission: 'sales:read',
      todo: async () => {
        const { preparing, oldest, workshopFiles } = await this.despatches.todo();
        return [
          { kind: 'despatches-preparing', count: preparing, link: '/despatches', facts: { customer: oldest } },
          { kind: 'workshop-files-to-confirm', count: workshopFiles, link: '/despatches/workshop', facts: {} },
        ];
      },
    });
  }
}
