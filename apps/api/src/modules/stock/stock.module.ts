import { Module } from '@nestjs/common';
import { LocationController } from './location.controller.js';
import { LocationRepository } from './location.repository.js';
import { LocationService } from './location.service.js';
import { MovementController } from './movement.controller.js';
import { MovementRepository } from './movement.repository.js';
import { MovementService } from './movement.service.js';
import { StockController } from './stock.controller.js';
import { StockFacade } from './stock.facade.js';
import { StockRepository } from './stock.repository.js';
import { StockService } from './stock.service.js';

@Module({
  controllers: [LocationController, MovementController, StockController],
  providers: [LocationService, LocationRepository, MovementService, MovementRepository, StockService, StockRepository, StockFacade],
  exports: [StockFacade],
})
export class StockModule {}
