import { entryOf, type JournalEntry, postRoyalties } from '@colophon/accounting';
import type { Day } from '@colophon/calendar';
import { moneyFromDecimal } from '@colophon/money';
import { Refusal } from '@colophon/refusal';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { HouseDay } from '../../platform/houses/house-day.js';
import { EventHandlers } from '../../platform/outbox/event-handlers.js';
import { AccountingFacade, accountingOpened } from '../accounting/accounting.facade.js';

/** The two acts that post royalties; each is one entry of the ledger. */
type ActKind = 'royalty-statement' | 'royalty-reception';

interface Act {
  readonly kind: ActKind;
  readonly id: string;
  readonly documentRef: string;
  readonly approvedOn: Day;
}

interface Share {
  readonly author: string;
  readonly authorName: string;
  readonly currency: string;
  readonly earned: string;
  readonly recouped: string;
  readonly carried: string;
  readonly dueOn: Day | null;
}

/** What royalties come to in the ledger: an expense, what the authors are owed, what of their advances is earned (domain.md 2.7). */
@Injectable()
export class RoyaltyLedger implements OnModuleInit {
  constructor(
    private readonly house: HouseDatabase,
    private readonly day: HouseDay,
    private readonly accounting: AccountingFacade,
    private readonly events: EventHandlers,
  ) {}

  onModuleInit(): void {
    this.events.on(accountingOpened, 'royalty-ledger', async () => void (await this.postForward()), { inOneTransaction: false });
  }

  /** Posts what the approval under way has written in the royalty book; an approval that moves no money posts nothing. */
  async post(act: Pick<Act, 'kind' | 'id'>): Promise<boolean> {
    const { timeZone } = await this.day.profile();
    const [read] = await this.house.rows<Act>(`${actsOf[act.kind]} where a.id = $2`, [timeZone, act.id]);
    if (!read) throw new Error(`Nothing was approved as ${act.kind} ${act.id}.`);
    return this.postAct({ ...read, approvedOn: await this.day.today() });
  }

  /** Posts, once each, what was approved before the house kept its ledger here. Stopped half-way and run again, it goes on. */
  async postForward(): Promise<{ posted: number; refused: { documentRef: string; code: string }[] }> {
    const { timeZone } = await this.day.profile();
    const refused: { documentRef: string; code: string }[] = [];
    let posted = 0;
    for (const kind of ['royalty-statement', 'royalty-reception'] as const) {
      const acts = await this.house.rows<Act>(
        `${actsOf[kind]} where not exists (select 1 from house.journal_entry e where e.source_kind = a.kind and e.source_id = a.id)
         order by a."approvedOn", a."documentRef"`,
        [timeZone],
      );
      for (const act of acts) {
        try {
          if (await this.house.transaction(() => this.postAct(act))) posted += 1;
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
          refused.push({ documentRef: act.documentRef, code: error.code });
        }
      }
    }
    return { posted, refused };
  }

  private async postAct(act: Act): Promise<boolean> {
    const shares = (await this.shares(act)).filter(({ earned, recouped, carried }) =>
      [earned, recouped, carried].some((sum) => Number(sum) !== 0),
    );
    if (shares.length === 0) return false;
    const bookedOn = await this.accounting.bookableOn(act.approvedOn);
    const settings = await this.accounting.settings();
    const entries = shares.flatMap((share) => {
      const money = (decimal: string) => moneyFromDecimal(decimal, share.currency);
      const [earned, recouped, carried] = [money(share.earned), money(share.recouped), money(share.carried)];
      // A loss carried whole takes back what was earned and moves nothing (post-royalties.ts).
      if (earned.minor + carried.minor === 0n && recouped.minor === 0n) return [];
      const { author, authorName, dueOn } = share;
      const { documentRef, approvedOn } = act;
      return [postRoyalties({ documentRef, approvedOn, bookedOn, author, authorName, earned, recouped, carried, dueOn }, settings)];
    });
    const entry = together(entries, act);
    if (!entry) return false;
    await this.accounting.post(entry, { kind: act.kind, id: act.id });
    return true;
  }

  private shares({ kind, id }: Act): Promise<Share[]> {
    const of = kind === 'royalty-statement' ? 'statement_id' : 'reception_id';
    return this.house.rows<Share>(
      `select e.beneficiary_id::text as author, b.public_name as "authorName", e.currency,
              coalesce(sum(e.amount) filter (where e.kind in ('earned', 'adjusted')), 0)::numeric(14, 2)::text as earned,
              coalesce(sum(e.amount) filter (where e.kind = 'recouped'), 0)::numeric(14, 2)::text as recouped,
              coalesce(sum(e.amount) filter (where e.kind = 'carried'), 0)::numeric(14, 2)::text as carried,
              (select s.due_on::text from house.royalty_statement s where s.id = e.statement_id) as "dueOn"
       from house.royalty_entry e join house.party b on b.id = e.beneficiary_id
       where e.${of} = $1 group by e.beneficiary_id, b.public_name, b.sort_name, e.currency, e.statement_id order by b.sort_name, e.beneficiary_id`,
      [id],
    );
  }
}

/** One entry for all the authors of a reception: it is one fact. */
function together(entries: readonly JournalEntry[], { documentRef }: Act): JournalEntry | undefined {
  const [first] = entries;
  if (!first || entries.length === 1) return first;
  const { lines: _, ...facts } = first;
  return entryOf(
    { ...facts, label: `Droits d’auteur ${documentRef}` },
    entries.flatMap(({ lines }) => lines),
  );
}

/** What was approved, by kind, as `a`; `$1` is the house's time zone. */
const actsOf: Record<ActKind, string> = {
  'royalty-statement': `
    select a.* from (
      select 'royalty-statement' as kind, s.id, s.number as "documentRef", s.approved_on::text as "approvedOn", $1::text as zone
      from house.royalty_statement s where s.state = 'approved') a`,
  'royalty-reception': `
    select a.* from (
      select 'royalty-reception' as kind, d.id, coalesce(p.isbn, p.title) || ' tirage ' || r.number as "documentRef",
             (select (min(e.recorded_at) at time zone $1)::date::text from house.royalty_entry e where e.reception_id = d.id) as "approvedOn"
      from house.print_run_delivery d join house.print_run r on r.id = d.print_run_id join house.product p on p.id = r.product_id
      where exists (select 1 from house.royalty_entry e where e.reception_id = d.id)) a`,
};
