import { day } from '@colophon/calendar';
import type { CatalogueRefusal } from '@colophon/catalogue';
import { moneyFromDecimal, percent, percentToDecimal, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { z } from 'zod';
import { checked } from '../../platform/http/checked.js';
import { onixCode } from './onix-code.js';

const amount = checked((text) => {
  const money = moneyFromDecimal(text, 'EUR');
  if (money.minor < 0n) throw new Refusal<CatalogueRefusal>('price-negative', { price: text });
  return toDecimal(money);
});

export const businessDay = checked(day);

const countryOrRegion = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

export const priceInput = z
  .object({
    amount: amount.describe('Tax included, decimal string'),
    vatRate: checked((text) => percentToDecimal(percent(text)))
      .optional()
      .describe('In percent; by default that of the product form'),
    territory: z.string().regex(countryOrRegion).default('FR'),
    currency: onixCode(96).default('EUR'),
    validFrom: businessDay.optional().describe('By default today; for a first price, from ever'),
    priceType: z
      .enum(['02', '04'])
      .optional()
      .describe('ONIX list 58; by default fixed (04) for books, recommended (02) where prices are free'),
  })
  .strict()
  .meta({ id: 'PriceInput' });

export const priceView = z
  .object({
    id: z.uuid(),
    priceType: z.string(),
    amount: z.string(),
    amountExcludingTax: z.string().nullable().describe('null for a set whose parts bear several VAT rates: see /products/{id}/price-split'),
    vatRate: z.string().nullable(),
    currency: z.string(),
    territory: z.string(),
    validFrom: z.string().nullable().describe('null: from ever'),
    validTo: z.string().nullable().describe('The day another price begins; null while none is announced'),
    state: z.enum(['past', 'in-force', 'future']),
  })
  .meta({ id: 'Price' });

export type PriceInput = z.output<typeof priceInput>;
export type PriceView = z.output<typeof priceView>;

const share = {
  vatRate: z.string(),
  amount: z.string().describe('Tax included'),
  amountExcludingTax: z.string(),
  vat: z.string(),
};

export const priceSplit = z
  .object({
    amount: z.string(),
    amountExcludingTax: z.string(),
    currency: z.string(),
    parts: z.array(z.object({ productId: z.uuid(), title: z.string(), copies: z.int(), ...share })),
    byRate: z.array(z.object(share)),
  })
  .meta({ id: 'PriceSplit' });
