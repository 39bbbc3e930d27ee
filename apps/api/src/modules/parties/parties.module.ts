import { Module, type OnModuleInit } from '@nestjs/common';
import { Home } from '../../platform/home/home.js';
import { Search } from '../../platform/search/search.js';
import { PartiesFacade } from './parties.facade.js';
import { PartyController } from './party.controller.js';
import { PartyRepository } from './party.repository.js';
import { PartyService } from './party.service.js';
import { PartyAddressService } from './party-address.service.js';
import { PartyContactService } from './party-contact.service.js';
import { PartyReachController } from './party-reach.controller.js';

@Module({
  controllers: [PartyController, PartyReachController],
  providers: [PartyService, PartyAddressService, PartyContactService, PartyRepository, PartiesFacade],
  exports: [PartiesFacade],
})
export class PartiesModule implements OnModuleInit {
  constructor(
    private readonly search: Search,
    private readonly home: Home,
    private readonly parties: PartyRepository,
  ) {}

  onModuleInit(): void {
    this.search.add({ permission: 'parties:read', find: (words) => this.parties.search(words) });
    this.home.contribute({ permission: 'parties:read', figures: async () => ({ parties: await this.parties.count() }) });
  }
}
