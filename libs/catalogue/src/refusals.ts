export type CatalogueRefusal =
  | 'price-negative'
  | 'price-period-backwards'
  | 'prices-overlap'
  | 'price-rewrites-the-past'
  | 'set-without-parts'
  | 'set-part-without-price';
