import { dueOn, paymentTermWords } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseDay } from '../../platform/houses/house-day.js';
import { HouseProfileService } from '../../platform/houses/house-profile.service.js';
import { PartiesFacade } from '../parties/parties.facade.js';
import { CustomerService } from './customer.service.js';
import type { ProFormaView } from './order.schemas.js';
import { OrderService } from './order.service.js';

/** What an order would be as an invoice, for the customer to agree to or pay first: no invoice, no number of their series. */
@Injectable()
export class ProFormaService {
  constructor(
    private readonly orders: OrderService,
    private readonly customers: CustomerService,
    private readonly parties: PartiesFacade,
    private readonly profiles: HouseProfileService,
    private readonly day: HouseDay,
  ) {}

  async of(orderId: string): Promise<ProFormaView> {
    const order = await this.orders.get(orderId);
    const customer = await this.customers.get(order.customerId);
    const addressee = await this.parties.addressee(customer.partyId);
    const billing = (await this.parties.addresses(customer.partyId)).find(({ kind, usual }) => kind === 'billing' && usual);
    const term = customer.terms.payment;
    return {
      orderId,
      number: order.number,
      orderedOn: order.orderedOn,
      language: customer.party.language,
      seller: { ...(await this.profiles.get()) },
      buyer: {
        name: billing?.name || (addressee?.legalName ?? customer.name),
        address: billing
          ? [billing.street, `${billing.postalCode} ${billing.city}`.trim(), billing.country === 'FR' ? '' : billing.country].filter(
              Boolean,
            )
          : (addressee?.address ?? []),
        siren: customer.party.siren,
        vatNumber: customer.party.vatNumber,
        number: customer.number,
      },
      delivery: order.delivery,
      lines: order.lines.filter(({ invoiced }) => invoiced === 'on-despatch'),
      figures: order.figures,
      paymentWords: paymentTermWords(term),
      dueIfInvoicedToday: dueOn(await this.day.today(), term),
    };
  }
}
