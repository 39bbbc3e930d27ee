import { Body, Controller, Delete, Get, Headers, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { preferredLanguage } from '../../platform/problems/problem-document.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { PublishingAgreementRepository } from './publishing-agreement.repository.js';
import {
  type AgreementChange,
  type AgreementInput,
  type AgreementListItem,
  type AgreementQuery,
  type AgreementView,
  agreementChange,
  agreementInput,
  agreementListItem,
  agreementQuery,
  agreementView,
  type UncoveredQuery,
  type UncoveredWork,
  uncoveredQuery,
  uncoveredWork,
} from './publishing-agreement.schemas.js';
import { PublishingAgreementService } from './publishing-agreement.service.js';

@ApiTags('royalties')
@Controller('api/v1')
export class PublishingAgreementController {
  constructor(
    private readonly agreements: PublishingAgreementService,
    private readonly repository: PublishingAgreementRepository,
  ) {}

  @Get('publishing-agreements')
  @Permit('royalties:read')
  @Returns(agreementListItem, { list: true })
  list(@Query({ schema: agreementQuery }) query: AgreementQuery): Promise<Page<AgreementListItem>> {
    return this.repository.list(query);
  }

  /** Works that no agreement covers, those printed most first. */
  @Get('works-without-agreement')
  @Permit('royalties:read')
  @Returns(uncoveredWork, { list: true })
  uncovered(@Query({ schema: uncoveredQuery }) query: UncoveredQuery): Promise<Page<UncoveredWork>> {
    return this.repository.uncovered(query);
  }

  /** The agreement as one readable page: every name and, for each rule, a sentence. */
  @Get('publishing-agreements/:id')
  @Permit('royalties:read')
  @Returns(agreementView)
  get(@Param('id', ParseUUIDPipe) id: string, @Headers('accept-language') language?: string): Promise<AgreementView> {
    return this.repository.view(id, preferredLanguage(language));
  }

  @Post('publishing-agreements')
  @Permit('royalties:write')
  @Idempotent()
  @Returns(agreementView, { status: 201 })
  create(@Body({ schema: agreementInput }) input: AgreementInput, @Headers('accept-language') language?: string): Promise<AgreementView> {
    return this.agreements.create(input, preferredLanguage(language));
  }

  @Patch('publishing-agreements/:id')
  @Permit('royalties:write')
  @Returns(agreementView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: agreementChange }) change: AgreementChange,
    @Headers('accept-language') language?: string,
  ): Promise<AgreementView> {
    return this.agreements.change(id, version, change, preferredLanguage(language));
  }

  @Delete('publishing-agreements/:id')
  @HttpCode(204)
  @Permit('royalties:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.agreements.remove(id, version);
  }
}
