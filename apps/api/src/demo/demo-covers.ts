import { coverSvg, products } from '@colophon/fixtures/petit-vent';
import type { INestApplicationContext } from '@nestjs/common';
import { CoverService } from '../modules/catalogue/cover.service.js';
import { HouseDatabase } from '../platform/database/house-database.js';
import { imageLibrary } from '../platform/files/image-library.js';

const width = 800;

/** Draws the covers that are not there yet; it may be stopped between any two of them and goes on at the next start. */
export async function drawCovers(app: INestApplicationContext, stopped: () => boolean): Promise<void> {
  const bare = await app.get(HouseDatabase).rows<{ id: string; gtin: string }>(
    `select p.id, p.gtin from house.product p left join house.cover c on c.product_id = p.id
       where c.product_id is null and p.gtin is not null order by p.published_on desc nulls last`,
  );
  if (bare.length === 0) return;
  const sharp = await imageLibrary();
  for (const { id, gtin } of bare) {
    const product = products.find(({ identifier }) => identifier.value === gtin);
    if (!product) continue;
    if (stopped()) return;
    const bytes = await sharp(Buffer.from(coverSvg(product)))
      .resize({ width })
      .jpeg({ quality: 88 })
      .toBuffer();
    await app.get(CoverService).replace(id, { name: `${product.key}.jpg`, mediaType: 'image/jpeg', bytes });
  }
}
