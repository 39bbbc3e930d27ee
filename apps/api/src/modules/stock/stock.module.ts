import { Module, type OnModuleInit } from '@nestjs/common';
import { Home } from '../../platform/home/home.js';
import { LocationController } from './location.controller.js';
import { LocationRepository } from './location.repository.js';
import { LocationService } from './location.service.js';
import { MovementController } from './movement.controller.js';
import { MovementRepository } from './movement.repository.js';
import { MovementService } from './movement.service.js';
import { ReservationService } from './reservation.service.js';
import { ReservedCopies } from './reserved-copies.js';
import { StockController } from './stock.controller.js';
import { StockFacade } from './stock.facade.js';
import { StockRepository } from './stock.repository.js';
import { StockService } from './stock.service.js';

@Module({
  controllers: [LocationController, MovementController, StockController],
  providers: [
    LocationService,
    LocationRepository,
    MovementService,
    MovementRepository,
    ReservationService,
    ReservedCopies,
    StockService,
    StockRepository,
    StockFacade,
  ],
  exports: [StockFacade],
})
export class StockModule implements OnModuleInit {
  constructor(
    private readonly home: Home,
    private readonly stock: StockRepository,
  ) {}

  onModuleInit(): void {
    this.home.contribute({ permission: 'stock:read', figures: async () => ({ copiesInStock: await this.stock.copiesOnHand() }) });
  }
}
