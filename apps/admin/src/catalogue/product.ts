export interface PriceInForce {
  amount: string;
  amountExcludingTax: string | null;
  currency: string;
  vatRate: string | null;
  from: string | null;
}

export interface Price {
  id: string;
  amount: string;
  amountExcludingTax: string | null;
  vatRate: string | null;
  currency: string;
  territory: string;
  validFrom: string | null;
  validTo: string | null;
  state: 'past' | 'in-force' | 'future';
}

/** Prices as a person reads them: those of the house's own market first, and of each market from the oldest to the one to come. */
export function inOrder(prices: readonly Price[]): Price[] {
  const place = ({ territory, currency, validFrom }: Price) => [territory === 'FR' ? '' : territory, currency, validFrom ?? ''].join(' ');
  return prices.toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** A product as a list shows it. */
export interface ProductListItem {
  id: string;
  workId: string;
  isbn: string | null;
  gtin: string | null;
  title: string;
  subtitle: string;
  form: string; // ONIX list 150
  contributorNames: string;
  imprintName: string | null;
  collectionName: string | null;
  collectionNumber: string;
  publishedOn: string | null;
  publishingStatus: string; // ONIX list 64
  availability: string; // ONIX list 65
  price: PriceInForce | null;
  nextPrice: PriceInForce | null;
  coverUrl: string | null;
  onHand: number;
}

export interface SetPart {
  productId: string;
  title: string;
  isbn: string | null;
  form: string;
  copies: number;
}

export interface Product extends ProductListItem {
  version: number;
  workTitle: string;
  composition: string; // ONIX list 2
  prices: Price[];
  parts: SetPart[];
  partOf: Omit<SetPart, 'form'>[];
}

/** ONIX list 2: several items sold or sent as one. */
export const isSet = (composition: string | undefined): boolean => ['10', '11', '30', '31'].includes(composition ?? '');

interface PartLine {
  productId?: string;
  copies?: number | null;
}

interface ProductForm {
  parts?: readonly PartLine[];
}

/** The form as the API takes it: titles and numbers of parts are its own, and a line without a product is no part. */
export function productChange<Form extends ProductForm>(form: Form, previous?: ProductForm): object {
  if (!form.parts || JSON.stringify(form.parts) === JSON.stringify(previous?.parts)) return form;
  return { ...form, parts: form.parts.flatMap(({ productId, copies }) => (productId ? [{ productId, copies: copies ?? 1 }] : [])) };
}

interface NewProductForm extends ProductForm {
  price?: { amount?: string | null; vatRate?: string | null };
}

/** A first price comes with the product: without an amount there is none yet, and without a rate the API takes that of the form. */
export function newProduct({ price, ...form }: NewProductForm, workId: string): object {
  const first = price?.amount && { price: { amount: price.amount, ...(price.vatRate && { vatRate: price.vatRate }) } };
  return { ...productChange(form), workId, ...first };
}
