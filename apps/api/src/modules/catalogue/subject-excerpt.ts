import type { SubjectCode } from './subject-codes.js';

/**
 * A few codes of ONIX list 27 schemes 29 (CLIL) and 93 (Thema), for the demo house. CLIL codes and words are those of the reference
 * data's real ONIX files; of Thema only codes whose meaning is certain. The official tables are downloaded by the house.
 */
export const subjectExcerpt: Readonly<Record<string, readonly SubjectCode[]>> = {
  '29': [
    { code: '2340', labelFr: 'Reportages, actualités, documents', labelEn: 'Reporting, current affairs' },
    { code: '3645', labelFr: 'Société (culture, éducation, famille, mode, religion, sexualité)', labelEn: 'Society' },
    { code: '3666', labelFr: 'Humour', labelEn: 'Humour' },
    { code: '3722', labelFr: 'Jeunesse', labelEn: 'Children’s books' },
    { code: '3751', labelFr: 'Romans', labelEn: 'Novels for the young' },
  ],
  '93': [
    { code: 'FBA', labelFr: 'Fiction moderne et contemporaine', labelEn: 'Modern and contemporary fiction' },
    { code: 'FF', labelFr: 'Romans policiers et à énigme', labelEn: 'Crime and mystery fiction' },
    { code: 'FV', labelFr: 'Fiction historique', labelEn: 'Historical fiction' },
    { code: 'DNL', labelFr: 'Essais littéraires', labelEn: 'Literary essays' },
    { code: 'YBC', labelFr: 'Albums pour enfants', labelEn: 'Children’s picture books' },
    { code: 'YFH', labelFr: 'Jeunesse : fantasy et réalisme magique', labelEn: 'Children’s: fantasy and magical realism' },
    { code: 'YFJ', labelFr: 'Jeunesse : contes et récits traditionnels', labelEn: 'Children’s: traditional stories' },
    { code: 'YFP', labelFr: 'Jeunesse : nature et animaux', labelEn: 'Children’s: nature and animal stories' },
    { code: 'YFU', labelFr: 'Jeunesse : nouvelles', labelEn: 'Children’s: short stories' },
  ],
};
