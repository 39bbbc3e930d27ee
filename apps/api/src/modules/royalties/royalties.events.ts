/** Payload: statementId, number, earned, dueBeforeContributions. */
export const royaltyStatementApproved = 'royalty-statement.approved';

/** The royalty of a delivery was posted when it was received. Payload: deliveryId, due. */
export const royaltyReceptionApproved = 'royalty-reception.approved';
