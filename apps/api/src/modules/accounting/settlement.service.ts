import type { SettleRefusal } from '@colophon/accounting';
import { checkSettlement, nextLetter, type PartyPosting, type SettledPart, spread } from '@colophon/accounting';
import type { Day } from '@colophon/calendar';
import { type Money, moneyFromDecimal, toDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import type { AccountingRefusal } from './accounting.problems.js';
import type { EntrySource } from './journal-book.js';
import { SettlementRepository } from './settlement.repository.js';
import type { SettlementInput, SettlementUndo, SettlementView } from './settlement.schemas.js';

/** Lines to match. Without amounts, as much of them is settled as both sides have, in the order given. */
export interface SettlementRequest {
  readonly parts: readonly { readonly posting: string; readonly amount?: Money | undefined }[];
  readonly settledOn: Day;
  readonly source?: EntrySource | undefined;
}

export interface MadeSettlement {
  readonly id: string;
  readonly letter: string;
}

interface OpenRow {
  readonly id: string;
  readonly account: string;
  readonly party: string;
  readonly side: 'debit' | 'credit';
  readonly open: string;
  readonly amount: string;
  readonly documentRef: string;
}

/** Matches debits with credits of one account and party (« lettrage »); two at once on the same account of a party go one after the other. */
@Injectable()
export class SettlementService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
    private readonly settlements: SettlementRepository,
  ) {}

  async record(input: SettlementInput): Promise<SettlementView> {
    const settledOn = input.settledOn ?? (await this.day.today());
    const parts = input.parts.map(({ postingId, amount }) => ({
      posting: postingId,
      amount: amount === undefined ? undefined : moneyFromDecimal(amount, 'EUR'),
    }));
    const { id } = await this.settle({ parts, settledOn });
    return this.get(id);
  }

  async get(id: string): Promise<SettlementView> {
    const found = await this.settlements.find(id);
    if (!found) throw new Refusal<PlatformRefusal>('record-unknown');
    return found;
  }

  settle({ parts, settledOn, source }: SettlementRequest): Promise<MadeSettlement> {
    return this.house.transaction(async () => {
      const ids = parts.map(({ posting }) => posting);
      const [first] = await this.open(ids);
      if (!first) throw new Refusal<SettleRefusal>('settlement-posting-unknown', { posting: ids[0] ?? null });
      await this.hold(first);
      const open = await this.open(ids);
      const settled = partsOf(parts, open);
      checkParts(settled, open);
      const id = uuid();
      const letter = nextLetter(await this.lastLetter(first));
      const { account, party } = first;
      const head = [id, account, party, letter, settledOn, source?.kind ?? 'manual', source?.id ?? null, currentContext().actor];
      const rows = settled.map((_, i) => `($1, $${head.length + 1 + i * 2}, $${head.length + 2 + i * 2})`);
      await this.house.rows(
        `with s as (insert into house.settlement (id, account_code, party_id, letter, settled_on, source_kind, source_id, recorded_by)
           values ($1, $2, $3, $4, $5, $6, $7, $8))
         insert into house.settlement_line (settlement_id, posting_id, amount) values ${rows.join(', ')}`,
        [...head, ...settled.flatMap(({ posting, amount }) => [posting, toDecimal(amount)])],
      );
      return { id, letter };
    });
  }

  async undo(id: string, input: SettlementUndo): Promise<SettlementView> {
    await this.undoSettlement(id, input.undoneOn ?? (await this.day.today()), input.reason);
    return this.get(id);
  }

  /** What it settled is open again; that it was made remains to be read. */
  undoSettlement(id: string, undoneOn: Day, reason = ''): Promise<void> {
    return this.house.transaction(async () => {
      const { letter, settledOn, undoneOn: before } = await this.get(id);
      if (before !== null) throw new Refusal<SettleRefusal>('settlement-already-undone', { letter, undoneOn: before });
      if (undoneOn < settledOn) throw new Refusal<AccountingRefusal>('settlement-undo-early', { letter, settledOn });
      await this.house.rows('insert into house.settlement_undo (settlement_id, undone_on, reason, recorded_by) values ($1, $2, $3, $4)', [
        id,
        undoneOn,
        reason,
        currentContext().actor,
      ]);
    });
  }

  /** Undoes what a document settled: a payment taken back, a bank line matched by mistake. */
  undoOf(source: EntrySource, undoneOn: Day, reason = ''): Promise<void> {
    return this.house.transaction(async () => {
      const standing = await this.house.rows<{ id: string }>(
        `select s.id::text from house.settlement s where s.source_kind = $1 and s.source_id = $2
         and not exists (select 1 from house.settlement_undo u where u.settlement_id = s.id) order by s.id`,
        [source.kind, source.id],
      );
      for (const { id } of standing) await this.undoSettlement(id, undoneOn, reason);
    });
  }

  private async hold({ account, party }: OpenRow): Promise<void> {
    const { slug } = currentContext().house;
    await this.house.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`settlement ${slug} ${account} ${party}`]);
  }

  private open(ids: readonly string[]): Promise<OpenRow[]> {
    return this.house.rows<OpenRow>(
      `select posting_id::text as id, account_code as account, party_id::text as party, side, open_amount::text as open, amount::text,
              document_ref as "documentRef"
       from house.open_item where posting_id = any($1::uuid[]) order by posting_id`,
      [ids],
    );
  }

  private async lastLetter({ account, party }: OpenRow): Promise<string | null> {
    const row = await this.house.row<{ letter: string }>(
      `select letter from house.settlement where account_code = $1 and party_id = $2 order by length(letter) desc, letter desc limit 1`,
      [account, party],
    );
    return row?.letter ?? null;
  }
}

function partsOf(parts: SettlementRequest['parts'], open: readonly OpenRow[]): SettledPart[] {
  const known = new Map(open.map((row) => [row.id, row]));
  if (parts.some(({ amount }) => amount !== undefined)) {
    return parts.map(({ posting, amount }) => ({ posting, amount: amount ?? moneyFromDecimal(known.get(posting)?.open ?? '0', 'EUR') }));
  }
  const rows = parts.map(({ posting }) => known.get(posting));
  const accounts = new Set(rows.map((row) => row && `${row.account} ${row.party}`));
  // A line that nobody knows, of another account or with nothing open is refused by its name rather than left out.
  const refused = accounts.size > 1 || rows.some((row) => !row || Number(row.open) === 0);
  const items = rows.flatMap((row) => (row ? [{ posting: row.id, side: row.side, amount: moneyFromDecimal(row.open, 'EUR') }] : []));
  return refused
    ? parts.map(({ posting }) => ({ posting, amount: moneyFromDecimal(known.get(posting)?.amount ?? '0', 'EUR') }))
    : spread(items);
}

/** By the rule; what is open already says what earlier settlements took. */
function checkParts(parts: readonly SettledPart[], open: readonly OpenRow[]): void {
  const postings = open.map(
    ({ id, account, party, side, open: left }): PartyPosting => ({
      id,
      account,
      party,
      side,
      amount: moneyFromDecimal(left, 'EUR'),
    }),
  );
  try {
    checkSettlement(parts, postings, []);
  } catch (error) {
    const named = error instanceof Refusal && open.find(({ id }) => id === error.facts['posting']);
    throw named ? new Refusal(error.code, { ...error.facts, documentRef: named.documentRef }) : error;
  }
}
