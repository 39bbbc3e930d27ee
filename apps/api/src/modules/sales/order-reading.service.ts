import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import type { UploadedFile } from '../../platform/files/uploaded-file.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { ProblemTables } from '../../platform/problems/problem-tables.js';
import type { Language } from '../../platform/problems/problem-type.js';
import { readTable } from '../../platform/tabular/read-table.js';
import { recognise } from '../../platform/tabular/recognise.js';
import type { TableColumn } from '../../platform/tabular/table-shape.js';
import type { TabularFile } from '../../platform/tabular/tabular-file.js';
import { CatalogueFacade } from '../catalogue/catalogue.facade.js';
import { StockFacade } from '../stock/stock.facade.js';
import type { ReadingView } from './order.schemas.js';
import { type ReadLine, readLine, readOrderText } from './read-order-lines.js';
import type { SalesModuleRefusal } from './sales.problems.js';

const copiesHeading = /^(?:qtes?|quantites?|qty|quantity|quantities|nb|nombre|ex|exemplaires?|copies|commande|order(?:ed)?)\b/i;
const mostLines = 5000;

/** Reads what a shop sent, pasted or as a file, into lines of an order; every wrong one is told, and nothing is written. */
@Injectable()
export class OrderReadingService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly stock: StockFacade,
    private readonly problems: ProblemTables,
    private readonly day: HouseDay,
  ) {}

  readText(text: string, language: Language): Promise<ReadingView> {
    const { lines, ignored } = readOrderText(text);
    return this.told(lines, ignored, language);
  }

  /** A CSV or a workbook, with or without headings: the column of numbers, and that of copies by its name or by being the only count. */
  async readFile(upload: UploadedFile, language: Language): Promise<ReadingView> {
    const file: TabularFile = { path: join(tmpdir(), `colophon-order-${randomUUID()}`), name: upload.name };
    await writeFile(file.path, upload.bytes);
    try {
      const recognised = await recognise(file);
      if (recognised.format === 'xml') throw new Refusal<SalesModuleRefusal>('order-file-without-columns', { file: upload.name });
      const { numbers, counts } = columnsOf(recognised.columns, upload.name);
      const lines: ReadLine[] = [];
      let ignored = 0;
      for await (const { line, cells } of readTable(file, recognised.layout)) {
        const given = cells[numbers]?.trim() ?? '';
        if (!/\d/.test(given)) {
          ignored += 1;
          continue;
        }
        lines.push(readLine(line, cells.filter((cell) => cell !== '').join(' ; '), given, cells[counts] ?? null));
        if (lines.length > mostLines) throw new Refusal<SalesModuleRefusal>('order-file-too-long', { file: upload.name, limit: mostLines });
      }
      return await this.told(lines, ignored, language);
    } finally {
      await rm(file.path, { force: true });
    }
  }

  private async told(read: readonly ReadLine[], ignored: number, language: Language): Promise<ReadingView> {
    const products = await this.catalogue.productsByGtin(read.flatMap(({ gtin }) => gtin ?? []));
    const ids = [...products.values()].map(({ id }) => id);
    const facts = await this.catalogue.forSale(ids, await this.day.today());
    const free = await this.stock.available(ids);
    const lines = read.map(({ line, text, gtin, isbn, copies, refusal }) => {
      const product = gtin === null ? undefined : products.get(gtin);
      const sold = product && facts.get(product.id);
      const problem = refusal ?? unsellable(product !== undefined, isbn, sold);
      return {
        line,
        text,
        copies,
        productId: product?.id ?? null,
        isbn: product?.isbn ?? isbn,
        title: product?.title ?? null,
        available: product ? (free.get(product.id)?.available ?? 0) : null,
        publicPrice: sold?.price?.amount ?? null,
        problem: problem && { code: problem.code, detail: this.problems.sentence(problem, language) },
      };
    });
    const right = lines.filter(({ problem }) => problem === null);
    return {
      lines,
      ignored,
      wrong: lines.length - right.length,
      copies: right.reduce((sum, { copies }) => sum + (copies ?? 0), 0),
    };
  }
}

function unsellable(
  known: boolean,
  given: string | null,
  sold: { title: string; deliveredOnline: boolean; price: unknown } | undefined,
): Refusal | null {
  if (!known || !sold) return new Refusal<SalesModuleRefusal>('order-product-unknown', { given: given ?? '' });
  if (sold.deliveredOnline) return new Refusal<SalesModuleRefusal>('order-of-download', { product: sold.title });
  return sold.price ? null : new Refusal<SalesModuleRefusal>('order-product-unpriced', { product: sold.title });
}

function columnsOf(columns: readonly TableColumn[], file: string): { numbers: number; counts: number } {
  const numbers = columns.find(({ kind, name }) => kind === 'isbn' || /^(?:ean|isbn|gtin)/i.test(name));
  const named = columns.find((column) => column !== numbers && copiesHeading.test(plain(column.name)));
  const whole = columns.filter((column) => column !== numbers && column.kind === 'integer');
  const counts = named ?? (whole.length === 1 ? whole[0] : undefined);
  if (!numbers || !counts) throw new Refusal<SalesModuleRefusal>('order-file-without-columns', { file });
  return { numbers: numbers.index, counts: counts.index };
}

/** Headings are compared without accents: Quantité is quantite. */
function plain(heading: string): string {
  return heading.trim().normalize('NFKD').replaceAll(/\p{M}/gu, '');
}
