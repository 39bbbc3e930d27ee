import type { Day } from '@colophon/calendar';
import { unitPrice } from '@colophon/money';
import type { CrossWorkAgreement, RunDelivery } from '@colophon/royalties';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import {
  type AgreementRow,
  type ApprovedRow,
  type DeliveryRow,
  type EntryRow,
  type RoyaltyFacts,
  royaltyFacts,
  runDelivery,
} from './royalty-facts.js';
import { agreementsSql, approvedSql, crossWorkSql, deliveriesSql, entriesSql, payeesSql } from './royalty-facts.sql.js';

/** The market royalties are reckoned in: the house's own country and currency. */
export interface Market {
  readonly territory: string;
  readonly currency: string;
}

/** The facts of some people, and how many there are in all. */
export interface FactsOfSome extends RoyaltyFacts {
  readonly beneficiaries: readonly string[];
  readonly payees: number;
}

/** So many people's facts are read at once: few enough to weigh little, enough that a query is worth its round trip. */
const payeesAtOnce = 200;

/** What royalties are made from, read in five queries whether for one person or for many. */
@Injectable()
export class RoyaltyFactsRepository {
  constructor(
    private readonly house: HouseDatabase,
    private readonly catalogue: CatalogueFacade,
  ) {}

  /**
   * The facts of everyone whom an agreement signed before `until` pays, in the order of their names, so many people at a time: a house of
   * a thousand contributors is never held in memory whole. The database reads on while the ones before are computed.
   */
  async *ofEveryone(until: Day, atOnce = payeesAtOnce): AsyncGenerator<FactsOfSome> {
    const payees = await this.payees(until);
    const read = async (from: number): Promise<FactsOfSome> => {
      const beneficiaries = payees.slice(from, from + atOnce);
      return { ...(await this.of(beneficiaries, until)), beneficiaries, payees: payees.length };
    };
    let reading = payees.length > 0 ? read(0) : undefined;
    for (let next = atOnce; reading !== undefined; next += atOnce) {
      const facts = await reading;
      reading = next < payees.length ? read(next) : undefined;
      // Whoever stops before these facts does not wait for them, nor for the reason they could not be read.
      reading?.catch(() => undefined);
      yield facts;
    }
  }

  /** The facts of these beneficiaries, or of all: their agreements with the works' deliveries received before `until`, and their entries. */
  async of(beneficiaries: readonly string[] | null, until: Day | null): Promise<RoyaltyFacts> {
    const agreements = await this.agreements(beneficiaries, null);
    return this.complete(agreements, beneficiaries, until);
  }

  /** The facts a delivery's royalty depends on: those of everyone whom an agreement on its work pays. */
  async ofWorks(works: readonly string[]): Promise<RoyaltyFacts> {
    const beneficiaries = await this.beneficiariesOf(works);
    return this.complete(await this.agreements(beneficiaries, works), beneficiaries, null);
  }

  async beneficiariesOf(works: readonly string[]): Promise<string[]> {
    const rows = await this.house.rows<{ id: string }>(
      `select distinct r.beneficiary_id::text as id from house.royalty_rule r
       join house.agreement_work w on w.agreement_id = r.agreement_id where w.work_id = any($1::uuid[])`,
      [works],
    );
    return rows.map(({ id }) => id);
  }

  private async payees(until: Day): Promise<string[]> {
    const rows = await this.house.rows<{ id: string }>(payeesSql, [until]);
    return rows.map(({ id }) => id);
  }

  async market(): Promise<Market> {
    const market = await this.house.row<Market>('select country as territory, currency from house.house_profile where id = 1');
    if (!market) throw new Error('The house has no profile.');
    return market;
  }

  async deliveriesOf(works: readonly string[]): Promise<RunDelivery[]> {
    return (await this.deliveries(works, null)).map(runDelivery);
  }

  private async complete(agreements: AgreementRow[], beneficiaries: readonly string[] | null, until: Day | null): Promise<RoyaltyFacts> {
    const works = beneficiaries === null ? null : [...new Set(agreements.flatMap((agreement) => agreement.works))];
    const deliveries = await this.deliveries(works, until);
    const entries = await this.house.rows<EntryRow>(entriesSql, [beneficiaries]);
    const approved = await this.house.rows<ApprovedRow>(approvedSql, [beneficiaries]);
    const crossWorkAgreements = await this.house.rows<CrossWorkAgreement>(crossWorkSql, [beneficiaries]);
    return royaltyFacts({ agreements, deliveries, entries, approved, crossWorkAgreements });
  }

  private async deliveries(works: readonly string[] | null, until: Day | null): Promise<DeliveryRow[]> {
    const { territory, currency } = await this.market();
    const rows = await this.house.rows<DeliveryRow>(deliveriesSql, [works, until, territory, currency]);
    await this.priceSets(rows.filter(({ price }) => price === null));
    return rows;
  }

  /** A set whose parts bear several VAT rates has no net price of its own: the catalogue splits it. */
  private async priceSets(rows: readonly DeliveryRow[]): Promise<void> {
    if (rows.length === 0) return;
    const prices = await this.catalogue.pricesOnReception(rows.map(({ product, receivedOn }) => ({ productId: product, receivedOn })));
    for (const [i, row] of rows.entries()) {
      const price = prices[i];
      if (price === undefined) continue;
      row.price = unitPrice(price.amountExcludingTax).toString();
      row.announced = price.firstAnnounced;
    }
  }

  private agreements(beneficiaries: readonly string[] | null, works: readonly string[] | null): Promise<AgreementRow[]> {
    return this.house.rows<AgreementRow>(agreementsSql, [beneficiaries, works]);
  }
}
