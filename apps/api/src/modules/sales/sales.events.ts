/** An order was confirmed: `{ orderId, customerId, copies }`. */
export const orderConfirmed = 'order.confirmed';
