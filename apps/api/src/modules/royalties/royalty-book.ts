import { exactToDecimal } from '@colophon/money';
import type { NewEntry } from '@colophon/royalties';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { currentContext } from '../../platform/database/house-context.js';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { insertRows } from '../../platform/database/insert-rows.js';

/** The act that posts entries: the approval of a statement, or of the royalty due when a delivery was received. */
export type PostingAct = { readonly statement: string } | { readonly reception: string };

/** The append-only book of royalties. */
@Injectable()
export class RoyaltyBook {
  constructor(private readonly house: HouseDatabase) {}

  /**
   * Holds the accounts of these people until the transaction ends: what is posted depends on what is posted already, so two approvals
   * that concern one person go one after the other. Always in the same order, so that two never wait for each other.
   */
  async hold(beneficiaries: readonly string[]): Promise<void> {
    const { slug } = currentContext().house;
    for (const beneficiary of beneficiaries.toSorted()) {
      await this.house.rows('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`royalties ${slug} ${beneficiary}`]);
    }
  }

  async post(entries: readonly NewEntry[], currency: string, act: PostingAct): Promise<void> {
    const { actor } = currentContext();
    const statement = 'statement' in act ? act.statement : null;
    const reception = 'reception' in act ? act.reception : null;
    await insertRows(
      this.house,
      'royalty_entry',
      columns,
      entries.map((entry) => [
        uuid(),
        entry.agreement,
        entry.work,
        entry.part,
        entry.rule,
        entry.beneficiary,
        entry.kind,
        entry.reason,
        exactToDecimal(entry.amount),
        currency,
        entry.run,
        entry.delivery,
        entry.advance,
        entry.occurredOn,
        statement,
        reception,
        actor,
      ]),
    );
  }

  /** Entries posted at reception stand, from now on, in the statement that is the first to show them. */
  async takeOver(entries: readonly string[], statement: string): Promise<void> {
    await insertRows(
      this.house,
      'entry_shown',
      ['entry_id', 'statement_id'],
      entries.map((entry) => [entry, statement]),
    );
  }
}

const columns = [
  'id',
  'agreement_id',
  'work_id',
  'part',
  'rule_id',
  'beneficiary_id',
  'kind',
  'reason',
  'amount',
  'currency',
  'print_run_id',
  'delivery_id',
  'advance_id',
  'occurred_on',
  'statement_id',
  'reception_id',
  'recorded_by',
];
