import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { currentContext } from '../database/house-context.js';
import { HouseDatabase } from '../database/house-database.js';
import type { PlatformRefusal } from '../platform.problems.js';

/** Where bytes are kept. A local folder today; an object store later is another implementation. */
export abstract class FileStore {
  abstract write(key: string, bytes: Uint8Array): Promise<void>;
  abstract read(key: string): Promise<Buffer>;
  abstract stream(key: string): Readable;
}

export class LocalFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  /** Written beside and renamed, so that a crash leaves no half file under its name. */
  async write(key: string, bytes: Uint8Array): Promise<void> {
    const path = join(this.folder, key);
    await mkdir(dirname(path), { recursive: true });
    const draft = `${path}.${randomUUID()}`;
    await writeFile(draft, bytes, { flush: true });
    await rename(draft, path);
  }

  read(key: string): Promise<Buffer> {
    return readFile(join(this.folder, key));
  }

  stream(key: string): Readable {
    return createReadStream(join(this.folder, key));
  }
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly byteSize: number;
  readonly sha256: string;
}

interface FileRow {
  id: string;
  name: string;
  media_type: string;
  byte_size: string;
  sha256: string;
}

/** The files of the current house, named by their content: the same bytes are kept once. */
@Injectable()
export class HouseFiles {
  constructor(
    private readonly store: FileStore,
    private readonly house: HouseDatabase,
  ) {}

  async save(file: { name: string; mediaType: string; bytes: Uint8Array }): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(file.bytes).digest('hex');
    await this.store.write(keyOf(sha256), file.bytes);
    const stored = { id: uuid(), name: file.name, mediaType: file.mediaType, byteSize: file.bytes.byteLength, sha256 };
    await this.house.transaction(() =>
      this.house.rows('insert into house.stored_file (id, name, media_type, byte_size, sha256) values ($1, $2, $3, $4, $5)', [
        stored.id,
        stored.name,
        stored.mediaType,
        stored.byteSize,
        sha256,
      ]),
    );
    return stored;
  }

  async find(id: string): Promise<StoredFile> {
    const row = await this.house.row<FileRow>('select id, name, media_type, byte_size, sha256 from house.stored_file where id = $1', [id]);
    if (!row) throw new Refusal<PlatformRefusal>('record-unknown');
    return { id: row.id, name: row.name, mediaType: row.media_type, byteSize: Number(row.byte_size), sha256: row.sha256 };
  }

  read(file: StoredFile): Promise<Buffer> {
    return this.store.read(keyOf(file.sha256));
  }

  stream(file: StoredFile): Readable {
    return this.store.stream(keyOf(file.sha256));
  }
}

function keyOf(sha256: string): string {
  return `${currentContext().house.slug}/${sha256.slice(0, 2)}/${sha256}`;
}
