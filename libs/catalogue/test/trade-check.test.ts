import { eur } from '@colophon/money';
import { describe, expect, it } from 'vitest';
import { type TradeRecord, tradeChecks, tradeFaults } from '../src/index.ts';

const novel: TradeRecord = {
  productClass: 'book',
  identifier: '9782070360024',
  form: 'BC',
  title: 'Contes du soir',
  contributors: ['Marie Duval'],
  withoutContributor: false,
  languages: ['fre'],
  pages: 192,
  heightMm: 210,
  widthMm: 140,
  thicknessMm: 14,
  weightGrams: 250,
  imprint: 'Petit Vent',
  publisher: 'Petit Vent',
  publishingStatus: '04',
  publishedOn: '2026-03-16',
  availability: '21',
  distributorGln: '7609999000089',
  price: eur(15_00n),
  vatRate: 550n,
  clilSubject: '3443',
  themaSubject: 'FBA',
  description: 'Douze contes à lire avant la nuit.',
  shortDescription: 'Douze contes.',
  cover: 'cover.jpg',
};
const today = '2026-11-21';

describe('A novel with all the trade needs', () => {
  it('lacks nothing', () => {
    expect(tradeFaults(novel, today)).toEqual([]);
  });

  it('lacks what is taken from it, what is required first', () => {
    expect(tradeFaults({ ...novel, cover: null, weightGrams: null, price: null, vatRate: null }, today)).toEqual([
      'weight-missing',
      'price-missing',
      'cover-missing',
    ]);
  });

  it('needs a price above zero', () => {
    expect(tradeFaults({ ...novel, price: eur(0n) }, today)).toEqual(['price-zero']);
  });

  it('cannot be forthcoming once its date has passed', () => {
    expect(tradeFaults({ ...novel, availability: '10' }, today)).toEqual(['publication-date-past']);
    expect(tradeFaults({ ...novel, availability: '10', publishedOn: '2027-01-14' }, today)).toEqual([]);
  });

  it('may have no contributor when it says so', () => {
    expect(tradeFaults({ ...novel, contributors: [] }, today)).toEqual(['contributor-missing']);
    expect(tradeFaults({ ...novel, contributors: [], withoutContributor: true }, today)).toEqual([]);
  });
});

describe('Other products', () => {
  const bodiless = { pages: null, heightMm: null, widthMm: null, thicknessMm: null, weightGrams: null };

  it('without a body have no size and no weight', () => {
    expect(tradeFaults({ ...novel, ...bodiless, productClass: 'e-book', form: 'ED' }, today)).toEqual([]);
    expect(tradeFaults({ ...novel, ...bodiless, productClass: 'audiobook', form: 'AJ' }, today)).toEqual([]);
  });

  it('on a disc have', () => {
    expect(tradeFaults({ ...novel, ...bodiless, productClass: 'audiobook', form: 'AC' }, today)).toEqual([
      'dimensions-missing',
      'weight-missing',
    ]);
  });

  it('that are games need no language, subject or contributor', () => {
    const game = { ...novel, productClass: 'game', form: 'ZE', languages: [], contributors: [], clilSubject: null, pages: null } as const;
    expect(tradeFaults({ ...game, themaSubject: null }, today)).toEqual([]);
  });

  it('that are sets bear the VAT rates of their parts', () => {
    expect(tradeFaults({ ...novel, productClass: 'set', form: 'SC', pages: null, vatRate: null }, today)).toEqual([]);
  });
});

it('Every check has a French and an English sentence of its own', () => {
  const labels = Object.values(tradeChecks).map(({ label }) => label);
  expect(new Set(labels.map(({ fr }) => fr)).size).toBe(labels.length);
  expect(new Set(labels.map(({ en }) => en)).size).toBe(labels.length);
});
