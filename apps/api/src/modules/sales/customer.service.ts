import { moneyFromDecimal, percent, priceExcludingTax, unitPriceToDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { checkPaymentTerm, customerKinds } from '@colophon/sales';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { refuseStale } from '../../platform/http/if-match.js';
import { Numbering } from '../../platform/numbering/numbering.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { PartiesFacade } from '../parties/parties.facade.js';
import { Customer } from './customer.entity.js';
import { CustomerRepository } from './customer.repository.js';
import type { CustomerChange, CustomerInput, CustomerView, ProductTermsView } from './customer.schemas.js';
import { ownRules, termColumns, termsOf } from './customer-terms.js';
import { DiscountService } from './discount.service.js';
import { netUnitPrice } from './order-pricing.js';
import type { SalesModuleRefusal } from './sales.problems.js';
import { SalesSettingsService } from './sales-settings.service.js';

const roleOf = {
  bookseller: 'bookseller',
  wholesaler: 'bookseller',
  library: 'library',
  reader: 'reader',
  school: null,
  'public-body': null,
  company: null,
} as const;

/** Whom the house sells to, and on what terms. */
@Injectable()
export class CustomerService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly repository: CustomerRepository,
    private readonly parties: PartiesFacade,
    private readonly numbering: Numbering,
    private readonly settings: SalesSettingsService,
    private readonly discounts: DiscountService,
    private readonly catalogue: CatalogueFacade,
    private readonly day: HouseDay,
  ) {}

  async get(id: string): Promise<CustomerView> {
    return this.view(await this.find(id));
  }

  /** From a party that is known, or a new one. A party is a customer once. */
  create({ partyId, party, ...input }: CustomerInput): Promise<CustomerView> {
    return this.house.transaction(async () => {
      const id = partyId ?? (await this.parties.create({ roles: [], ...party, kind: party?.kind ?? 'organisation' })).id;
      if (!(await this.parties.names([id])).has(id)) throw new Refusal<SalesModuleRefusal>('customer-party-unknown');
      const role = roleOf[input.kind];
      if (role) await this.parties.addRole(id, role);
      const number = `C${String(await this.numbering.next('C')).padStart(5, '0')}`;
      const customer = this.house.em.create(Customer, { id: uuid(), partyId: id, number, kind: input.kind, ...columnsOf(input) });
      await this.house.em.flush();
      return this.view(customer);
    });
  }

  change(id: string, version: number, change: CustomerChange): Promise<CustomerView> {
    return this.house.transaction(async () => {
      const customer = await this.find(id, LockMode.PESSIMISTIC_WRITE);
      refuseStale(customer, version);
      this.house.em.assign(customer, columnsOf(change));
      await this.house.em.flush();
      return this.view(customer);
    });
  }

  /** What holds for a product on a day, and why. */
  async termsFor(id: string, productId: string, on?: string): Promise<ProductTermsView> {
    const day = on ?? (await this.day.today());
    const customer = await this.find(id);
    const house = await this.settings.current();
    const product = (await this.catalogue.forSale([productId], day)).get(productId);
    if (!product) throw new Refusal<PlatformRefusal>('record-unknown');
    const discount = (await this.discounts.resolve(customer, house, [product], day)).get(productId);
    if (!discount) throw new Error('Every product has a discount, be it none.');
    const { price } = product;
    const unitPrice = price?.vatRate ? priceExcludingTax(moneyFromDecimal(price.amount, price.currency), percent(price.vatRate), 4) : null;
    return {
      productId,
      title: product.title,
      on: day,
      publicPrice: price?.amount ?? null,
      unitPrice: unitPrice === null ? null : unitPriceToDecimal(unitPrice, 4),
      netPrice: unitPrice === null ? null : unitPriceToDecimal(netUnitPrice(unitPrice, percent(discount.rate)), 4),
      discount,
      terms: termsOf(customer, house),
    };
  }

  /** The record itself, for the services of this module. */
  async find(id: string, lockMode?: LockMode): Promise<Customer> {
    const customer = await this.house.em.findOne(Customer, id, lockMode === undefined ? {} : { lockMode });
    if (!customer) throw new Refusal<PlatformRefusal>('record-unknown');
    return customer;
  }

  private async view(customer: Customer): Promise<CustomerView> {
    const figures = await this.repository.figures(customer.id);
    if (!figures) throw new Error('A customer is a party.');
    const { id, number, partyId, kind, blocked, blockedReason, documentChannel, hasNoSiren, notes, version } = customer;
    const { vatCheckedOn, vatCheckValid, vatCheckReference, einvoiceScheme, einvoiceAddress } = customer;
    return {
      ...figures,
      id,
      number,
      partyId,
      kind,
      blocked,
      blockedReason,
      documentChannel,
      hasNoSiren,
      notes,
      version,
      kindLabel: customerKinds[kind].label,
      defaultDiscount: customer.defaultDiscount ?? null,
      ...ownRules(customer),
      creditLimit: customer.creditLimit ?? null,
      einvoice: einvoiceScheme && einvoiceAddress ? { scheme: einvoiceScheme as '0225', address: einvoiceAddress } : null,
      vatCheck: vatCheckedOn ? { checkedOn: vatCheckedOn, valid: vatCheckValid ?? false, reference: vatCheckReference } : null,
      lastContactOn: customer.lastContactOn ?? null,
      terms: termsOf(customer, await this.settings.current()),
    };
  }
}

function columnsOf(change: CustomerChange): Partial<Customer> {
  const { paymentTerm, carriage, returnRight, einvoice, vatCheck, ...fields } = change;
  if (paymentTerm) checkPaymentTerm(paymentTerm);
  return {
    ...(fields as Partial<Customer>),
    ...(termColumns({ paymentTerm, carriage, returnRight }) as Partial<Customer>),
    ...(einvoice !== undefined && { einvoiceScheme: einvoice?.scheme ?? null, einvoiceAddress: einvoice?.address ?? null }),
    ...(vatCheck !== undefined && {
      vatCheckedOn: vatCheck?.checkedOn ?? null,
      vatCheckValid: vatCheck?.valid ?? null,
      vatCheckReference: vatCheck?.reference ?? '',
    }),
  };
}
