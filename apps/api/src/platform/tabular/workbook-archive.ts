import { StringDecoder } from 'node:string_decoder';
import { Refusal } from '@colophon/refusal';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import type { TabularRefusal } from './tabular.problems.js';
import type { TabularFile, TabularLimits } from './tabular-file.js';

/** Parts smaller than this may have any ratio: an empty sheet of a thousand identical rows is no attack. */
const ratioFloorBytes = 16_000_000;

/** Elements of a worksheet nest less than ten deep. */
const deepestElement = 64;

/** What reads one part of a workbook: local names, without the prefix a writer may have chosen. */
export interface PartReader {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text?(text: string): void;
}

/**
 * The parts of an XLSX file. Sizes are judged as declared when it is opened and again byte by byte while inflating, since a hostile
 * directory lies; no part is ever held whole.
 */
export class WorkbookArchive {
  private inflatedBytes = 0;

  private constructor(
    readonly file: TabularFile,
    readonly limits: TabularLimits,
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(file: TabularFile, limits: TabularLimits): Promise<WorkbookArchive> {
    const zip = await openPromise(file.path, { autoClose: false }).catch(() => {
      throw damaged(file, 'ZIP');
    });
    try {
      return new WorkbookArchive(file, limits, zip, await readDirectory(file, limits, zip));
    } catch (error) {
      zip.close();
      throw error instanceof Refusal ? error : damaged(file, 'ZIP');
    }
  }

  [Symbol.dispose](): void {
    this.zip.close();
  }

  has(part: string): boolean {
    return this.entries.has(part);
  }

  partsUnder(folder: string): string[] {
    return [...this.entries.keys()].filter((part) => part.startsWith(folder));
  }

  /** The first bytes of a part, such as the `mimetype` of an OpenDocument file. */
  async beginning(part: string, bytes: number): Promise<string> {
    let beginning = '';
    for await (const chunk of this.inflate(part)) {
      beginning += chunk.toString('latin1');
      if (beginning.length >= bytes) break;
    }
    return beginning.slice(0, bytes);
  }

  /** Feeds a part to its reader and yields after each piece, so that rows flow out while the part is still being inflated. */
  async *read(part: string, reader: PartReader): AsyncGenerator<void> {
    const parser = this.parser(part, reader);
    const utf8 = new StringDecoder('utf8');
    for await (const chunk of this.inflate(part)) {
      parser.feed(utf8.write(chunk));
      yield;
    }
    parser.finish(utf8.end());
  }

  async readWhole(part: string, reader: PartReader): Promise<void> {
    for await (const _ of this.read(part, reader));
  }

  damaged(part: string): Refusal<TabularRefusal> {
    return damaged(this.file, part);
  }

  expandsTooMuch(): Refusal<TabularRefusal> {
    return expandsTooMuch(this.file, this.limits);
  }

  private parser(part: string, reader: PartReader): { feed(text: string): void; finish(text: string): void } {
    const parser = new SaxesParser({ xmlns: false, position: false });
    let depth = 0;
    let sinceEvent = 0;
    parser.on('doctype', () => {
      throw new Refusal<TabularRefusal>('workbook-declares-entities', { file: this.file.name, part });
    });
    parser.on('error', () => {
      throw this.damaged(part);
    });
    parser.on('opentag', (tag: SaxesTagPlain) => {
      sinceEvent = 0;
      if (++depth > deepestElement) throw this.damaged(part);
      reader.open(localName(tag.name), tag.attributes);
    });
    parser.on('closetag', (tag: SaxesTagPlain) => {
      sinceEvent = 0;
      depth--;
      reader.close(localName(tag.name));
    });
    const { text } = reader;
    if (text) {
      parser.on('text', (value) => text.call(reader, value));
      parser.on('cdata', (value) => text.call(reader, value));
    }
    return {
      feed: (chunk) => {
        sinceEvent += chunk.length;
        parser.write(chunk);
        // A text or an attribute without end would gather in the parser: escaped, a character takes up to eight.
        if (sinceEvent > this.limits.cellCharacters * 8) throw this.expandsTooMuch();
      },
      finish: (chunk) => {
        parser.write(chunk).close();
      },
    };
  }

  private async *inflate(part: string): AsyncGenerator<Buffer> {
    const entry = this.entries.get(part);
    if (!entry || entry.isEncrypted()) throw this.damaged(part);
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.inflatedBytes += chunk.length;
        if (this.inflatedBytes > this.limits.expandedBytes) throw this.expandsTooMuch();
        yield chunk;
      }
    } catch (error) {
      if (error instanceof Refusal) throw error;
      // yauzl stops a part as soon as it yields more than its directory declared.
      throw error instanceof Error && error.message.startsWith('too many bytes') ? this.expandsTooMuch() : this.damaged(part);
    }
  }
}

async function readDirectory(file: TabularFile, limits: TabularLimits, zip: ZipFile): Promise<Map<string, Entry>> {
  if (zip.entryCount > limits.workbookParts) {
    throw new Refusal<TabularRefusal>('workbook-too-many-parts', { file: file.name, parts: zip.entryCount, limit: limits.workbookParts });
  }
  const entries = new Map<string, Entry>();
  let declared = 0;
  for await (const entry of zip.eachEntry()) {
    // Two parts of one name would let two programs read two different workbooks in one file.
    if (entries.has(entry.fileName)) throw damaged(file, entry.fileName);
    entries.set(entry.fileName, entry);
    declared += entry.uncompressedSize;
    const isBomb = entry.uncompressedSize > ratioFloorBytes && entry.uncompressedSize > entry.compressedSize * limits.expansionRatio;
    if (isBomb || declared > limits.expandedBytes) throw expandsTooMuch(file, limits);
  }
  return entries;
}

function damaged(file: TabularFile, part: string): Refusal<TabularRefusal> {
  return new Refusal('workbook-damaged', { file: file.name, part });
}

function expandsTooMuch(file: TabularFile, limits: TabularLimits): Refusal<TabularRefusal> {
  return new Refusal('workbook-expands-too-much', {
    file: file.name,
    limitMb: Math.round(limits.expandedBytes / 1_000_000),
    limitRatio: limits.expansionRatio,
  });
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
