import type { Day } from '@colophon/calendar';
import type { ProductClass } from '@colophon/catalogue';
import type { CustomerKind, PaymentTerm, SaleTerm } from '@colophon/sales';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import type { Language } from '../../../platform/documents/pdf/figures.js';
import type { VatRegime } from '../../../platform/houses/house-profile.entity.js';

export interface PostalFacts {
  readonly street: string;
  readonly postalCode: string;
  readonly city: string;
  readonly country: string;
}

export interface SellerFacts extends PostalFacts {
  readonly name: string;
  readonly legalName: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly legalForm: string;
  readonly shareCapital: string | null;
  readonly registrationCity: string;
  readonly vatRegime: VatRegime;
  readonly vatOnDebits: boolean;
  readonly iban: string | null;
  readonly bic: string | null;
  readonly email: string;
  readonly phone: string;
  readonly timeZone: string;
  readonly currency: string;
}

export interface BuyerFacts extends PostalFacts {
  readonly id: string;
  readonly partyId: string;
  readonly number: string;
  readonly kind: CustomerKind;
  readonly name: string;
  readonly language: Language;
  readonly email: string;
  readonly siren: string | null;
  readonly siret: string | null;
  readonly vatNumber: string | null;
  readonly gln: string | null;
  readonly hasNoSiren: boolean;
  readonly vatCheckedOn: Day | null;
  readonly vatCheckValid: boolean | null;
  readonly einvoiceScheme: string | null;
  readonly einvoiceAddress: string | null;
  readonly blocked: boolean;
  readonly blockedReason: string;
  readonly paymentTerm: PaymentTerm | null;
  readonly billing: (PostalFacts & { readonly name: string }) | null;
}

export interface TermsFacts {
  readonly paymentTerm: PaymentTerm;
  readonly lateInterestRate: string | null;
  readonly earlyPaymentDiscount: string;
  readonly invoiceNote: string;
}

/** A copy line of a parcel, with the terms its order keeps. */
export interface DespatchedLine {
  readonly id: string;
  readonly orderLineId: string;
  readonly productId: string;
  readonly title: string;
  readonly isbn: string | null;
  readonly copies: number;
  readonly saleTerm: SaleTerm;
  readonly productClass: ProductClass;
  readonly publicPrice: string;
  readonly vatRate: string | null;
  readonly vatSplit: readonly { readonly vatRate: string; readonly unitPrice: string; readonly publicPrice: string }[] | null;
  readonly discount: string;
}

export interface DespatchFacts extends PostalFacts {
  readonly id: string;
  readonly number: string;
  readonly customerId: string;
  readonly purpose: 'sale' | 'deposit' | 'free';
  readonly state: 'preparing' | 'despatched' | 'cancelled';
  readonly despatchedOn: Day | null;
  readonly name: string;
  readonly collected: boolean;
  /** The invoice that has it already. */
  readonly invoice: string | null;
  readonly lines: readonly DespatchedLine[];
}

export interface OrderFacts {
  readonly id: string;
  readonly number: string | null;
  readonly customerReference: string;
  readonly currency: string;
  /** Without tax. */
  readonly carriage: string | null;
  /** An earlier invoice of the order has borne its carriage. */
  readonly invoicedBefore: boolean;
}

export interface InvoiceFacts {
  readonly seller: SellerFacts;
  readonly terms: TermsFacts;
  readonly buyer: BuyerFacts | null;
  readonly despatches: readonly DespatchFacts[];
  readonly orders: readonly OrderFacts[];
}

const seller = `select json_build_object('name', h.name, 'legalName', h.legal_name, 'street', h.street, 'postalCode', h.postal_code, 'city', h.city,
    'country', h.country, 'siren', h.siren, 'siret', h.siret, 'vatNumber', h.vat_number, 'legalForm', h.legal_form,
    'shareCapital', h.share_capital::text, 'registrationCity', h.registration_city, 'vatRegime', h.vat_regime, 'vatOnDebits', h.vat_on_debits,
    'iban', h.iban, 'bic', h.bic, 'email', h.email, 'phone', h.phone, 'timeZone', h.time_zone, 'currency', h.currency)
  from house.house_profile h where h.id = 1`;

const term = (of: string) =>
  `json_build_object('days', ${of}.payment_days, 'endOfMonth', ${of}.payment_end_of_month, 'dayOfMonth', ${of}.payment_day_of_month)`;

const terms = `select json_build_object('paymentTerm', ${term('s')}, 'lateInterestRate', s.late_interest_rate::text,
    'earlyPaymentDiscount', s.early_payment_discount, 'invoiceNote', s.invoice_note)
  from house.sales_settings s where s.single`;

const buyer = `select json_build_object('id', c.id, 'partyId', c.party_id, 'number', c.number, 'kind', c.kind, 'language', p.language,
    'name', coalesce(nullif(case when p.kind = 'organisation' then p.organisation_name else trim(p.given_names || ' ' || p.family_name) end, ''),
      p.public_name),
    'street', p.street, 'postalCode', p.postal_code, 'city', p.city, 'country', p.country, 'email', p.email, 'siren', p.siren, 'siret', p.siret,
    'vatNumber', p.vat_number, 'gln', p.gln, 'hasNoSiren', c.has_no_siren, 'vatCheckedOn', c.vat_checked_on, 'vatCheckValid', c.vat_check_valid,
    'einvoiceScheme', c.einvoice_scheme, 'einvoiceAddress', c.einvoice_address, 'blocked', c.blocked, 'blockedReason', c.blocked_reason,
    'paymentTerm', case when c.payment_days is not null then ${term('c')} end,
    'billing', (select json_build_object('name', a.name, 'street', a.street, 'postalCode', a.postal_code, 'city', a.city, 'country', a.country)
      from house.party_address a where a.party_id = p.id and a.kind = 'billing' order by a.usual desc, a.id limit 1))
  from house.customer c join house.party p on p.id = c.party_id where c.id = $1`;

const despatches = `select json_agg(json_build_object('id', d.id, 'number', d.number, 'customerId', d.customer_id, 'purpose', d.purpose,
      'state', d.state, 'despatchedOn', d.despatched_on, 'name', d.delivery_name, 'street', d.delivery_street,
      'postalCode', d.delivery_postal_code, 'city', d.delivery_city, 'country', d.delivery_country, 'collected', d.collected,
      'invoice', t.invoice, 'lines', coalesce(t.lines, '[]')) order by d.despatched_on, d.number)
  from house.despatch d
  left join lateral (
    select json_agg(json_build_object('id', l.id, 'orderLineId', o.id, 'productId', o.product_id, 'title', p.title, 'isbn', p.isbn,
             'copies', l.copies, 'saleTerm', o.sale_term, 'productClass', o.product_class, 'publicPrice', o.public_price::text,
             'vatRate', o.vat_rate::text, 'vatSplit', o.vat_split, 'discount', o.discount::text) order by l.position) as lines,
           min(v.number) as invoice
    from house.despatch_line l
    join house.sales_order_line o on o.id = l.order_line_id
    join house.product p on p.id = o.product_id
    left join lateral (select i.number from house.invoice_line il join house.invoice i on i.id = il.invoice_id
      where il.despatch_line_id = l.id and il.credits_line_id is null limit 1) v on true
    where l.despatch_id = d.id) t on true
  where d.id = any($2::uuid[])`;

const orders = `select json_agg(json_build_object('id', o.id, 'number', o.number, 'customerReference', o.customer_reference, 'currency', o.currency,
      'carriage', o.carriage::text, 'invoicedBefore', exists (
        select 1 from house.sales_order_line ol join house.invoice_line il on il.order_line_id = ol.id and il.credits_line_id is null
        where ol.order_id = o.id)) order by o.ordered_on, o.number)
  from house.sales_order o
  where o.id in (select ol.order_id from house.despatch_line l join house.sales_order_line ol on ol.id = l.order_line_id
    where l.despatch_id = any($2::uuid[]))`;

/** All that an invoice is made of, in one statement. */
@Injectable()
export class InvoiceFactsRepository {
  constructor(private readonly house: HouseDatabase) {}

  async of(customerId: string, despatchIds: readonly string[]): Promise<InvoiceFacts> {
    const [facts] = await this.house.prepared<
      Omit<InvoiceFacts, 'despatches' | 'orders'> & { despatches: DespatchFacts[] | null; orders: OrderFacts[] | null }
    >(`select (${seller}) as seller, (${terms}) as terms, (${buyer}) as buyer, (${despatches}) as despatches, (${orders}) as orders`, [
      customerId,
      despatchIds,
    ]);
    if (!facts) throw new Error('The facts of an invoice are one row.');
    return { ...facts, despatches: facts.despatches ?? [], orders: facts.orders ?? [] };
  }

  /** Takes the parcels off the list of what is to be invoiced; answers those that were still on it. Who takes the same ones waits. */
  async take(despatchIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.house.prepared<{ id: string }>(
      `with held as (select despatch_id from house.despatch_to_invoice where despatch_id = any($1::uuid[]) order by despatch_id for update)
       delete from house.despatch_to_invoice t using held where t.despatch_id = held.despatch_id returning t.despatch_id::text as id`,
      [despatchIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Sales to those elsewhere in the Union who bear VAT, of last year and of this year before the day, by country, credit notes off. */
  distanceSales(on: Day): Promise<{ country: string; postcode: string; thisYear: boolean; net: string }[]> {
    return this.house.rows(
      `select a.country, a.postcode, i.issued_on >= date_trunc('year', $1::date) as "thisYear",
              sum(case i.kind when 'invoice' then i.net else -i.net end)::text as net
       from house.invoice i
       cross join lateral (select coalesce(i.content#>>'{delivery,address,country}', i.content#>>'{buyer,address,country}') as country,
                                  coalesce(i.content#>>'{delivery,address,postcode}', i.content#>>'{buyer,address,postcode}', '') as postcode) a
       where i.issued_on >= date_trunc('year', $1::date) - interval '1 year' and i.issued_on <= $1::date and a.country <> 'FR'
         and exists (select 1 from house.invoice_vat v where v.invoice_id = i.id and v.vat_category = 'S')
       group by 1, 2, 3`,
      [on],
    );
  }
}
