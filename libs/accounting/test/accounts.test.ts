import { percent } from '@colophon/money';
import { describe, expect, it, test } from 'vitest';
import {
  type AccountRole,
  accountFor,
  accountRoles,
  isAccountNumber,
  isBalanceSheet,
  journalKinds,
  standardAccounts,
  standardChart,
  vatCollectedAccount,
} from '../src/index.ts';
import { refusalOf } from './refusal-of.ts';

const roles = Object.keys(accountRoles) as AccountRole[];

describe('The standard chart', () => {
  test('has each account once, with a number the FEC takes', () => {
    const numbers = standardChart.map((account) => account.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.filter((number) => !isAccountNumber(number))).toEqual([]);
    expect(numbers).toEqual([...numbers].sort());
  });

  test('names every account, role and journal in French and in English', () => {
    const labels = [...standardChart, ...Object.values(accountRoles), ...Object.values(journalKinds)].map((each) => each.label);
    expect(labels.filter(({ fr, en }) => fr.trim() === '' || en.trim() === '')).toEqual([]);
  });

  test.each(roles)('has the account of the role %s', (role) => {
    expect(standardChart.map((account) => account.number)).toContain(accountRoles[role].account);
  });

  it('asks for a party on the accounts of customers, suppliers and authors', () => {
    const withParties = standardChart.filter((account) => account.ofParties).map((account) => account.number);
    expect(withParties).toEqual(['401', '408', '4091', '411', '416', '4191', '467']);
  });
});

describe('The account of a role', () => {
  it('is the standard one unless the house has its own', () => {
    expect(accountFor('sales-book', standardAccounts)).toBe('7011');
    expect(accountFor('sales-book', { ...standardAccounts, accounts: { 'sales-book': '701100' } })).toBe('701100');
  });

  it('may be one per rate for VAT', () => {
    const settings = { accounts: {}, vatCollected: [{ rate: percent('20.00'), account: '4457120' }] };
    expect(vatCollectedAccount(percent('20.00'), settings)).toBe('4457120');
    expect(vatCollectedAccount(percent('5.50'), settings)).toBe('44571');
  });

  it.each(['', '70', '70 1', '9011', 'C11'])('is refused as "%s"', (account) => {
    const settings = { ...standardAccounts, accounts: { 'sales-book': account } };
    expect(refusalOf(() => accountFor('sales-book', settings))).toEqual({ code: 'account-number-invalid', account, role: 'sales-book' });
  });

  it('is on the balance sheet in classes 1 to 5', () => {
    expect(['101', '411', '512', '601', '7011'].map(isBalanceSheet)).toEqual([true, true, true, false, false]);
  });
});
