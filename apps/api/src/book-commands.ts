import { type CommandLine, inHouse } from './command-line.js';
import { AccountingFacade } from './modules/accounting/accounting.facade.js';
import { DespatchRepository } from './modules/sales/despatches/despatch.repository.js';
import { InvoiceProof } from './modules/sales/invoices/invoice-proof.js';
import { StockFacade } from './modules/stock/stock.facade.js';

/** Counts the books again from what was written in them; a difference ends with an error. */
export async function proveBooks({ app, options, say }: CommandLine): Promise<void> {
  await inHouse(app, options['house'], async () => {
    const books: readonly [name: string, faults: readonly unknown[]][] = [
      ['stock', await app.get(StockFacade).proveBalances()],
      ['despatches', await app.get(DespatchRepository).faults()],
      ['invoices', await app.get(InvoiceProof).faults()],
      ['accounting', await app.get(AccountingFacade).proveBooks()],
    ];
    for (const [name, faults] of books) {
      for (const fault of faults) say(JSON.stringify(fault));
      say(`${name} ${faults.length === 0 ? '✓' : `${faults.length} ✗`}`);
    }
    const wrong = books.filter(([, faults]) => faults.length > 0).map(([name, faults]) => `${name}: ${faults.length} ✗`);
    if (wrong.length > 0) throw new Error(wrong.join(', '));
  });
}
