import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { RoyaltyCast, rule } from '../../../test/royalty-cast.js';
import { openTestHouse, type TestHouse } from '../../../test/test-house.js';
import type { Block, Text } from '../../platform/documents/pdf/document.js';
import { royaltyStatementDocument } from './royalty-statement.document.js';
import type { StatementView } from './royalty-statement.schemas.js';
import { RoyaltyStatementService } from './royalty-statement.service.js';
import { statementWords } from './statement-words.js';

describe('How far each rule has counted, on the statement', () => {
  let house: TestHouse;
  let cast: RoyaltyCast;

  beforeAll(async () => {
    house = await openTestHouse({ today: '2026-11-21' });
    cast = await RoyaltyCast.of(house);
  });
  afterAll(() => house.close());

  const counted = async (beneficiaryId: string) => {
    const draft = { beneficiaryId, periodFrom: '2025-01-01', periodTo: '2026-01-01' };
    const { id, accounts } = await cast.made<StatementView>('/api/v1/royalty-statements', draft);
    const { content } = await house.enter(() => house.app.get(RoyaltyStatementService).current(id));
    const { blocks } = royaltyStatementDocument(content, { number: null, on: '2026-11-21', at: new Date('2026-11-21') });
    return { positions: accounts.map((account) => account.positions), sentences: blocks.flatMap(sentenceOf) };
  };

  it('names the products of a rule that is not for all, and says nothing of one for the products of another work', async () => {
    const author = await cast.person('Marie', 'Duval', { language: 'fr' });
    const tale = await cast.book('Le Conte', '10.55');
    const { id: hardback } = await cast.made('/api/v1/products', {
      workId: tale.workId,
      form: 'BB',
      price: { amount: '21.10', vatRate: '5.50', validFrom: '2020-01-01' },
    });
    const sequel = await cast.book('La Suite', '10.55');
    await cast.run(tale.productId, 1000, '2025-05-02');
    await cast.agreement({
      reference: 'C-1',
      workIds: [tale.workId, sequel.workId],
      rules: [
        rule(author, '8.00', { productIds: [tale.productId] }),
        rule(author, '10.00', { productForms: ['BB'] }),
        rule(author, '5.00', { productIds: [sequel.productId] }),
      ],
    });
    const { positions, sentences } = await counted(author);
    expect(positions).toMatchObject([
      [
        { rate: '8.00', countedCopies: 1000, productIds: [tale.productId] },
        { rate: '10.00', countedCopies: 0, productIds: [hardback] },
      ],
      [{ rate: '5.00', countedCopies: 0, productIds: [sequel.productId] }],
    ]);
    expect(sentences.map((sentence) => sentence.replaceAll(/[\u00A0\u202F]/g, ' '))).toEqual([
      'Broché : depuis l’origine, 1 000 exemplaires comptés ; taux atteint : 8 %.',
      'Relié : depuis l’origine, 0 exemplaire compté ; taux atteint : 10 %.',
      'Aucun tirage reçu pendant la période. Broché : depuis l’origine, 0 exemplaire compté ; taux atteint : 5 %.',
    ]);
  });

  it('names nothing when the rule is for all products of the work', async () => {
    const author = await cast.person('Nora', 'Petit', { language: 'en' });
    const { workId, productId } = await cast.book('A Novel', '10.55');
    await cast.run(productId, 1000, '2025-05-02');
    await cast.agreement({ reference: 'C-2', workIds: [workId], rules: [rule(author, '8.00')] });
    const { sentences } = await counted(author);
    expect(sentences).toEqual(['Since the beginning, 1,000 copies counted; rate reached: 8%.']);
  });
});

test('the French plural of copies begins at two', () => {
  const sentences = [0, 1, 2].map((copies) => statementWords.fr.position(copies, 0, '8.00').split(' ;')[0]);
  expect(sentences.map((sentence) => sentence?.replaceAll('\u00A0', ' '))).toEqual([
    'Depuis l’origine, 0 exemplaire compté',
    'Depuis l’origine, 1 exemplaire compté',
    'Depuis l’origine, 2 exemplaires comptés',
  ]);
  const [none, one] = [0, 1].map((copies) => statementWords.fr.lifeToDate({ copies, earned: '0,00 €', advances: null, due: '0,00 €' }));
  expect(none).toContain('0\u00A0exemplaire reçu,');
  expect(one).toContain('1\u00A0exemplaire reçu,');
});

function sentenceOf(block: Block): string[] {
  if (block.kind !== 'paragraph') return [];
  const sentence = plain(block.text);
  return /rate reached|taux atteint/.test(sentence) ? [sentence] : [];
}

function plain(text: Text): string {
  return typeof text === 'string' ? text : text.map((span) => (typeof span === 'string' ? span : span.text)).join('');
}
