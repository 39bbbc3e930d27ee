/** An invoice or a credit note was issued: `{ invoiceId }`. */
export const invoiceIssued = 'invoice.issued';
