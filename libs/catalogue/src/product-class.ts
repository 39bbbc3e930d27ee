/** What a product is to price law and to VAT. A set is nothing by itself: its parts are. */
export type ProductClass = 'book' | 'e-book' | 'audiobook' | 'score' | 'map' | 'stationery' | 'game' | 'goods' | 'set';

const byForm: Readonly<Record<string, ProductClass>> = {
  PD: 'game',
  PI: 'score',
  ZE: 'game',
  ZJ: 'game',
  ZX: 'game',
};

const byFormFamily: Readonly<Record<string, ProductClass>> = {
  A: 'audiobook',
  B: 'book',
  C: 'map',
  D: 'e-book',
  E: 'e-book',
  L: 'e-book',
  P: 'stationery',
  S: 'set',
};

/**
 * The class a product form (ONIX list 150) usually has, offered and never imposed: a colouring book for adults is a paperback with the
 * VAT of stationery. A product numbered by an ISMN is a score whatever its binding.
 */
export function productClassOf(form: string, identifierKind?: 'isbn' | 'ismn' | 'gtin'): ProductClass {
  if (identifierKind === 'ismn') return 'score';
  return byForm[form] ?? byFormFamily[form.charAt(0)] ?? 'goods';
}

/** Downloads and what is read or heard online (ONIX list 150): no copy of them lies anywhere, so they have no weight and no stock. */
export function isDeliveredOnline(form: string): boolean {
  return /^(?:E.|L[AC]|A[JNO]|SG)$/.test(form);
}
