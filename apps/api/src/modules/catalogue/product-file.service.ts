import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseFiles, type StoredFile } from '../../platform/files/file-store.js';
import type { UploadedFile } from '../../platform/files/uploaded-file.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';

export interface ProductFileView {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly addedAt: string;
}

/** Files kept with a product: the proof, the press pack, the e-book itself. */
@Injectable()
export class ProductFileService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly files: HouseFiles,
  ) {}

  async list(productId: string): Promise<ProductFileView[]> {
    const product = await this.house.row('select id from house.product where id = $1', [productId]);
    if (!product) throw new Refusal<PlatformRefusal>('record-unknown');
    return this.house.rows(`${fileRows} where f.product_id = $1 order by s.created_at, f.id`, [productId]);
  }

  add(productId: string, upload: UploadedFile): Promise<ProductFileView> {
    return this.house.transaction(async () => {
      const product = await this.house.row('select id from house.product where id = $1 for share', [productId]);
      if (!product) throw new Refusal<PlatformRefusal>('record-unknown');
      const file = await this.files.save(upload);
      const id = uuid();
      await this.house.rows('insert into house.product_file (id, product_id, file_id) values ($1, $2, $3)', [id, productId, file.id]);
      const view = await this.house.row<ProductFileView>(`${fileRows} where f.id = $1`, [id]);
      if (!view) throw new Error('The file just added is not there.');
      return view;
    });
  }

  async find(productId: string, id: string): Promise<StoredFile> {
    const row = await this.house.row<{ fileId: string }>(
      'select file_id as "fileId" from house.product_file where product_id = $1 and id = $2',
      [productId, id],
    );
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    return this.files.find(row.fileId);
  }

  remove(productId: string, id: string): Promise<void> {
    return this.house.transaction(async () => {
      const gone = await this.house.rows('delete from house.product_file where product_id = $1 and id = $2 returning id', [productId, id]);
      if (gone.length === 0) throw new Refusal<PlatformRefusal>('record-unknown');
    });
  }
}

const fileRows = `select f.id, s.name, s.media_type as "mediaType", s.byte_size::float8 as "byteSize", s.created_at as "addedAt"
  from house.product_file f join house.stored_file s on s.id = f.file_id`;
