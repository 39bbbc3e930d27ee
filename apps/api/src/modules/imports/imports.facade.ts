import type { Readable, Writable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { TaskView } from '../../platform/tasks/task.schemas.js';
import { CatalogueExport, type ExportFormat } from './exports/catalogue-export.js';
import type { ImportView } from './import.schemas.js';
import { ImportService } from './import.service.js';

export type { ExportFormat, ImportView };

/** What commands and the demo ask of imports: the same acts as the screen's. */
@Injectable()
export class ImportsFacade {
  constructor(
    private readonly imports: ImportService,
    private readonly exports: CatalogueExport,
  ) {}

  upload(name: string, bytes: Readable): Promise<ImportView> {
    return this.imports.upload('catalogue', name, bytes);
  }

  get(id: string): Promise<ImportView> {
    return this.imports.get(id);
  }

  requestPreview(id: string): Promise<TaskView> {
    return this.imports.requestPreview(id);
  }

  requestConfirmation(id: string, leaveWrong: boolean): Promise<TaskView> {
    return this.imports.requestConfirmation(id, leaveWrong);
  }

  exportCatalogue(format: ExportFormat, destination: Writable): Promise<void> {
    return this.exports.write(format, destination);
  }
}
