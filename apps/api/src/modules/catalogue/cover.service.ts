import { createHash } from 'node:crypto';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseFiles, type StoredFile } from '../../platform/files/file-store.js';
import { imageLibrary } from '../../platform/files/image-library.js';
import type { UploadedFile } from '../../platform/files/uploaded-file.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { CatalogueModuleRefusal } from './catalogue.problems.js';

export type CoverSize = 'small' | 'medium' | 'original';

export interface CoverView {
  readonly coverUrl: string;
  readonly width: number;
  readonly height: number;
}

/** What a browser or a scanner may give us; anything else, SVG included, is not opened. */
const mediaTypes: Readonly<Record<string, string>> = { jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', tiff: 'image/tiff' };
const widths = { small: 96, medium: 400 } as const;
const megapixels = 100;

/** Covers: the image as it came, and two thumbnails made once. */
@Injectable()
export class CoverService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly files: HouseFiles,
  ) {}

  async replace(productId: string, upload: UploadedFile): Promise<CoverView> {
    const { mediaType, width, height } = await describeImage(upload);
    const [small, medium] = await Promise.all([thumbnail(upload, widths.small), thumbnail(upload, widths.medium)]);
    const sha256 = createHash('sha256').update(upload.bytes).digest('hex');
    return this.house.transaction(async () => {
      const product = await this.house.row('select id from house.product where id = $1 for update', [productId]);
      if (!product) throw new Refusal<PlatformRefusal>('record-unknown');
      const original = await this.files.save({ name: upload.name, mediaType, bytes: upload.bytes });
      const smallFile = await this.files.save({ name: `${sha256.slice(0, 8)}-96.webp`, mediaType: 'image/webp', bytes: small });
      const mediumFile = await this.files.save({ name: `${sha256.slice(0, 8)}-400.webp`, mediaType: 'image/webp', bytes: medium });
      await this.house.rows(
        `insert into house.cover (product_id, original_id, medium_id, small_id, width, height, sha256) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (product_id) do update set original_id = excluded.original_id, medium_id = excluded.medium_id,
           small_id = excluded.small_id, width = excluded.width, height = excluded.height, sha256 = excluded.sha256`,
        [productId, original.id, mediumFile.id, smallFile.id, width, height, sha256],
      );
      return { coverUrl: `/api/v1/products/${productId}/cover?size=small&v=${sha256.slice(0, 8)}`, width, height };
    });
  }

  remove(productId: string): Promise<void> {
    return this.house.transaction(async () => {
      const gone = await this.house.rows('delete from house.cover where product_id = $1 returning product_id', [productId]);
      if (gone.length === 0) throw new Refusal<PlatformRefusal>('record-unknown');
    });
  }

  /** The image of a size, and whether `version` (the first eight of its sum) still names it. */
  async find(productId: string, size: CoverSize, version: string | undefined): Promise<{ file: StoredFile; current: boolean }> {
    const cover = await this.house.row<{ id: string; sha256: string }>(
      `select ${size}_id as id, sha256 from house.cover where product_id = $1`,
      [productId],
    );
    if (!cover) throw new Refusal<PlatformRefusal>('record-unknown');
    return { file: await this.files.find(cover.id), current: version === cover.sha256.slice(0, 8) };
  }
}

/** By its bytes, whatever its name and the browser say. The size is read from the header, before anything is decoded. */
async function describeImage(upload: UploadedFile): Promise<{ mediaType: string; width: number; height: number }> {
  const unreadable = new Refusal<CatalogueModuleRefusal>('cover-unreadable', { file: upload.name });
  const signature = upload.bytes.subarray(0, 12).toString('latin1');
  if (!/^(?:\xff\xd8\xff|\x89PNG\r\n|RIFF....WEBP|II\*\0|MM\0\*)/s.test(signature)) throw unreadable;
  const sharp = await imageLibrary();
  const image = await sharp(upload.bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw unreadable;
    });
  const mediaType = mediaTypes[image.format ?? ''];
  const { width, height } = image;
  if (mediaType === undefined || !width || !height) throw unreadable;
  if (width * height > megapixels * 1_000_000) {
    throw new Refusal<CatalogueModuleRefusal>('cover-too-many-pixels', { file: upload.name, width, height, limit: megapixels });
  }
  return { mediaType, width, height };
}

/** In sRGB for screens, turned the way the camera says, without the metadata of the original. */
async function thumbnail(upload: UploadedFile, width: number): Promise<Buffer> {
  const sharp = await imageLibrary();
  try {
    return await sharp(upload.bytes, { limitInputPixels: megapixels * 1_000_000, failOn: 'error' })
      .rotate()
      .resize({ width, withoutEnlargement: true })
      .toColourspace('srgb')
      .webp({ quality: 82 })
      .toBuffer();
  } catch {
    throw new Refusal<CatalogueModuleRefusal>('cover-unreadable', { file: upload.name });
  }
}
