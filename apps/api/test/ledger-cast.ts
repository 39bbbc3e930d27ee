import { credit, debit, entryOf, type JournalEntry } from '@colophon/accounting';
import { moneyFromDecimal } from '@colophon/money';
import { AccountingFacade, type PostedEntry } from '../src/modules/accounting/accounting.facade.js';
import { HouseDatabase } from '../src/platform/database/house-database.js';
import type { Client, TestHouse } from './test-house.js';

const euros = (amount: string) => moneyFromDecimal(amount, 'EUR');

/** Books to test with: Librairie des Halles buys, pays and is matched. */
export class LedgerCast {
  private constructor(
    readonly house: TestHouse,
    readonly client: Client,
  ) {}

  static async of(house: TestHouse): Promise<LedgerCast> {
    return new LedgerCast(house, await house.as('owner'));
  }

  async shop(organisationName = 'Librairie des Halles'): Promise<string> {
    const { body } = await this.client.post<{ id: string }>('/api/v1/parties', {
      kind: 'organisation',
      organisationName,
      roles: ['bookseller'],
    });
    return body.id;
  }

  facade(): AccountingFacade {
    return this.house.app.get(AccountingFacade);
  }

  /** Runs `work` in one transaction of the house, as another module would. */
  within<T>(work: (facade: AccountingFacade) => Promise<T>): Promise<T> {
    return this.house.enter(() => this.house.app.get(HouseDatabase).transaction(() => work(this.facade())));
  }

  post(entry: JournalEntry, id: string, kind = 'invoice'): Promise<PostedEntry> {
    return this.within((facade) => facade.post(entry, { kind, id }));
  }

  /** 411 / 7011 and 44571: `total` with tax, of which `vat` at 5.5 %. */
  sale(party: string, documentRef: string, on: string, net: string, vat: string, dueOn: string | null = null): JournalEntry {
    const [base, tax] = [euros(net), euros(vat)];
    const total = { ...base, minor: base.minor + tax.minor };
    return entryOf({ journal: 'sales', bookedOn: on, documentRef, documentOn: on, label: `Facture ${documentRef}` }, [
      debit('411', total, { party, dueOn }),
      credit('7011', base, { vat: { operation: 'sale', part: 'base', category: 'S', rate: 550n } }),
      credit('44571', tax, { vat: { operation: 'sale', part: 'tax', category: 'S', rate: 550n } }),
    ]);
  }

  payment(party: string, documentRef: string, on: string, amount: string): JournalEntry {
    return entryOf({ journal: 'bank', bookedOn: on, documentRef, documentOn: on, label: `Virement ${documentRef}` }, [
      debit('512', euros(amount)),
      credit('411', euros(amount), { party, dueOn: on }),
    ]);
  }

  async rows<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.house.enter(() => this.house.app.get(HouseDatabase).rows<Row>(text, params));
  }

  /** The posting of a document on an account. */
  async posting(documentRef: string, account = '411'): Promise<string> {
    const [row] = await this.rows<{ id: string }>(
      `select p.id::text from house.posting p join house.journal_entry e on e.id = p.entry_id
       where e.document_ref = $1 and p.account_code = $2 and e.reverses_id is null`,
      [documentRef, account],
    );
    if (!row) throw new Error(`${documentRef} has no posting on ${account}.`);
    return row.id;
  }
}
