import sharp from 'sharp';

/** A small picture of one colour, as a scanner or a drawing program would save it. */
export function samplePicture(format: 'png' | 'jpeg'): Promise<Buffer> {
  return sharp({ create: { width: 40, height: 20, channels: 3, background: '#8c2f1b' } })
    .toFormat(format)
    .toBuffer();
}
