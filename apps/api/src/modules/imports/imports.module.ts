import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { StockModule } from '../stock/stock.module.js';
import { CatalogueChanger } from './catalogue/catalogue-changer.js';
import { CatalogueSnapshots } from './catalogue/catalogue-snapshots.js';
import { CatalogueWriter } from './catalogue/catalogue-writer.js';
import { DraftMatcher } from './catalogue/match-drafts.js';
import { PartyResolution } from './catalogue/party-resolution.js';
import { PriceWriter } from './catalogue/price-writer.js';
import { ShelfResolution } from './catalogue/shelf-resolution.js';
import { Confirmation } from './confirmation.js';
import { CatalogueExport } from './exports/catalogue-export.js';
import { ExportController } from './exports/export.controller.js';
import { HouseOfFile } from './house-reading.js';
import { ImportController } from './import.controller.js';
import { ImportRepository } from './import.repository.js';
import { ImportService } from './import.service.js';
import { IMPORT_LIMITS, ImportFiles, importLimits } from './import-file.js';
import { ImportRows } from './import-rows.js';
import { ImportsFacade } from './imports.facade.js';
import { MovementRows } from './movements/movement-rows.js';
import { Preview } from './preview.js';
import { RowCorrections } from './row-corrections.js';
import { RowResolution } from './row-resolution.js';
import { SourceRows } from './source-rows.js';
import { Undo } from './undo.js';

@Module({
  imports: [CatalogueModule, StockModule],
  controllers: [ImportController, ExportController],
  providers: [
    { provide: IMPORT_LIMITS, useValue: importLimits },
    CatalogueChanger,
    CatalogueExport,
    CatalogueSnapshots,
    CatalogueWriter,
    Confirmation,
    DraftMatcher,
    HouseOfFile,
    ImportFiles,
    ImportRepository,
    ImportRows,
    ImportService,
    ImportsFacade,
    MovementRows,
    PartyResolution,
    Preview,
    PriceWriter,
    RowCorrections,
    RowResolution,
    ShelfResolution,
    SourceRows,
    Undo,
  ],
  exports: [ImportsFacade],
})
export class ImportsModule {}
