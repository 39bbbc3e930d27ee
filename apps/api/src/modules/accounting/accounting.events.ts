/** Once, when the ledger comes to a house that has books already: what was approved before is to be posted. */
export const accountingOpened = 'accounting.opened';
