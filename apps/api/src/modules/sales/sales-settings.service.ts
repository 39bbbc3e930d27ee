import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import { StockFacade } from '../stock/stock.facade.js';
import { settingsRules, termColumns } from './customer-terms.js';
import type { SalesModuleRefusal } from './sales.problems.js';
import { SalesSettings } from './sales-settings.entity.js';
import type { SettingsChange, SettingsView } from './terms.schemas.js';

/** The terms the house sells on unless something else was agreed. */
@Injectable()
export class SalesSettingsService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly stock: StockFacade,
  ) {}

  /** The one row, as rules read it. */
  current(): Promise<SalesSettings> {
    return this.house.em.findOneOrFail(SalesSettings, { single: true });
  }

  async view(): Promise<SettingsView> {
    return settingsView(await this.current());
  }

  change(version: number, { paymentTerm, carriage, returnRight, ...change }: SettingsChange): Promise<SettingsView> {
    return this.house.transaction(async () => {
      const settings = await this.house.em.findOneOrFail(SalesSettings, { single: true }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      refuseStale(settings, version);
      if (change.despatchLocationId) await this.checkShelf(change.despatchLocationId);
      this.house.em.assign(settings, { ...change, ...termColumns({ paymentTerm, carriage, returnRight }) } as Partial<SalesSettings>);
      await this.house.em.flush();
      return settingsView(settings);
    });
  }

  private async checkShelf(id: string): Promise<void> {
    const location = (await this.stock.locations()).find((one) => one.id === id);
    if (!location || !this.stock.isShelf(location.kind)) {
      throw new Refusal<SalesModuleRefusal>('despatch-location-no-shelf', { place: location?.name ?? null });
    }
  }
}

function settingsView(settings: SalesSettings): SettingsView {
  const { defaultDiscount, institutionDiscount, earlyPaymentDiscount, invoiceNote, priceLawExceptions, version } = settings;
  return {
    defaultDiscount,
    institutionDiscount,
    ...settingsRules(settings),
    lateInterestRate: settings.lateInterestRate ?? null,
    earlyPaymentDiscount,
    invoiceNote,
    despatchLocationId: settings.despatchLocationId ?? null,
    priceLawExceptions,
    version,
  };
}
