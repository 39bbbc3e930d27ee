import { HouseGround } from './house/0001-ground.ts';
import { Parties } from './house/0002-parties.ts';
import { Catalogue } from './house/0003-catalogue.ts';
import { Stock } from './house/0004-stock.ts';
import { PrintRuns } from './house/0005-print-runs.ts';
import { Royalties } from './house/0006-royalties.ts';
import { Imports } from './house/0007-imports.ts';
import { WhatIsPastStays } from './house/0008-what-is-past-stays.ts';
import { HistoryWithParts } from './house/0009-history-with-parts.ts';
import { Accounting } from './house/0010-accounting.ts';
import { Customers } from './house/0011-customers.ts';
import { Orders } from './house/0012-orders.ts';
import { Despatches } from './house/0013-despatches.ts';
import { Invoices } from './house/0014-invoices.ts';
import { Sessions } from './platform/0001-people-houses-and-sessions.ts';
import { SharedFunctions } from './platform/0002-shared-functions.ts';
import { HouseDayFunction } from './platform/0003-house-day.ts';
import { RecordAudit } from './platform/0004-record-audit.ts';

/** In the order they run. A released migration is never edited: a change is a new one. */
export const platformMigrations = [
  { name: '0001-people-houses-and-sessions', class: Sessions },
  { name: '0002-shared-functions', class: SharedFunctions },
  { name: '0003-house-day', class: HouseDayFunction },
  { name: '0004-record-audit', class: RecordAudit },
];

export const houseMigrations = [
  { name: '0001-ground', class: HouseGround },
  { name: '0002-parties', class: Parties },
  { name: '0003-catalogue', class: Catalogue },
  { name: '0004-stock', class: Stock },
  { name: '0005-print-runs', class: PrintRuns },
  { name: '0006-royalties', class: Royalties },
  { name: '0007-imports', class: Imports },
  { name: '0008-what-is-past-stays', class: WhatIsPastStays },
  { name: '0009-history-with-parts', class: HistoryWithParts },
  { name: '0010-accounting', class: Accounting },
  { name: '0011-customers', class: Customers },
  { name: '0012-orders', class: Orders },
  { name: '0013-despatches', class: Despatches },
  { name: '0014-invoices', class: Invoices },
];
