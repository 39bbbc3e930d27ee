import { Module, type OnModuleInit } from '@nestjs/common';
import { Home } from '../../platform/home/home.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { PartiesModule } from '../parties/parties.module.js';
import { StockModule } from '../stock/stock.module.js';
import { DeliveryService } from './delivery.service.js';
import { PrintRunController } from './print-run.controller.js';
import { PrintRunRepository } from './print-run.repository.js';
import { PrintRunService } from './print-run.service.js';
import { ProductionFacade } from './production.facade.js';

@Module({
  imports: [PartiesModule, CatalogueModule, StockModule],
  controllers: [PrintRunController],
  providers: [PrintRunService, PrintRunRepository, DeliveryService, ProductionFacade],
  exports: [ProductionFacade],
})
export class ProductionModule implements OnModuleInit {
  constructor(
    private readonly home: Home,
    private readonly day: HouseDay,
    private readonly repository: PrintRunRepository,
  ) {}

  onModuleInit(): void {
    this.home.contribute({
      permission: 'production:read',
      todo: async () => {
        const { late, soon, lateTitle } = await this.repository.awaited(await this.day.today());
        return [
          { kind: 'print-runs-late', count: late, link: listLink({ late: true }), facts: { title: lateTitle } },
          { kind: 'print-runs-expected', count: soon, link: listLink({ state: 'open' }), facts: {} },
        ];
      },
      figures: async () => {
        const { open, copies } = await this.repository.awaited(await this.day.today());
        return { printRunsAwaited: open, copiesAwaited: copies };
      },
    });
  }
}

/** The list of print runs as the workplace filters it. */
function listLink(filter: Readonly<Record<string, unknown>>): string {
  return `/print-runs?filter=${encodeURIComponent(JSON.stringify(filter))}`;
}
