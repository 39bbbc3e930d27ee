import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { logoOf } from './logo.js';

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
