/** Delivered at the instant an announced price begins, midnight where the house is: `{ productId, validFrom }`. */
export const priceTakesEffect = 'price.takes-effect';
