import { once } from 'node:events';
import { PassThrough, Readable, type Writable } from 'node:stream';
import { writeOnix } from '@colophon/onix';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { currentContext, houseContext } from '../../../platform/database/house-context.js';
import { delimitedText } from '../../../platform/documents/delimited/delimited-text.js';
import { ExcelJsWorkbookWriter } from '../../../platform/documents/workbook/exceljs-workbook-writer.js';
import type { ColumnKind } from '../../../platform/documents/workbook/workbook.js';
import { CatalogueSnapshots, type Snapshot } from '../catalogue/catalogue-snapshots.js';
import type { DraftPrice } from '../catalogue/drafted-product.js';
import { HouseOfFile, type HouseProfile } from '../house-reading.js';
import { catalogueFields, exportedFields } from '../tables/catalogue-fields.js';
import type { FieldKind, WrittenDraft } from '../tables/column-field.js';
import { onixRecord } from './onix-record.js';

export type ExportFormat = 'onix' | 'xlsx' | 'csv';

const pageSize = 256;

const columnKinds: Readonly<Record<FieldKind, ColumnKind>> = {
  text: 'text',
  list: 'text',
  number: 'decimal',
  money: 'decimal',
  percent: 'percent',
  day: 'day',
};

/** The whole catalogue as a file, read and written a page at a time. */
@Injectable()
export class CatalogueExport {
  constructor(
    private readonly snapshots: CatalogueSnapshots,
    private readonly profile: HouseOfFile,
    private readonly clock: Clock,
  ) {}

  async open(format: ExportFormat): Promise<Readable> {
    const house = await this.profile.profile();
    // The stream is drained after the request's handler has ended: each page is read in the house it was asked in.
    const context = currentContext();
    const products = this.products((work) => houseContext.run(context, work));
    if (format === 'onix') return Readable.from(this.onix(products, house));
    if (format === 'csv') return Readable.from(csv(products, house));
    const through = new PassThrough();
    this.workbook(products, house, through).catch((error: unknown) => through.destroy(error as Error));
    return through;
  }

  async write(format: ExportFormat, destination: Writable): Promise<void> {
    const source = await this.open(format);
    source.pipe(destination);
    await once(destination, 'finish');
  }

  private async *products(inHouse: <T>(work: () => Promise<T>) => Promise<T>): AsyncGenerator<Snapshot> {
    let last: string | undefined;
    for (;;) {
      const page = await inHouse(() => this.snapshots.after(last, pageSize));
      yield* page;
      last = page.at(-1)?.productId;
      if (page.length < pageSize) return;
    }
  }

  private onix(products: AsyncIterable<Snapshot>, house: HouseProfile): AsyncGenerator<string> {
    const records = (async function* () {
      for await (const product of products) yield onixRecord(product, house);
    })();
    const header = {
      senderName: house.legalName || house.name,
      senderGln: house.gln,
      sentAt: this.clock.now().toISOString(),
      defaultLanguage: house.textLanguage,
    };
    return writeOnix(records, header);
  }

  private async workbook(products: AsyncIterable<Snapshot>, house: HouseProfile, destination: Writable): Promise<void> {
    const rows = (async function* () {
      for await (const product of products) yield exportedFields.map((name) => cellOf(name, product, house));
    })();
    const french = house.language === 'fr';
    await new ExcelJsWorkbookWriter().write(
      {
        title: french ? 'Catalogue' : 'Catalogue',
        author: house.name,
        createdAt: this.clock.now(),
        sheets: [
          {
            name: 'Catalogue',
            columns: exportedFields.map((name) => ({
              header: catalogueFields[name].label[house.language],
              kind: columnKinds[catalogueFields[name].kind],
            })),
            rows,
          },
        ],
      },
      destination,
    );
  }
}

async function* csv(products: AsyncIterable<Snapshot>, house: HouseProfile): AsyncGenerator<string> {
  yield* delimitedText([exportedFields.map((name) => catalogueFields[name].label[house.language])], house.language);
  for await (const product of products) {
    const row = exportedFields.map((name) => csvCell(name, cellOf(name, product, house), house));
    const [, line = ''] = delimitedText([row], house.language);
    yield line;
  }
}

type CellName = (typeof exportedFields)[number];

/** Amounts with the decimal sign of the house's spreadsheets. */
function csvCell(name: CellName, cell: string | number | null, { language }: HouseProfile): string {
  const text = cell === null ? '' : String(cell);
  const decimals =
    catalogueFields[name].kind === 'money' || catalogueFields[name].kind === 'percent' || catalogueFields[name].kind === 'number';
  return decimals && language === 'fr' ? text.replace('.', ',') : text;
}

function cellOf(name: CellName, product: Snapshot, house: HouseProfile): string | number | null {
  return catalogueFields[name].write?.(written(product, house)) ?? null;
}

const writtenOf = new WeakMap<Snapshot, WrittenDraft>();

function written(product: Snapshot, house: HouseProfile): WrittenDraft {
  const known = writtenOf.get(product);
  if (known) return known;
  const priceInForce = product.prices.find((price) => isInForce(price, house)) ?? undefined;
  const draft = {
    ...product,
    priceInForce,
    otherPrices: product.prices.filter((price) => price !== priceInForce),
    textLanguage: house.textLanguage,
  };
  writtenOf.set(product, draft);
  return draft;
}

function isInForce({ territory, currency, from, to }: DraftPrice, { country, currency: own, today }: HouseProfile): boolean {
  return territory === country && currency === own && (from === null || from <= today) && (to === null || today < to);
}
