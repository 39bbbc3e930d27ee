import type { Readable, Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { CatalogueExport, type ExportFormat } from './exports/catalogue-export.js';
import { ImportService, type KeptImport } from './import.service.js';

export type { ExportFormat, KeptImport };

/** What commands and the demo ask of imports: the same acts as the screen's. */
@Injectable()
export class ImportsFacade {
  constructor(
    private readonly imports: ImportService,
    private readonly exports: CatalogueExport,
  ) {}

  upload(name: string, bytes: Readable): Promise<KeptImport> {
    return this.imports.upload('catalogue', name, bytes);
  }

  /** Reads the whole file beside the catalogue, waiting for it. */
  preview(id: string): Promise<KeptImport> {
    return this.imports.previewHere(id);
  }

  /** Writes what the preview showed, waiting for it. */
  confirm(id: string, leaveWrong: boolean): Promise<KeptImport> {
    return this.imports.confirmHere(id, leaveWrong);
  }

  exportCatalogue(format: ExportFormat, destination: Writable): Promise<void> {
    return this.exports.write(format, destination);
  }
}
