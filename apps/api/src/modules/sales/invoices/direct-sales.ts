import type { Day } from '@colophon/calendar';
import { type BasisPoints, divideRounded, type Money, moneyFromDecimal, percent, unitPrice } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { CustomerService } from '../customer.service.js';
import { termsOf } from '../customer-terms.js';
import { LineDrafting } from '../drafted-line.js';
import { SalesSettingsService } from '../sales-settings.service.js';
import type { InvoiceRequest } from './invoice.schemas.js';
import type { DirectLine } from './rated-line.js';

type Granted = { readonly kind: 'discount'; readonly discount: BasisPoints } | { readonly kind: 'price'; readonly price: Money };

/** Books sold and handed over at once, on the terms of the customer and of the day. */
@Injectable()
export class DirectSales {
  constructor(
    private readonly customers: CustomerService,
    private readonly settings: SalesSettingsService,
    private readonly drafting: LineDrafting,
  ) {}

  async priced(lines: InvoiceRequest['lines'], customerId: string, on: Day): Promise<DirectLine[]> {
    if (lines.length === 0) return [];
    const customer = await this.customers.find(customerId);
    const house = await this.settings.current();
    const drafted = await this.drafting.draft(
      lines.map(({ price: _price, ...line }) => line),
      { customer, house, terms: termsOf(customer, house), abroad: false },
      on,
    );
    return drafted.map((line, i) => ({ line, price: lines[i]?.price }));
  }

  /** Where they are taken from: the house's own place of despatch, when it has named one. */
  async shelf(): Promise<string | undefined> {
    return (await this.settings.current()).despatchLocationId ?? undefined;
  }

  /** What the price law judges: the discount, or what a copy costs in the end with tax when a price was typed. */
  granted({ line, price }: DirectLine, pricesIncludeTax: boolean, currency: string): Granted {
    const discount = percent(line.discount);
    if (price === undefined) return { kind: 'discount', discount };
    const rate = pricesIncludeTax ? 0n : percent(line.vatRate ?? '0.00');
    const typed = pricesIncludeTax ? moneyFromDecimal(price, currency).minor * 100n : unitPrice(price);
    const minor = divideRounded(typed * (10_000n + rate) * (10_000n - discount), 10_000n * 10_000n * 100n);
    return { kind: 'price', price: { minor, currency } };
  }
}
