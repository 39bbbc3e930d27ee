import type { Day } from '@colophon/calendar';
import { percent, percentToDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { type AgreedDiscount, type DiscountScope, discountFor, discountScopes } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { Customer } from './customer.entity.js';
import type { DiscountChange, DiscountInput, DiscountView } from './customer.schemas.js';
import { usualDiscount } from './customer-terms.js';
import type { SalesModuleRefusal } from './sales.problems.js';
import type { SalesSettings } from './sales-settings.entity.js';
import type { DiscountWhy } from './terms.schemas.js';

/** What of a product a discount may be agreed for. */
export interface DiscountedProductFacts {
  readonly id: string;
  readonly imprintId: string | null;
  readonly collectionId: string | null;
  readonly form: string;
}

type Row = Omit<DiscountView, 'familyLabel' | 'inForce'>;

const ever: Day = '0001-01-01';
const columnOf: Record<DiscountScope, string | null> = {
  product: 'product_id',
  collection: 'collection_id',
  imprint: 'imprint_id',
  form: 'form',
  all: null,
};

/** The discounts a customer agreed for families of products, with their days and reasons. */
@Injectable()
export class DiscountService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
  ) {}

  async list(customerId: string): Promise<DiscountView[]> {
    const today = await this.day.today();
    const rows = await this.rows(customerId);
    if (rows.length === 0 && !(await this.house.row('select 1 from house.customer where id = $1', [customerId]))) {
      throw new Refusal<PlatformRefusal>('record-unknown');
    }
    return rows.map((row) => discountView(row, today));
  }

  add(customerId: string, input: DiscountInput): Promise<DiscountView> {
    return this.house.transaction(async () => {
      await this.lockCustomer(customerId);
      const { family, discount, of = null, validFrom = null, validTo = null, reason = '' } = input;
      if ((family === 'all') !== (of === null)) throw new Refusal<SalesModuleRefusal>('discount-family-incomplete');
      const row: Row = { id: uuid(), family, of, discount, validFrom, validTo, reason, name: null };
      await this.refuseOverlap(customerId, row);
      const column = columnOf[family];
      await this.house.rows(
        `insert into house.customer_discount (id, customer_id, family, discount, valid_from, valid_to, reason${column ? `, ${column}` : ''})
         values ($1, $2, $3, $4, $5, $6, $7${column ? ', $8' : ''})`,
        [row.id, customerId, family, discount, validFrom, validTo, reason, ...(column ? [of] : [])],
      );
      return this.find(customerId, row.id);
    });
  }

  change(customerId: string, id: string, change: DiscountChange): Promise<DiscountView> {
    return this.house.transaction(async () => {
      await this.lockCustomer(customerId);
      const before = await this.find(customerId, id);
      const after = { ...before, ...change };
      await this.refuseOverlap(customerId, after);
      await this.house.rows('update house.customer_discount set discount = $2, valid_from = $3, valid_to = $4, reason = $5 where id = $1', [
        id,
        after.discount,
        after.validFrom,
        after.validTo,
        after.reason,
      ]);
      return this.find(customerId, id);
    });
  }

  remove(customerId: string, id: string): Promise<void> {
    return this.house.transaction(async () => {
      await this.lockCustomer(customerId);
      await this.find(customerId, id);
      await this.house.rows('delete from house.customer_discount where id = $1', [id]);
    });
  }

  /** For each product the discount of the day and why: the narrowest that was agreed, else the customer's usual rate, else the house's. */
  async resolve(
    customer: Customer,
    house: SalesSettings,
    products: readonly DiscountedProductFacts[],
    on: Day,
  ): Promise<Map<string, DiscountWhy>> {
    const rows = await this.rows(customer.id);
    const agreed = rows.map((row) => ({
      row,
      rule: {
        scope: row.family,
        of: row.of,
        rate: percent(row.discount),
        validFrom: row.validFrom ?? ever,
        validTo: row.validTo,
        reason: row.reason,
      } satisfies AgreedDiscount,
    }));
    const usual = usualDiscount(customer, house);
    return new Map(
      products.map(({ id, collectionId, imprintId, form }) => {
        const facts = { product: id, collections: collectionId ? [collectionId] : [], imprint: imprintId, form };
        const found = discountFor(
          facts,
          agreed.map(({ rule }) => rule),
          on,
        );
        const row = agreed.find(({ rule }) => rule === found)?.row;
        return [id, found && row ? agreedWhy(row) : usualWhy(usual)];
      }),
    );
  }

  private rows(customerId: string): Promise<Row[]> {
    return this.house.rows<Row>(
      `select d.id, d.family, coalesce(d.product_id::text, d.collection_id::text, d.imprint_id::text, d.form) as of, d.discount::text,
              d.valid_from::text as "validFrom", d.valid_to::text as "validTo", d.reason, coalesce(p.title, k.name, i.name) as name
       from house.customer_discount d
       left join house.product p on p.id = d.product_id
       left join house.collection k on k.id = d.collection_id
       left join house.imprint i on i.id = d.imprint_id
       where d.customer_id = $1 order by d.family, coalesce(p.title, k.name, i.name), d.valid_from nulls first, d.id`,
      [customerId],
    );
  }

  private async find(customerId: string, id: string): Promise<DiscountView> {
    const found = (await this.list(customerId)).find((one) => one.id === id);
    if (!found) throw new Refusal<PlatformRefusal>('record-unknown');
    return found;
  }

  private async lockCustomer(id: string): Promise<void> {
    const customer = await this.house.row('select id from house.customer where id = $1 for update', [id]);
    if (!customer) throw new Refusal<PlatformRefusal>('record-unknown');
  }

  /** Two rates for the same thing on one day would leave it to chance which holds. */
  private async refuseOverlap(customerId: string, row: Row): Promise<void> {
    if (row.validFrom && row.validTo && row.validTo <= row.validFrom) {
      throw new Refusal<SalesModuleRefusal>('discount-period-backwards', { validFrom: row.validFrom, validTo: row.validTo });
    }
    const other = (await this.rows(customerId)).find(
      (one) =>
        one.id !== row.id &&
        one.family === row.family &&
        one.of === row.of &&
        (one.validFrom ?? ever) < (row.validTo ?? '9999-12-31') &&
        (row.validFrom ?? ever) < (one.validTo ?? '9999-12-31'),
    );
    if (!other) return;
    const { fr, en } = discountScopes[other.family];
    throw new Refusal<SalesModuleRefusal>('discount-overlaps', {
      familyFr: fr,
      familyEn: en,
      name: other.name ?? other.of ?? '',
      rate: other.discount,
      validFrom: other.validFrom,
      validTo: other.validTo,
    });
  }
}

function discountView(row: Row, today: Day): DiscountView {
  const inForce = (row.validFrom ?? ever) <= today && (row.validTo === null || today < row.validTo);
  return { ...row, familyLabel: discountScopes[row.family], inForce };
}

function agreedWhy({ family, discount, reason, name, validFrom, validTo }: Row): DiscountWhy {
  const { fr, en } = discountScopes[family];
  const why = { rate: percentToDecimal(percent(discount)), source: family, reason, name, validFrom, validTo };
  const told = reason ? { fr: ` : ${reason}`, en: `: ${reason}` } : { fr: '', en: '' };
  return {
    ...why,
    words: {
      fr: `Remise convenue, ${fr.toLowerCase()}${name ? ` « ${name} »` : ''}${told.fr}`,
      en: `Agreed discount, ${en.toLowerCase()}${name ? ` "${name}"` : ''}${told.en}`,
    },
  };
}

const usualWords = {
  customer: { fr: 'Remise habituelle du client', en: 'Usual discount of the customer' },
  house: { fr: 'Remise habituelle de la maison', en: 'Usual discount of the house' },
  kind: { fr: 'Remise habituelle de cette clientèle', en: 'Usual discount of such customers' },
} as const;

function usualWhy({ rate, from }: ReturnType<typeof usualDiscount>): DiscountWhy {
  return { rate, source: from, reason: '', name: null, validFrom: null, validTo: null, words: usualWords[from] };
}
