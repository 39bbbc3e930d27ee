import type { PaymentTermRefusal, PriceLawRefusal, VatRefusal } from '@colophon/sales';
import type { ProblemTable } from '../../platform/problems/problem-tables.js';
import { type CustomerRefusal, customerProblems } from './customer.problems.js';
import { lawProblems } from './law.problems.js';
import { type OrderRefusal, orderProblems } from './order.problems.js';

export type SalesModuleRefusal = CustomerRefusal | OrderRefusal;

/** A rate that is in no table is told by the sale, which knows where it goes. */
export type SalesLawRefusal = PriceLawRefusal | PaymentTermRefusal | Exclude<VatRefusal, 'vat-rate-unknown'>;

export const salesTable: ProblemTable = {
  problems: { ...customerProblems, ...orderProblems, ...lawProblems },
  constraints: {
    customer_party_id_key: 'customer-already' satisfies SalesModuleRefusal,
    customer_discount_overlap_excl: 'discount-overlaps-another' satisfies SalesModuleRefusal,
    customer_discount_imprint_id_fkey: 'discount-family-unknown' satisfies SalesModuleRefusal,
    customer_discount_collection_id_fkey: 'discount-family-unknown' satisfies SalesModuleRefusal,
    customer_discount_product_id_fkey: 'discount-family-unknown' satisfies SalesModuleRefusal,
    sales_order_line_kept: 'order-lines-kept' satisfies SalesModuleRefusal,
  },
};
