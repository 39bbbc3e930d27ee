import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { layOutDocument, runsOf } from './lay-out-document.js';
import { logoOf } from './logo.js';
import { sampleStatement } from './sample-statement.js';

const picture = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: '#aa3322' } });

describe('The logo of a house', () => {
  it.each(['png', 'jpeg'] as const)('keeps its proportions as %s, within 170 by 48 points', async (format) => {
    expect(logoOf(await picture(800, 200).toFormat(format).toBuffer(), 'Petit Vent')).toMatchObject({ width: 170, height: 42.5 });
    expect(logoOf(await picture(100, 300).toFormat(format).toBuffer(), 'Petit Vent')).toMatchObject({ width: 16, height: 48 });
  });

  it('is left out where the file could not hold it: four inks, another format, half a picture', async () => {
    const inks = await picture(80, 40).toColourspace('cmyk').jpeg().toBuffer();
    expect(logoOf(inks, 'Petit Vent')).toBeNull();
    expect(logoOf(await picture(80, 40).webp().toBuffer(), 'Petit Vent')).toBeNull();
    expect(logoOf(Buffer.from([0xff, 0xd8, 0xff]), 'Petit Vent')).toBeNull();
  });
});

describe('A logo above the house', () => {
  const recipientTop = async (logo: boolean, address: string) => {
    const statement = sampleStatement('fr', 1);
    const drawn = logoOf(await picture(600, 200).png().toBuffer(), 'Petit Vent');
    const house = { ...statement.house, address: [address, '49000 Angers'], ...(logo && drawn ? { logo: drawn } : {}) };
    const [page] = layOutDocument({ ...statement, house }).pages;
    return page && runsOf(page).find(({ text }) => text === 'Marie Duval')?.y;
  };

  it('leaves the recipient in the window of the envelope', async () => {
    expect(await recipientTop(true, '12, rue des Glycines')).toBe(await recipientTop(false, '12, rue des Glycines'));
  });

  it('moves it down where the address of the house takes its place', async () => {
    const wide = 'Maison des associations, bâtiment des anciennes imprimeries, 12, rue des Glycines';
    expect(await recipientTop(true, wide)).toBeGreaterThan((await recipientTop(false, '12, rue des Glycines')) ?? 0);
  });
});
