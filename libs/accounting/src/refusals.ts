import type { AccountRoleRefusal } from './account-roles.ts';
import type { EntryRefusal } from './entry.ts';
import type { FecRefusal } from './fec.ts';
import type { FiscalYearRefusal } from './fiscal-year.ts';
import type { LateInterestRefusal } from './late-interest.ts';
import type { PostBillRefusal } from './post-bill.ts';
import type { PostInvoiceRefusal } from './post-invoice.ts';
import type { PaymentRefusal } from './post-payment.ts';
import type { PostRoyaltiesRefusal } from './post-royalties.ts';
import type { ReminderRefusal } from './reminder.ts';
import type { SettleRefusal } from './settle.ts';

/** Every code a rule of accounting refuses with, for the module's table of problems. */
export type AccountingRefusal =
  | AccountRoleRefusal
  | EntryRefusal
  | FecRefusal
  | FiscalYearRefusal
  | LateInterestRefusal
  | PaymentRefusal
  | PostBillRefusal
  | PostInvoiceRefusal
  | PostRoyaltiesRefusal
  | ReminderRefusal
  | SettleRefusal;
