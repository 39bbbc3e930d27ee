import { Account } from './modules/accounting/account.entity.js';
import { AccountRoleChoice } from './modules/accounting/account-role.entity.js';
import { Journal } from './modules/accounting/journal.entity.js';
import { Collection } from './modules/catalogue/collection.entity.js';
import { Imprint } from './modules/catalogue/imprint.entity.js';
import { Product } from './modules/catalogue/product.entity.js';
import { Work } from './modules/catalogue/work.entity.js';
import { Import } from './modules/imports/import.entity.js';
import { Party } from './modules/parties/party.entity.js';
import { PartyAddress } from './modules/parties/party-address.entity.js';
import { PartyContact } from './modules/parties/party-contact.entity.js';
import { PrintRun } from './modules/production/print-run.entity.js';
import { CrossWorkAgreement } from './modules/royalties/cross-work-agreement.entity.js';
import { PublishingAgreement } from './modules/royalties/publishing-agreement.entity.js';
import { Customer } from './modules/sales/customer.entity.js';
import { Despatch } from './modules/sales/despatches/despatch.entity.js';
import { SalesOrder } from './modules/sales/sales-order.entity.js';
import { SalesSettings } from './modules/sales/sales-settings.entity.js';
import { Location } from './modules/stock/location.entity.js';
import { HouseProfile } from './platform/houses/house-profile.entity.js';

/** Every module's tables, gathered for the ORM; nothing else may import another module's entities. */
export const entities = [
  HouseProfile,
  Party,
  PartyAddress,
  PartyContact,
  Imprint,
  Collection,
  Work,
  Product,
  Location,
  SalesSettings,
  Customer,
  SalesOrder,
  Despatch,
  Account,
  AccountRoleChoice,
  Journal,
  PrintRun,
  PublishingAgreement,
  CrossWorkAgreement,
  Import,
];
