import { Party } from './modules/parties/party.entity.js';
import { HouseProfile } from './platform/houses/house-profile.entity.js';

/** Every module's tables, gathered for the ORM; nothing else may import another module's entities. */
export const entities = [HouseProfile, Party];
