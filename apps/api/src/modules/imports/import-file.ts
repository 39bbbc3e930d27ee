import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Refusal } from '@colophon/refusal';
import { Inject, Injectable } from '@nestjs/common';
import { currentContext } from '../../platform/database/house-context.js';
import { SETTINGS, type Settings } from '../../platform/settings.js';
import type { TabularRefusal } from '../../platform/tabular/tabular.problems.js';
import { type TabularLimits, tabularLimits } from '../../platform/tabular/tabular-file.js';

/** How much a file may ask of the machine; injected, so that tests meet the limits with small files. */
export const IMPORT_LIMITS = Symbol('import limits');
export interface ImportLimits extends TabularLimits {
  /** Bytes of any file while it arrives. A table is then held to its own, smaller limit; ONIX is read a record at a time and may be as large. */
  readonly uploadBytes: number;
}

export const importLimits: ImportLimits = { ...tabularLimits, uploadBytes: 1_000_000_000 };

export interface KeptFile {
  readonly byteSize: number;
  readonly sha256: string;
}

/** The files of imports, kept as they came so that a preview can be made again; they pass through memory in small pieces only. */
@Injectable()
export class ImportFiles {
  constructor(
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(IMPORT_LIMITS) readonly limits: ImportLimits,
  ) {}

  path(id: string): string {
    return join(this.settings.filesDir, currentContext().house.slug, 'imports', id);
  }

  /** Streams the file to its place; one that is too large is refused as soon as it is, and leaves nothing behind. */
  async keep(id: string, name: string, bytes: Readable): Promise<KeptFile> {
    const path = this.path(id);
    const draft = `${path}.part`;
    await mkdir(dirname(path), { recursive: true });
    const hash = createHash('sha256');
    let byteSize = 0;
    const measured = new Transform({
      transform: (piece: Buffer, _encoding, done) => {
        byteSize += piece.byteLength;
        hash.update(piece);
        done(byteSize > this.limits.uploadBytes ? tooLarge(name, this.limits.uploadBytes) : null, piece);
      },
    });
    try {
      await pipeline(bytes, measured, createWriteStream(draft, { flush: true }));
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw (error as { code?: unknown }).code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge(name, this.limits.uploadBytes) : error;
    }
    return { byteSize, sha256: hash.digest('hex') };
  }

  remove(id: string): Promise<void> {
    return rm(this.path(id), { force: true });
  }

  /** The characters of a file in pieces, and how much of it has been read. */
  async *characters(id: string, encoding: string): AsyncGenerator<{ text: string; share: number }> {
    const { size } = await stat(this.path(id));
    const decoder = textDecoder(encoding);
    let read = 0;
    for await (const piece of createReadStream(this.path(id), { highWaterMark: 64 * 1024 }) as AsyncIterable<Buffer>) {
      read += piece.byteLength;
      yield { text: decoder.decode(piece, { stream: true }), share: size === 0 ? 1 : read / size };
    }
    yield { text: decoder.decode(), share: 1 };
  }
}

function tooLarge(file: string, bytes: number): Refusal {
  const limitMb = Math.max(1, Math.floor(bytes / 1_000_000));
  return new Refusal<TabularRefusal>('import-file-too-large', { file, sizeMb: limitMb, limitMb });
}

function textDecoder(encoding: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw new Refusal<TabularRefusal>('encoding-unknown', { encoding });
  }
}
