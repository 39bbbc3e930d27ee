/** Payload: printRunId, deliveryId, productId, copies, receivedOn. */
export const printRunReceived = 'print-run.received';

/** Payload: printRunId, deliveryId, reversalId, productId, copies, receivedOn (of the reversal). */
export const printRunDeliveryReversed = 'print-run-delivery.reversed';
