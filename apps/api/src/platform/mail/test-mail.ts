import type { Language } from '../problems/problem-type.js';

/** The mail that shows whether mails arrive. */
export function testMail(house: string, language: Language): { subject: string; text: string } {
  return language === 'fr'
    ? {
        subject: `Essai d’envoi – ${house}`,
        text: `Ce courriel d’essai vient de Colophon, pour la maison «\u00a0${house}\u00a0».\n\nS’il vous est parvenu, l’envoi des courriels fonctionne.\n`,
      }
    : {
        subject: `Test mail – ${house}`,
        text: `This test mail comes from Colophon, for the house "${house}".\n\nIf it reached you, sending mails works.\n`,
      };
}
