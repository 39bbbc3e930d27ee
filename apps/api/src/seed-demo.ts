import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Houses } from './platform/houses/houses.js';
import { Sessions } from './platform/sign-in/sessions.js';

/** On an empty database, makes the demo house and its sign-in; on any other, does nothing. */
export async function seedDemo(app: NestFastifyApplication, say: (fr: string, en: string) => void): Promise<void> {
  const sessions = app.get(Sessions);
  const houses = app.get(Houses);
  if ((await sessions.countUsers()) > 0) return;
  say('Première fois : la maison de démonstration « Petit Vent » se remplit…', 'First time: filling the demo house "Petit Vent"…');
  const house = await houses.create({ name: 'Petit Vent', slug: 'petit-vent', demo: true });
  const owner = await sessions.addUser({
    email: 'demo@colophon.example',
    name: 'Camille Petit',
    password: 'colophon-demo',
    language: 'fr',
  });
  await sessions.addMember(owner, house.id, 'owner');
}
