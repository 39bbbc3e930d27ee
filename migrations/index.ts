import { Sessions } from './platform/0001-people-houses-and-sessions.ts';
import { SharedFunctions } from './platform/0002-shared-functions.ts';
import { HouseGround } from './house/0001-ground.ts';

/** In the order they run. A released migration is never edited: a change is a new one. */
export const platformMigrations = [
  { name: '0001-people-houses-and-sessions', class: Sessions },
  { name: '0002-shared-functions', class: SharedFunctions },
];

export const houseMigrations = [{ name: '0001-ground', class: HouseGround }];
