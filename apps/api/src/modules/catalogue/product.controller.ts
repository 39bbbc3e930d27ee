import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { ProductRepository } from './product.repository.js';
import {
  type ProductChange,
  type ProductInput,
  type ProductListItem,
  type ProductQuery,
  type ProductView,
  productChange,
  productInput,
  productListItem,
  productQuery,
  productView,
} from './product.schemas.js';
import { ProductService } from './product.service.js';

@ApiTags('catalogue')
@Controller('api/v1/products')
export class ProductController {
  constructor(
    private readonly products: ProductService,
    private readonly repository: ProductRepository,
  ) {}

  @Get()
  @Permit('catalogue:read')
  @Returns(productListItem, { list: true })
  list(@Query({ schema: productQuery }) query: ProductQuery): Promise<Page<ProductListItem>> {
    return this.repository.list(query);
  }

  @Get(':id')
  @Permit('catalogue:read')
  @Returns(productView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<ProductView> {
    return this.products.get(id);
  }

  @Post()
  @Permit('catalogue:write')
  @Idempotent()
  @Returns(productView, { status: 201 })
  create(@Body({ schema: productInput }) input: ProductInput): Promise<ProductView> {
    return this.products.create(input);
  }

  @Patch(':id')
  @Permit('catalogue:write')
  @Returns(productView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: productChange }) change: ProductChange,
  ): Promise<ProductView> {
    return this.products.change(id, version, change);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permit('catalogue:write')
  @Returns(null, { status: 204 })
  remove(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<void> {
    return this.products.remove(id, version);
  }
}
