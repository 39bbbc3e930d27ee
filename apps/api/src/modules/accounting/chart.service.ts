import { type AccountRole, accountRoles, standardChart } from '@colophon/accounting';
import { Refusal } from '@colophon/refusal';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { HouseDatabase } from '../../platform/database/house-database.js';
import { refuseStale } from '../../platform/http/if-match.js';
import type { Page } from '../../platform/http/lists.js';
import type { PlatformRefusal } from '../../platform/platform.problems.js';
import { Account } from './account.entity.js';
import { AccountRoleChoice } from './account-role.entity.js';
import { roleAndRate, roleOfRate } from './account-settings.repository.js';
import type { AccountingRefusal } from './accounting.problems.js';
import { ChartRepository } from './chart.repository.js';
import type {
  AccountChange,
  AccountInput,
  AccountQuery,
  AccountRoleInput,
  AccountRoleQuery,
  AccountRoleView,
  AccountView,
  JournalChange,
  JournalInput,
  JournalQuery,
  JournalView,
} from './chart.schemas.js';
import { Journal } from './journal.entity.js';
import { StandardBooks } from './standard-books.service.js';

/** The house's chart, which account plays which role, and its journals; a first look at them makes the standard ones. */
@Injectable()
export class ChartService {
  constructor(
    private readonly house: HouseDatabase,
    private readonly standard: StandardBooks,
    private readonly chart: ChartRepository,
  ) {}

  async accounts(query: AccountQuery): Promise<Page<AccountView>> {
    await this.standard.ensureChart();
    return this.chart.accounts(query);
  }

  async account(id: string): Promise<AccountView> {
    return found(await this.chart.account(id));
  }

  addAccount(input: AccountInput): Promise<AccountView> {
    return this.house.transaction(async () => {
      await this.standard.ensureChart();
      const account = this.house.em.create(Account, { id: uuid(), ...input, closed: false });
      await this.house.em.flush();
      return this.account(account.id);
    });
  }

  changeAccount(id: string, version: number, change: AccountChange): Promise<AccountView> {
    return this.house.transaction(async () => {
      const account = found(await this.house.em.findOne(Account, id, { lockMode: LockMode.PESSIMISTIC_WRITE }));
      refuseStale(account, version);
      const { postings, roles } = await this.account(id);
      const { code } = account;
      const [role] = roles.map((kept) => roleAndRate(kept)?.role);
      if (change.ledger !== undefined && change.ledger !== account.ledger) {
        if (postings) throw new Refusal<AccountingRefusal>('account-ledger-in-use', { account: code });
        if (role && (change.ledger !== null) !== isOfParties(role)) refuseUnfit(code, role);
      }
      if (change.closed === true && role) {
        const { fr, en } = accountRoles[role].label;
        throw new Refusal<AccountingRefusal>('account-plays-role', { account: code, roleFr: fr, roleEn: en });
      }
      this.house.em.assign(account, change);
      await this.house.em.flush();
      return this.account(id);
    });
  }

  async roles(query: AccountRoleQuery): Promise<Page<AccountRoleView>> {
    await this.standard.ensureChart();
    return this.chart.roles(query);
  }

  async role(id: string): Promise<AccountRoleView> {
    return found(await this.chart.role(id));
  }

  /** Gives VAT collected at a rate an account of its own. */
  addRole({ role, rate, accountCode }: AccountRoleInput): Promise<AccountRoleView> {
    return this.house.transaction(async () => {
      await this.standard.ensureChart();
      await this.checkFit(role, accountCode);
      const choice = this.house.em.create(AccountRoleChoice, { id: uuid(), role: roleOfRate(rate), accountCode });
      await this.house.em.flush();
      return this.role(choice.id);
    });
  }

  changeRole(id: string, version: number, accountCode: string): Promise<AccountRoleView> {
    return this.house.transaction(async () => {
      const choice = found(await this.house.em.findOne(AccountRoleChoice, id, { lockMode: LockMode.PESSIMISTIC_WRITE }));
      refuseStale(choice, version);
      const { role } = await this.role(id);
      await this.checkFit(role, accountCode);
      choice.accountCode = accountCode;
      await this.house.em.flush();
      return this.role(id);
    });
  }

  /** VAT collected at this rate goes to the account of all rates again. */
  removeRole(id: string, version: number): Promise<void> {
    return this.house.transaction(async () => {
      const choice = found(await this.house.em.findOne(AccountRoleChoice, id, { lockMode: LockMode.PESSIMISTIC_WRITE }));
      refuseStale(choice, version);
      const { rate, label } = await this.role(id);
      if (rate === null) throw new Refusal<AccountingRefusal>('account-role-needed', { roleFr: label.fr, roleEn: label.en });
      this.house.em.remove(choice);
      await this.house.em.flush();
    });
  }

  async journals(query: JournalQuery): Promise<Page<JournalView>> {
    await this.standard.ensureChart();
    return this.chart.journals(query);
  }

  async journal(id: string): Promise<JournalView> {
    return found(await this.chart.journal(id));
  }

  addJournal(input: JournalInput): Promise<JournalView> {
    return this.house.transaction(async () => {
      await this.standard.ensureChart();
      const journal = this.house.em.create(Journal, { id: uuid(), ...input });
      await this.house.em.flush();
      return this.journal(journal.id);
    });
  }

  changeJournal(id: string, version: number, change: JournalChange): Promise<JournalView> {
    return this.house.transaction(async () => {
      const journal = found(await this.house.em.findOne(Journal, id, { lockMode: LockMode.PESSIMISTIC_WRITE }));
      refuseStale(journal, version);
      this.house.em.assign(journal, change);
      await this.house.em.flush();
      return this.journal(id);
    });
  }

  private async checkFit(role: AccountRole, code: string): Promise<void> {
    const account = await this.house.em.findOne(Account, { code });
    if (!account) throw new Refusal<AccountingRefusal>('account-unknown', { account: code });
    if (account.closed || (account.ledger !== null) !== isOfParties(role)) refuseUnfit(code, role);
  }
}

/** Whether what plays the role is kept party by party, as its standard account is. */
function isOfParties(role: AccountRole): boolean {
  const { account } = accountRoles[role];
  return standardChart.some(({ number, ofParties }) => number === account && ofParties);
}

function refuseUnfit(account: string, role: AccountRole): never {
  const { fr, en } = accountRoles[role].label;
  throw new Refusal<AccountingRefusal>('account-role-unfit', { account, roleFr: fr, roleEn: en });
}

function found<Record>(record: Record | null | undefined): Record {
  if (record === null || record === undefined) throw new Refusal<PlatformRefusal>('record-unknown');
  return record;
}
