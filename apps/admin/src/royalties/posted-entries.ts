import { request } from '../data/request';

/** An entry of the royalties book, as the page of a run shows it. */
export interface PostedEntry {
  id: string;
  beneficiaryId: string;
  beneficiaryName: string;
  agreementId: string;
  agreementReference: string;
  kind: string;
  amount: string;
  currency: string;
  statementId: string | null;
  statementNumber: string | null;
}

/** The royalties posted for a delivery, and what took them back since. */
export function entriesOfDelivery(id: string) {
  return {
    queryKey: ['royalty-entries', 'ofDelivery', id],
    queryFn: async () => (await request<PostedEntry[]>(`/royalty-entries?deliveryId=${id}`)).body,
  };
}

interface PostedToPerson {
  readonly beneficiaryId: string;
  readonly beneficiaryName: string;
  readonly amount: string;
  readonly currency: string;
}

/** What each person has earned on the delivery so far, in cents, in the order of the book; whoever has nothing left is not named. */
export function postedToEach(entries: readonly PostedEntry[]): PostedToPerson[] {
  const byPerson = Map.groupBy(entries, ({ beneficiaryId }) => beneficiaryId);
  return [...byPerson].flatMap(([beneficiaryId, [first, ...others]]) => {
    if (!first) return [];
    const exact = [first, ...others].reduce((sum, { amount }) => sum + BigInt(amount.replace('.', '')), 0n);
    const { beneficiaryName, currency } = first;
    return exact > 0n ? [{ beneficiaryId, beneficiaryName, amount: toTheCent(exact), currency }] : [];
  });
}

/** From 10^-8 of the currency unit, half a cent up. */
function toTheCent(exact: bigint): string {
  const cents = ((exact + 500_000n) / 1_000_000n).toString().padStart(3, '0');
  return `${cents.slice(0, -2)}.${cents.slice(-2)}`;
}
