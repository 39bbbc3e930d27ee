import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { CustomerRepository } from './customer.repository.js';
import {
  type CustomerChange,
  type CustomerInput,
  type CustomerListItem,
  type CustomerQuery,
  type CustomerView,
  customerChange,
  customerInput,
  customerListItem,
  customerQuery,
  customerView,
  type DiscountChange,
  type DiscountInput,
  type DiscountView,
  discountChange,
  discountInput,
  discountView,
  type ProductTermsView,
  productTermsView,
  termsQuery,
} from './customer.schemas.js';
import { CustomerService } from './customer.service.js';
import { DiscountService } from './discount.service.js';
import { SalesSettingsService } from './sales-settings.service.js';
import { type SettingsChange, type SettingsView, settingsChange, settingsView } from './terms.schemas.js';

@ApiTags('sales')
@Controller('api/v1')
export class CustomerController {
  constructor(
    private readonly customers: CustomerService,
    private readonly repository: CustomerRepository,
    private readonly discounts: DiscountService,
    private readonly settings: SalesSettingsService,
  ) {}

  @Get('customers')
  @Permit('sales:read')
  @Returns(customerListItem, { list: true })
  list(@Query({ schema: customerQuery }) query: CustomerQuery): Promise<Page<CustomerListItem>> {
    return this.repository.list(query);
  }

  @Get('customers/:id')
  @Permit('sales:read')
  @Returns(customerView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<CustomerView> {
    return this.customers.get(id);
  }

  /** Makes a customer of a party that is known, or of a new one; the number comes by itself. */
  @Post('customers')
  @Permit('sales:write')
  @Idempotent()
  @Returns(customerView, { status: 201 })
  create(@Body({ schema: customerInput }) input: CustomerInput): Promise<CustomerView> {
    return this.customers.create(input);
  }

  @Patch('customers/:id')
  @Permit('sales:write')
  @Returns(customerView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: customerChange }) change: CustomerChange,
  ): Promise<CustomerView> {
    return this.customers.change(id, version, change);
  }

  /** What terms hold for a product and this customer on a day, and why. */
  @Get('customers/:id/terms')
  @Permit('sales:read')
  @Returns(productTermsView)
  terms(
    @Param('id', ParseUUIDPipe) id: string,
    @Query({ schema: termsQuery }) { productId, on }: { productId: string; on?: string | undefined },
  ): Promise<ProductTermsView> {
    return this.customers.termsFor(id, productId, on);
  }

  @Get('customers/:id/discounts')
  @Permit('sales:read')
  @Returns(discountView, { list: true })
  listDiscounts(@Param('id', ParseUUIDPipe) id: string): Promise<DiscountView[]> {
    return this.discounts.list(id);
  }

  @Post('customers/:id/discounts')
  @Permit('sales:write')
  @Idempotent()
  @Returns(discountView, { status: 201 })
  addDiscount(@Param('id', ParseUUIDPipe) id: string, @Body({ schema: discountInput }) input: DiscountInput): Promise<DiscountView> {
    return this.discounts.add(id, input);
  }

  @Patch('customers/:id/discounts/:discountId')
  @Permit('sales:write')
  @Returns(discountView)
  changeDiscount(
    @Param('id', ParseUUIDPipe) id: string,
    @Param('discountId', ParseUUIDPipe) discountId: string,
    @Body({ schema: discountChange }) change: DiscountChange,
  ): Promise<DiscountView> {
    return this.discounts.change(id, discountId, change);
  }

  @Delete('customers/:id/discounts/:discountId')
  @HttpCode(204)
  @Permit('sales:write')
  @Returns(null, { status: 204 })
  removeDiscount(@Param('id', ParseUUIDPipe) id: string, @Param('discountId', ParseUUIDPipe) discountId: string): Promise<void> {
    return this.discounts.remove(id, discountId);
  }

  /** The terms of customers who have none of their own. */
  @Get('sales-settings')
  @Permit('sales:read')
  @Returns(settingsView)
  showSettings(): Promise<SettingsView> {
    return this.settings.view();
  }

  @Patch('sales-settings')
  @Permit('house:write')
  @Returns(settingsView)
  changeSettings(@IfMatch() version: number, @Body({ schema: settingsChange }) change: SettingsChange): Promise<SettingsView> {
    return this.settings.change(version, change);
  }
}
