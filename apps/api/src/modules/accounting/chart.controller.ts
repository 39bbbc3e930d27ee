import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import {
  type AccountChange,
  type AccountInput,
  type AccountQuery,
  type AccountRoleChange,
  type AccountRoleInput,
  type AccountRoleQuery,
  type AccountRoleView,
  type AccountView,
  accountChange,
  accountInput,
  accountQuery,
  accountRoleChange,
  accountRoleInput,
  accountRoleQuery,
  accountRoleView,
  accountView,
  type JournalChange,
  type JournalInput,
  type JournalQuery,
  type JournalView,
  journalChange,
  journalInput,
  journalQuery,
  journalView,
} from './chart.schemas.js';
import { ChartService } from './chart.service.js';

@ApiTags('accounting')
@Controller('api/v1')
export class ChartController {
  constructor(private readonly chart: ChartService) {}

  @Get('accounts')
  @Permit('accounting:read')
  @Returns(accountView, { list: true })
  accounts(@Query({ schema: accountQuery }) query: AccountQuery): Promise<Page<AccountView>> {
    return this.chart.accounts(query);
  }

  @Get('accounts/:id')
  @Permit('accounting:read')
  @Returns(accountView)
  account(@Param('id', ParseUUIDPipe) id: string): Promise<AccountView> {
    return this.chart.account(id);
  }

  @Post('accounts')
  @Permit('accounting:write')
  @Idempotent()
  @Returns(accountView, { status: 201 })
  addAccount(@Body({ schema: accountInput }) input: AccountInput): Promise<AccountView> {
    return this.chart.addAccount(input);
  }

  /** Its number never changes: what is posted names it. */
  @Patch('accounts/:id')
  @Permit('accounting:write')
  @Returns(accountView)
  changeAccount(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: accountChange }) change: AccountChange,
  ): Promise<AccountView> {
    return this.chart.changeAccount(id, version, change);
  }

  /** Which account plays each role the product posts to. */
  @Get('account-roles')
  @Permit('accounting:read')
  @Returns(accountRoleView, { list: true })
  roles(@Query({ schema: accountRoleQuery }) query: AccountRoleQuery): Promise<Page<AccountRoleView>> {
    return this.chart.roles(query);
  }

  @Get('account-roles/:id')
  @Permit('accounting:read')
  @Returns(accountRoleView)
  role(@Param('id', ParseUUIDPipe) id: string): Promise<AccountRoleView> {
    return this.chart.role(id);
  }

  /** An account of its own for the VAT collected at one rate. */
  @Post('account-roles')
  @Permit('accounting:write')
  @Idempotent()
  @Returns(accountRoleView, { status: 201 })
  addRole(@Body({ schema: accountRoleInput }) input: AccountRoleInput): Promise<AccountRoleView> {
    return this.chart.addRole(input);
  }

  @Patch('account-roles/:id')
  @Permit('accounting:write')
  @Returns(accountRoleView)
  changeRole(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: accountRoleChange }) { accountCode }: AccountRoleChange,
  ): Promise<AccountRoleView> {
    return this.chart.changeRole(id, version, accountCode);
  }

  @Delete('account-roles/:id')
  @HttpCode(204)
  @Permit('accounting:write')
  @Returns(null, { status: 204 })
  removeRole(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.chart.removeRole(id, version);
  }

  @Get('journals')
  @Permit('accounting:read')
  @Returns(journalView, { list: true })
  journals(@Query({ schema: journalQuery }) query: JournalQuery): Promise<Page<JournalView>> {
    return this.chart.journals(query);
  }

  @Get('journals/:id')
  @Permit('accounting:read')
  @Returns(journalView)
  journal(@Param('id', ParseUUIDPipe) id: string): Promise<JournalView> {
    return this.chart.journal(id);
  }

  @Post('journals')
  @Permit('accounting:write')
  @Idempotent()
  @Returns(journalView, { status: 201 })
  addJournal(@Body({ schema: journalInput }) input: JournalInput): Promise<JournalView> {
    return this.chart.addJournal(input);
  }

  @Patch('journals/:id')
  @Permit('accounting:write')
  @Returns(journalView)
  changeJournal(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: journalChange }) change: JournalChange,
  ): Promise<JournalView> {
    return this.chart.changeJournal(id, version, change);
  }
}
