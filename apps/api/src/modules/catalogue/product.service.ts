import type { ProductIdentifier } from '@colophon/identifiers';
import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Clock } from '../../platform/clock/clock.js';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { CatalogueModuleRefusal } from './catalogue.problems.js';
import { PriceService } from './price.service.js';
import { Product } from './product.entity.js';
import { ProductRepository } from './product.repository.js';
import type { ProductChange, ProductInput, ProductView, SetPartInput } from './product.schemas.js';

@Injectable()
export class ProductService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly clock: Clock,
    private readonly repository: ProductRepository,
    private readonly prices: PriceService,
  ) {}

  async get(id: string): Promise<ProductView> {
    const view = await this.repository.view(id);
    if (!view) throw new Refusal<PlatformRefusal>('record-unknown');
    return view;
  }

  create(input: ProductInput): Promise<ProductView> {
    return this.house.transaction(async () => {
      const { workId, isbn, parts, price, title, ...fields } = input;
      const work = await this.house.row<{ title: string; language: string }>(
        'select title, language from house.work where id = $1 for share',
        [workId],
      );
      if (!work) throw new Refusal<PlatformRefusal>('record-unknown');
      if (isbn) await this.refuseTaken(isbn, null);
      const product = this.house.em.create(Product, {
        id: uuid(),
        workId,
        language: work.language,
        otherIdentifiers: [],
        formDetails: [],
        ...fields,
        ...numbers(isbn),
        title: title ?? work.title,
      });
      await this.house.em.flush();
      if (parts) await this.replaceParts(product, parts);
      if (price) await this.prices.announce(product.id, price);
      return this.get(product.id);
    });
  }

  change(id: string, version: number, change: ProductChange): Promise<ProductView> {
    return this.changeLocked(id, change, (product) => refuseStale(product, version));
  }

  /** For what has been compared with the current version already. */
  changeCurrent(id: string, change: ProductChange): Promise<ProductView> {
    return this.changeLocked(id, change, () => undefined);
  }

  private changeLocked(id: string, change: ProductChange, check: (product: Product) => void): Promise<ProductView> {
    return this.house.transaction(async () => {
      const product = await this.lock(id);
      check(product);
      const { isbn, parts, ...fields } = change;
      if (isbn) await this.refuseTaken(isbn, id);
      this.house.em.assign(product, { ...fields, ...numbers(isbn), updatedAt: this.clock.now() });
      await this.house.em.flush();
      if (parts) await this.replaceParts(product, parts);
      return this.get(id);
    });
  }

  remove(id: string, version: number): Promise<void> {
    return this.house.transaction(async () => {
      const product = await this.lock(id);
      refuseStale(product, version);
      this.house.em.remove(product);
      await this.house.em.flush();
    });
  }

  /**
   * Refuses a number that another product has, and names that product. Whoever gives the same number at the same moment waits here for
   * the first to finish; the unique constraint stays as the net below.
   */
  private async refuseTaken({ value, hyphenated }: ProductIdentifier, self: string | null): Promise<void> {
    await this.house.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${currentContext().house.schema} ${value}`]);
    const other = await this.house.row<{ id: string; title: string }>(
      'select id, title from house.product where gtin = $1 and id is distinct from $2',
      [value, self],
    );
    if (!other) return;
    throw new Refusal<CatalogueModuleRefusal>('number-of-another-product', { isbn: hyphenated, title: other.title, productId: other.id });
  }

  private async replaceParts(set: Product, parts: readonly SetPartInput[]): Promise<void> {
    await this.refuseParts(set, parts);
    await this.house.rows('delete from house.set_part where set_id = $1 and part_id <> all($2::uuid[])', [
      set.id,
      parts.map(({ productId }) => productId),
    ]);
    const copies = new Map<string, number>();
    for (const part of parts) copies.set(part.productId, (copies.get(part.productId) ?? 0) + part.copies);
    await insertRows(
      this.house,
      'set_part as s',
      ['id', 'set_id', 'part_id', 'copies'],
      [...copies].map(([productId, count]) => [uuid(), set.id, productId, count]),
      'on conflict (set_id, part_id) do update set copies = excluded.copies where s.copies <> excluded.copies',
    );
  }

  private async refuseParts(set: Product, parts: readonly SetPartInput[]): Promise<void> {
    const known = await this.house.rows<{ id: string; title: string; isSet: boolean }>(
      `select p.id, p.title, exists (select 1 from house.set_part s where s.set_id = p.id) as "isSet"
       from house.product p where p.id = any($1::uuid[])`,
      [parts.map(({ productId }) => productId)],
    );
    const byId = new Map(known.map((product) => [product.id, product]));
    for (const [i, { productId }] of parts.entries()) {
      const part = byId.get(productId);
      if (!part) throw new Refusal<CatalogueModuleRefusal>('set-part-unknown', { position: i + 1 });
      if (part.isSet || productId === set.id) throw new Refusal<CatalogueModuleRefusal>('set-part-itself', { title: part.title });
    }
  }

  private async lock(id: string): Promise<Product> {
    const product = await this.house.em.findOne(Product, id, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!product) throw new Refusal<PlatformRefusal>('record-unknown');
    return product;
  }
}

/** A number in the columns that hold it: absent stays as it is, null takes it away. */
function numbers(isbn: ProductIdentifier | null | undefined) {
  if (isbn === undefined) return {};
  return { gtin: isbn?.value ?? null, isbn: isbn?.hyphenated ?? null, ...(isbn && { identifierKind: isbn.kind }) };
}
