import { type TradeCheck, tradeChecks } from '@colophon/catalogue';
import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { idList } from '../../platform/http/lists.js';
import { Returns } from '../../platform/http/returns.js';
import { preferredLanguage } from '../../platform/problems/problem-document.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { TradeRecords } from './trade-records.js';

const checkView = z
  .object({ check: z.string(), label: z.string(), required: z.boolean().describe('The trade cannot use the record without it') })
  .meta({ id: 'TradeCheck' });
const faultsView = z.object({ productId: z.uuid(), checks: z.array(checkView) }).meta({ id: 'TradeFaults' });
const faultsQuery = z.object({ productId: z.string().max(8000).describe('Several ids separated by commas') }).strict();

type CheckView = z.infer<typeof checkView>;

/** What the trade asks of a product's record. */
@ApiTags('catalogue')
@Controller('api/v1')
export class TradeCheckController {
  constructor(private readonly tradeRecords: TradeRecords) {}

  /** Every check by name, those that are required first. */
  @Get('trade-checks')
  @Permit('catalogue:read')
  @Returns(checkView, { list: true })
  checks(@Headers('accept-language') accepted: string | undefined): CheckView[] {
    const all = (Object.keys(tradeChecks) as TradeCheck[]).map((check) => inWords(check, preferredLanguage(accepted)));
    return [...all.filter(({ required }) => required), ...all.filter(({ required }) => !required)];
  }

  /** What each of these products lacks; those that lack nothing are left out. */
  @Get('trade-faults')
  @Permit('catalogue:read')
  @Returns(faultsView, { list: true })
  async faults(
    @Query({ schema: faultsQuery }) query: z.output<typeof faultsQuery>,
    @Headers('accept-language') accepted: string | undefined,
  ): Promise<z.infer<typeof faultsView>[]> {
    const faults = await this.tradeRecords.faults(idList(query.productId) ?? []);
    return [...faults].map(([productId, checks]) => ({
      productId,
      checks: checks.map((check) => inWords(check, preferredLanguage(accepted))),
    }));
  }
}

function inWords(check: TradeCheck, language: 'fr' | 'en'): CheckView {
  const { label, weight } = tradeChecks[check];
  return { check, label: label[language], required: weight === 'required' };
}
