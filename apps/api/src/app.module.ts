import { type DynamicModule, Module } from '@nestjs/common';
import { AccountingModule } from './modules/accounting/accounting.module.js';
import { accountingTable } from './modules/accounting/accounting.problems.js';
import { CatalogueModule } from './modules/catalogue/catalogue.module.js';
import { catalogueTable } from './modules/catalogue/catalogue.problems.js';
import { ImportsModule } from './modules/imports/imports.module.js';
import { importsTable } from './modules/imports/imports.problems.js';
import { PartiesModule } from './modules/parties/parties.module.js';
import { partiesTable } from './modules/parties/parties.problems.js';
import { ProductionModule } from './modules/production/production.module.js';
import { productionTable } from './modules/production/production.problems.js';
import { RoyaltiesModule } from './modules/royalties/royalties.module.js';
import { royaltiesTable } from './modules/royalties/royalties.problems.js';
import { despatchTable } from './modules/sales/despatches/despatch.problems.js';
import { DespatchesModule } from './modules/sales/despatches/despatches.module.js';
import { invoiceTable } from './modules/sales/invoices/invoice.problems.js';
import { InvoicesModule } from './modules/sales/invoices/invoices.module.js';
import { SalesModule } from './modules/sales/sales.module.js';
import { salesTable } from './modules/sales/sales.problems.js';
import { StockModule } from './modules/stock/stock.module.js';
import { stockTable } from './modules/stock/stock.problems.js';
import { PlatformModule, type PlatformOptions } from './platform/platform.module.js';
import { platformProblems } from './platform/platform.problems.js';
import type { ProblemTable } from './platform/problems/problem-tables.js';
import { tabularProblems } from './platform/tabular/tabular.problems.js';

/** Every module's refusals; their codes are unique across the product. */
export const problems: Record<string, ProblemTable> = {
  platform: { problems: platformProblems },
  parties: partiesTable,
  catalogue: catalogueTable,
  stock: stockTable,
  accounting: accountingTable,
  royalties: royaltiesTable,
  production: productionTable,
  sales: salesTable,
  despatches: despatchTable,
  invoices: invoiceTable,
  tabular: { problems: tabularProblems },
  imports: importsTable,
};

@Module({})
export class AppModule {
  static with(options: Omit<PlatformOptions, 'problems'>): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with({ ...options, problems }),
        PartiesModule,
        CatalogueModule,
        StockModule,
        AccountingModule,
        ProductionModule,
        SalesModule,
        DespatchesModule,
        InvoicesModule,
        RoyaltiesModule,
        ImportsModule,
      ],
    };
  }
}
