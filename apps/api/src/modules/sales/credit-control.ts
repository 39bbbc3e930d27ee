import { add, compare, moneyFromDecimal, toDecimal } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import type { Customer } from './customer.entity.js';
import { CustomerRepository } from './customer.repository.js';
import type { OrderView } from './order.schemas.js';

/** What a customer may owe: the balance of the ledger, what is ordered and not invoiced, and the order in hand, against the limit. */
@Injectable()
export class CreditControl {
  constructor(private readonly customers: CustomerRepository) {}

  async of(customer: Customer, more: string, currency: string): Promise<OrderView['credit']> {
    const figures = await this.customers.figures(customer.id);
    const [balance, ordered, order] = [figures?.balance ?? '0.00', figures?.ordered ?? '0.00', more].map((one) =>
      moneyFromDecimal(one, currency),
    );
    const exposure = [balance, ordered, order].reduce((sum, one) => (sum && one ? add(sum, one) : sum)) ?? moneyFromDecimal('0', currency);
    const limit = customer.creditLimit ?? null;
    return {
      limit,
      exposure: toDecimal(exposure),
      exceeded: limit !== null && compare(exposure, moneyFromDecimal(limit, currency)) > 0,
    };
  }
}
