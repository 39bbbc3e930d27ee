import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { preferredLanguage } from '../../platform/problems/problem-document.js';
import { Permit } from '../../platform/sign-in/permit.js';
import {
  type ProposalQuery,
  type ProposalView,
  proposalQuery,
  proposalView,
  type ReceptionApproval,
  type ReceptionView,
  receptionApproval,
  receptionView,
} from './royalty-proposal.schemas.js';
import { RoyaltyProposalService } from './royalty-proposal.service.js';

/** Deliveries of print runs whose royalty waits to be approved. */
@ApiTags('royalties')
@Controller('api/v1/royalty-proposals')
export class RoyaltyProposalController {
  constructor(private readonly proposals: RoyaltyProposalService) {}

  @Get()
  @Permit('royalties:read')
  @Returns(proposalView, { list: true })
  list(@Query({ schema: proposalQuery }) query: ProposalQuery, @Headers('accept-language') language?: string): Promise<Page<ProposalView>> {
    return this.proposals.list(query, preferredLanguage(language));
  }

  @Get(':deliveryId')
  @Permit('royalties:read')
  @Returns(proposalView)
  get(@Param('deliveryId', ParseUUIDPipe) deliveryId: string, @Headers('accept-language') language?: string): Promise<ProposalView> {
    return this.proposals.get(deliveryId, preferredLanguage(language));
  }

  /** Posts the royalty due on reception, whatever else waits; sent again, it answers what was posted. */
  @Post(':deliveryId/approval')
  @HttpCode(200)
  @Permit('royalties:approve')
  @Idempotent()
  @Returns(receptionView)
  approve(
    @Param('deliveryId', ParseUUIDPipe) deliveryId: string,
    @Body({ schema: receptionApproval }) { due }: ReceptionApproval,
  ): Promise<ReceptionView> {
    return this.proposals.approve(deliveryId, due);
  }
}
