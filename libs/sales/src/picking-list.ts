/** Copies of a product to be taken from the shelf for one parcel. */
export type PickLine = {
  readonly despatch: string;
  readonly product: string;
  readonly title: string;
  readonly isbn: string | null;
  readonly copies: number;
  readonly weightGrams: number | null;
};

export type PickedTitle = {
  readonly product: string;
  readonly title: string;
  readonly isbn: string | null;
  readonly copies: number;
  /** How the copies go to the parcels, in the order the parcels were given. */
  readonly parcels: readonly { readonly despatch: string; readonly copies: number }[];
};

export type Weight = {
  readonly grams: number;
  /** Titles whose weight nobody has entered: the parcel weighs more than `grams`. */
  readonly unknown: readonly string[];
};

const inFrench = new Intl.Collator('fr', { sensitivity: 'base', numeric: true, ignorePunctuation: true });
const article = /^(?:l['’]|(?:le|la|les|un|une|des|the|an?)\s)/i;

/**
 * One walk along the shelves: each title once, all parcels together, in the order of a French catalogue (the article at the head does not
 * count, nor do accents), by ISBN where titles are the same.
 */
export function pickingList(lines: readonly PickLine[]): PickedTitle[] {
  const titles = [...Map.groupBy(lines, (line) => line.product)].map(([product, mine]) => {
    const { title = '', isbn = null } = mine[0] ?? {};
    const parcels = [...Map.groupBy(mine, (line) => line.despatch)].map(([despatch, its]) => ({ despatch, copies: copiesOf(its) }));
    return { product, title, isbn, copies: copiesOf(mine), parcels };
  });
  return titles.sort(
    (a, b) => inFrench.compare(headless(a.title), headless(b.title)) || order(a.isbn ?? '', b.isbn ?? '') || order(a.product, b.product),
  );
}

/** What the copies weigh, packing not counted. */
export function weightOf(lines: readonly Pick<PickLine, 'title' | 'copies' | 'weightGrams'>[]): Weight {
  return {
    grams: lines.reduce((total, { copies, weightGrams }) => total + copies * (weightGrams ?? 0), 0),
    unknown: [...new Set(lines.filter(({ weightGrams }) => weightGrams === null).map(({ title }) => title))],
  };
}

function copiesOf(lines: readonly PickLine[]): number {
  return lines.reduce((total, { copies }) => total + copies, 0);
}

function headless(title: string): string {
  return title.replace(article, '');
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
