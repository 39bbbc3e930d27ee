export { bareIdentifier } from './bare.ts';
export { formatIdentifier, isValidIdentifier, parseIdentifier } from './identifier.ts';
export { hyphenate, type ProductIdentifier, parseProductIdentifier } from './product-identifier.ts';
export type { IdentifierRefusal } from './refusals.ts';
export type { IdentifierScheme } from './scheme.ts';
export { parseVatNumber } from './vat-number.ts';
