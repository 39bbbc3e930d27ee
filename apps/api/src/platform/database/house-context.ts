import { AsyncLocalStorage } from 'node:async_hooks';
import type { EntityManager } from '@mikro-orm/postgresql';

/** The house a piece of work belongs to, chosen once at its door: a request, a job or a command. */
export interface HouseContext {
  readonly house: CurrentHouse;
  readonly actor: string;
  readonly em: EntityManager;
}

export interface CurrentHouse {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly schema: string;
  readonly demo: boolean;
}

export const houseContext = new AsyncLocalStorage<HouseContext>();

/** The context of the work under way; asking for it outside a house is a bug, not a refusal. */
export function currentContext(): HouseContext {
  const context = houseContext.getStore();
  if (!context) throw new Error('No house was chosen: this code runs outside a request, a job or a command.');
  return context;
}
