import type { Period } from '@colophon/calendar';
import { period } from '@colophon/calendar';
import { Refusal } from '@colophon/refusal';
import { type MovementReason, movementReasons, type RoyaltyEffect, type StockIdentity, stockIdentity } from '@colophon/stock';
import { Injectable } from '@nestjs/common';
import { Page } from '../../platform/http/lists.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { type MonthGroup, type MovementGroup, type ProductScope, type StockedProduct, StockRepository } from './stock.repository.js';
import { type IdentityQuery, type IdentityView, type StockFigures, type Term, terms, type WorkStockView } from './stock.schemas.js';

const termOf: Record<RoyaltyEffect, Term | undefined> = {
  printed: 'printed',
  sale: 'sold',
  returned: 'restocked',
  free: 'free',
  destroyed: 'destroyed',
  counted: 'counted',
  none: undefined,
};

const leaving: readonly Term[] = ['sold', 'free', 'destroyed'];

/** What the stock book says of a product over a period, and of a work over its life. */
@Injectable()
export class StockService {
  constructor(private readonly stock: StockRepository) {}

  async identity(query: IdentityQuery): Promise<Page<IdentityView>> {
    const within = period(query.from, query.to);
    const { rows: products, total, capped } = await this.stock.moved(query);
    const named = query.productId ?? query.workId;
    if (total === 0 && named !== undefined && !query.q && !query.id) throw new Refusal<PlatformRefusal>('record-unknown');
    const { groups, identities } = await this.count({ productIds: products.map(({ productId }) => productId) }, within);
    const byProduct = new Map(identities.map((identity) => [identity.product, identity]));
    const groupsOf = Map.groupBy(groups, ({ product }) => product);
    return new Page(
      products.map((product) => identityView(product, byProduct.get(product.productId), groupsOf.get(product.productId) ?? [], query.from)),
      total,
      capped,
    );
  }

  /** The terms of the stock identity of each product that ever moved before the end of the period. */
  async identities(scope: ProductScope, within: Period): Promise<StockIdentity[]> {
    return (await this.count(scope, within)).identities;
  }

  async ofWork(workId: string): Promise<WorkStockView> {
    if (!(await this.stock.knowsWork(workId))) throw new Refusal<PlatformRefusal>('record-unknown');
    const products = await this.stock.products({ workIds: [workId] });
    const groups = await this.stock.months(workId);
    return {
      workId,
      totals: figuresOf(groups),
      products: products.map(({ workId: _, ...product }) => ({
        ...product,
        ...figuresOf(groups.filter(({ productId }) => productId === product.productId)),
      })),
      months: monthsOf(groups),
    };
  }

  private async count(scope: ProductScope, within: Period): Promise<{ groups: MovementGroup[]; identities: StockIdentity[] }> {
    const groups = await this.stock.groups(scope, within);
    return { groups, identities: stockIdentity(groups, within) };
  }
}

function identityView(product: StockedProduct, counted: StockIdentity | undefined, groups: MovementGroup[], from: string): IdentityView {
  const { workId: _, ...named } = product;
  const inPeriod = groups.filter(({ movedOn }) => movedOn >= from);
  const figures = counted ?? { opening: 0, closing: 0, printed: 0, sold: 0, restocked: 0, free: 0, destroyed: 0, counted: 0 };
  const { opening, closing, printed, sold, restocked, free, destroyed } = figures;
  return {
    ...named,
    opening,
    closing,
    terms: terms.map((term) => ({ term, copies: figures[term], reasons: reasonsOf(term, inPeriod) })),
    holds: opening + printed - sold + restocked - free - destroyed + figures.counted === closing,
  };
}

function reasonsOf(term: Term, groups: readonly MovementGroup[]) {
  const byReason = Map.groupBy(
    groups.filter(({ reason }) => termOf[movementReasons[reason].effect] === term),
    ({ reason }) => reason,
  );
  return [...byReason].map(([reason, ways]) => ({
    reason,
    label: movementReasons[reason].label,
    copies: ways.reduce((sum, way) => sum + wayOf(way), 0),
    movements: ways.reduce((sum, way) => sum + way.movements, 0),
  }));
}

/** Reversals are taken off; a loss at a count is taken off what counts found. */
function wayOf({ reason, copies, reversal }: MovementGroup): number {
  return (reason === 'count-loss' ? -copies : copies) * (reversal ? -1 : 1);
}

function figuresOf(groups: readonly { reason: MovementReason; change: number }[]): StockFigures {
  const figures = { printed: 0, sold: 0, restocked: 0, free: 0, destroyed: 0, counted: 0, onHand: 0 };
  for (const { reason, change } of groups) {
    figures.onHand += change;
    const term = termOf[movementReasons[reason].effect];
    if (term) figures[term] += leaving.includes(term) ? -change : change;
  }
  return figures;
}

/** Every month from the first movement to the last, those without any included, so that a chart shows time as it passed. */
function monthsOf(groups: readonly MonthGroup[]): WorkStockView['months'] {
  const first = groups[0]?.month;
  const last = groups.at(-1)?.month;
  if (first === undefined || last === undefined) return [];
  const byMonth = Map.groupBy(groups, ({ month }) => month);
  const months: WorkStockView['months'] = [];
  let onHand = 0;
  for (let month = first; month <= last; month = nextMonth(month)) {
    const figures = figuresOf(byMonth.get(month) ?? []);
    onHand += figures.onHand;
    months.push({ ...figures, month, onHand });
  }
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
