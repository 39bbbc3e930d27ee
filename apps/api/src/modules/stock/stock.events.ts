/** Copies that nobody has reserved came to a shelf, or are on it again: `{ productIds }`. */
export const copiesFreed = 'copies.freed';
