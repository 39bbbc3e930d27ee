import { expect, test } from 'vitest';
import { type PostedEntry, postedToEach } from './posted-entries';

const entry = (beneficiaryId: string, amount: string): PostedEntry => ({
  id: `${beneficiaryId} ${amount}`,
  beneficiaryId,
  beneficiaryName: beneficiaryId,
  agreementId: 'a',
  agreementReference: 'C-1',
  kind: 'earned',
  amount,
  currency: 'EUR',
  statementId: null,
  statementNumber: null,
});

test('the warning names each person with what was posted for the delivery, and nobody from whom it is taken back already', () => {
  // 1,000.10 + 858.86 = 1,858.96 ; 577.87 − 577.87 = 0
  const entries = [
    entry('Marie', '1000.10000000'),
    entry('Louis', '577.87000000'),
    entry('Marie', '858.86000000'),
    entry('Louis', '-577.87000000'),
  ];
  expect(postedToEach(entries)).toEqual([{ beneficiaryId: 'Marie', beneficiaryName: 'Marie', amount: '1858.96', currency: 'EUR' }]);
});
