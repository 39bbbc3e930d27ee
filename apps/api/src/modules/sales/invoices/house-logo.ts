import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../../platform/database/house-database.js';
import type { Logo } from '../../../platform/documents/pdf/document.js';
import { HouseFiles } from '../../../platform/files/file-store.js';
import { imageLibrary } from '../../../platform/files/image-library.js';

/** The picture at the head of the house's documents, when it has one. */
@Injectable()
export class HouseLogo {
  constructor(
    private readonly house: HouseDatabase,
    private readonly files: HouseFiles,
  ) {}

  async read(): Promise<Logo | undefined> {
    const row = await this.house.row<{ fileId: string | null; name: string }>(
      'select logo_file_id as "fileId", name from house.house_profile where id = 1',
    );
    if (!row?.fileId) return undefined;
    const image = await this.files.read(await this.files.find(row.fileId));
    const { width, height } = await (await imageLibrary())(image).metadata();
    return { image, width, height, description: row.name };
  }
}
