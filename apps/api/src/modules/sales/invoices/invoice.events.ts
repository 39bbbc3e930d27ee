/** An invoice or a credit note was issued: `{ invoiceId, number }`. */
export const invoiceIssued = 'invoice.issued';
