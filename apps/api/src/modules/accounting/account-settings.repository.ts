import { type AccountRole, type AccountSettings, accountRoles } from '@colophon/accounting';
import { percent } from '@colophon/money';
import { Injectable } from '@nestjs/common';
import { HouseDatabase } from '../../platform/database/house-database.js';

const ofRate = 'vat-collected@';

/** The role VAT collected at a rate of its own is kept under; the rate as `5.50`. */
export function roleOfRate(rate: string): string {
  return `${ofRate}${rate}`;
}

/** A kept role as the rules know it: its name, and the rate when it is of one. */
export function roleAndRate(kept: string): { role: AccountRole; rate: string | null } | undefined {
  if (kept.startsWith(ofRate)) return { role: 'vat-collected', rate: kept.slice(ofRate.length) };
  return kept in accountRoles ? { role: kept as AccountRole, rate: null } : undefined;
}

/** Which account plays which role in this house, as the rules ask for it. */
@Injectable()
export class AccountSettingsRepository {
  constructor(private readonly house: HouseDatabase) {}

  /** Before the house has chosen anything it is empty: the rules then take the standard accounts. */
  async settings(): Promise<AccountSettings> {
    const rows = await this.house.rows<{ role: string; account: string }>('select role, account_code as account from house.account_role');
    const accounts: Partial<Record<AccountRole, string>> = {};
    const vatCollected: { rate: bigint; account: string }[] = [];
    for (const { role: kept, account } of rows) {
      const found = roleAndRate(kept);
      if (found?.rate) vatCollected.push({ rate: percent(found.rate), account });
      else if (found) accounts[found.role] = account;
    }
    return { accounts, vatCollected };
  }
}
