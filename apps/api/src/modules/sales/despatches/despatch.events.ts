/** Payload: despatchId, number, customerId, orderIds, despatchedOn, copies. */
export const despatchDespatched = 'despatch.despatched';
