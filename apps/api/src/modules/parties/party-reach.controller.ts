import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { IfMatch } from '../../platform/http/if-match.js';
import { Idempotent, Returns } from '../../platform/http/returns.js';
import { Permit } from '../../platform/sign-in/permit.js';
import { PartyAddressService } from './party-address.service.js';
import { PartyContactService } from './party-contact.service.js';
import {
  type AddressChange,
  type AddressInput,
  type AddressView,
  addressChange,
  addressInput,
  addressView,
  type ContactChange,
  type ContactInput,
  type ContactView,
  contactChange,
  contactInput,
  contactView,
} from './party-reach.schemas.js';

/** Where a party is reached: its addresses and the people to speak to. */
@ApiTags('parties')
@Controller('api/v1/parties/:partyId')
export class PartyReachController {
  constructor(
    private readonly addresses: PartyAddressService,
    private readonly contacts: PartyContactService,
  ) {}

  @Get('addresses')
  @Permit('parties:read')
  @Returns(addressView, { list: true })
  listAddresses(@Param('partyId', ParseUUIDPipe) partyId: string): Promise<AddressView[]> {
    return this.addresses.list(partyId);
  }

  @Post('addresses')
  @Permit('parties:write')
  @Idempotent()
  @Returns(addressView, { status: 201 })
  addAddress(@Param('partyId', ParseUUIDPipe) partyId: string, @Body({ schema: addressInput }) input: AddressInput): Promise<AddressView> {
    return this.addresses.add(partyId, input);
  }

  @Patch('addresses/:id')
  @Permit('parties:write')
  @Returns(addressView)
  changeAddress(
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: addressChange }) change: AddressChange,
  ): Promise<AddressView> {
    return this.addresses.change(partyId, id, version, change);
  }

  @Delete('addresses/:id')
  @HttpCode(204)
  @Permit('parties:write')
  @Returns(null, { status: 204 })
  removeAddress(
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.addresses.remove(partyId, id, version);
  }

  @Get('contacts')
  @Permit('parties:read')
  @Returns(contactView, { list: true })
  listContacts(@Param('partyId', ParseUUIDPipe) partyId: string): Promise<ContactView[]> {
    return this.contacts.list(partyId);
  }

  @Post('contacts')
  @Permit('parties:write')
  @Idempotent()
  @Returns(contactView, { status: 201 })
  addContact(@Param('partyId', ParseUUIDPipe) partyId: string, @Body({ schema: contactInput }) input: ContactInput): Promise<ContactView> {
    return this.contacts.add(partyId, input);
  }

  @Patch('contacts/:id')
  @Permit('parties:write')
  @Returns(contactView)
  changeContact(
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
    @Body({ schema: contactChange }) change: ContactChange,
  ): Promise<ContactView> {
    return this.contacts.change(partyId, id, version, change);
  }

  @Delete('contacts/:id')
  @HttpCode(204)
  @Permit('parties:write')
  @Returns(null, { status: 204 })
  removeContact(
    @Param('partyId', ParseUUIDPipe) partyId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() version: number,
  ): Promise<void> {
    return this.contacts.remove(partyId, id, version);
  }
}
