import { house as petitVent } from '@colophon/fixtures/petit-vent';
import type { INestApplicationContext } from '@nestjs/common';
import { CatalogueFacade } from '../modules/catalogue/catalogue.facade.js';
import { HouseDatabase } from '../platform/database/house-database.js';
import { Houses } from '../platform/houses/houses.js';
import { Sessions } from '../platform/sign-in/sessions.js';
import { approveYears, makeAgreements } from './demo-agreements.js';
import { makeCatalogue } from './demo-catalogue.js';
import { drawCovers } from './demo-covers.js';
import { makeParties } from './demo-parties.js';
import { runEvents } from './demo-print-runs.js';
import { makeLocations, movementEvents } from './demo-stock.js';

/**
 * On an empty database, makes the demo house through the services a user calls, then its sign-in; on any other, does nothing. The house
 * is filled in one transaction and the sign-in comes last: killed in between, the next start finds nobody and fills what is not filled.
 */
export async function seedDemo(app: INestApplicationContext, say: (fr: string, en: string) => void): Promise<void> {
  const sessions = app.get(Sessions);
  if ((await sessions.countUsers()) > 0) return;
  say('Première fois : la maison de démonstration « Petit Vent » se remplit…', 'First time: filling the demo house "Petit Vent"…');
  const houses = app.get(Houses);
  const { slug } = petitVent;
  const known = (await houses.list()).find((one) => one.slug === slug);
  const house = known ?? (await houses.create({ name: petitVent.name, slug, demo: true, profile: profile() }));
  await houses.enter(house, 'Camille Petit', () => fill(app));
  const owner = await sessions.addUser({
    email: 'demo@colophon.example',
    name: 'Camille Petit',
    password: 'colophon-demo',
    language: 'fr',
  });
  await sessions.addMember(owner, house.id, 'owner');
}

/** Draws the demo's covers while people look around already; resolves when all are there or `stopped` says so. */
export async function illustrateDemo(app: INestApplicationContext, stopped: () => boolean): Promise<void> {
  const houses = app.get(Houses);
  const house = (await houses.list()).find(({ demo }) => demo);
  if (house) await houses.enter(house, 'Camille Petit', () => drawCovers(app, stopped));
}

async function fill(app: INestApplicationContext): Promise<void> {
  const database = app.get(HouseDatabase);
  await database.transaction(async () => {
    if (await database.row('select 1 from house.work limit 1')) return;
    await app.get(CatalogueFacade).loadSubjectExcerpt();
    const parties = await makeParties(app);
    const { works, products } = await makeCatalogue(app, parties);
    await makeAgreements(app, { works, products, parties });
    const locations = await makeLocations(app, parties);
    const story = [...runEvents(app, { products, locations, parties }), ...movementEvents(app, { products, locations })];
    for (const { act } of story.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) await act();
    await approveYears(app);
  });
}

function profile() {
  const { legalName, address, email, website, siren, vatNumber, gln } = petitVent;
  return { legalName, ...address, email, website, siren, vatNumber, gln };
}
