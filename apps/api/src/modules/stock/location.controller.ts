import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import {
  type LocationChange,
  type LocationClosing,
  type LocationInput,
  type LocationQuery,
  type LocationView,
  locationChange,
  locationClosing,
  locationInput,
  locationQuery,
  locationView,
} from './location.schemas.js';
import { LocationService } from './location.service.js';

@ApiTags('stock')
@Controller('api/v1/locations')
export class LocationController {
  constructor(private readonly locations: LocationService) {}

  @Get()
  @Permit('stock:read')
  @Returns(locationView, { list: true })
  list(@Query({ schema: locationQuery }) query: LocationQuery): Promise<Page<LocationView>> {
    return this.locations.list(query);
  }

  @Get(':id')
  @Permit('stock:read')
  @Returns(locationView)
  get(@Param('id', ParseUUIDPipe) id: string): Promise<LocationView> {
    return this.locations.get(id);
  }

  @Post()
  @Permit('stock:write')
  @Idempotent()
  @Returns(locationView, { status: 201 })
  create(@Body({ schema: locationInput }) input: LocationInput): Promise<LocationView> {
    return this.locations.create(input);
  }

  @Patch(':id')
  @Permit('stock:write')
  @Returns(locationView)
  change(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: locationChange }) change: LocationChange,
  ): Promise<LocationView> {
    return this.locations.change(id, version, change);
  }

  /** No copies come or go any more from that day on. */
  @Post(':id/closing')
  @HttpCode(200)
  @Permit('stock:write')
  @Returns(locationView)
  close(
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: locationClosing }) closing: LocationClosing,
  ): Promise<LocationView> {
    return this.locations.close(id, version, closing);
  }

  @Delete(':id/closing')
  @Permit('stock:write')
  @Returns(locationView)
  reopen(@Param('id', ParseUUIDPipe) id: string, @IfMatch() version: number): Promise<LocationView> {
    return this.locations.reopen(id, version);
  }
}
