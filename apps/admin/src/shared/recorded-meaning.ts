/** How a stored value is told to a person: the label of a code, one of our own words, an amount, the name of a record. */
export type RecordedMeaning = { list: number } | { words: string } | { amount: true } | { recordOf: string } | { hidden: true };

const words = (prefix: string): RecordedMeaning => ({ words: prefix });
const codesOf = (list: number): RecordedMeaning => ({ list });
const recordOf = (resource: string): RecordedMeaning => ({ recordOf: resource });
const hidden: RecordedMeaning = { hidden: true };
const amount: RecordedMeaning = { amount: true };

/** What the database derives from other fields, or keeps for itself, says nothing to a reader. */
const everywhere: Readonly<Record<string, RecordedMeaning>> = {
  id: hidden,
  version: hidden,
  createdAt: hidden,
  updatedAt: hidden,
  searchText: hidden,
  sortName: hidden,
  coverId: hidden,
  gtin: hidden,
  identifierKind: hidden,
  kind: words('parties.kind'),
  roles: words('parties.role'),
  originalLanguage: codesOf(74),
  audienceCode: codesOf(28),
  currency: codesOf(96),
  country: codesOf(91),
  partyId: recordOf('parties'),
  beneficiaryId: recordOf('parties'),
  printerId: recordOf('parties'),
  workId: recordOf('works'),
  workIds: recordOf('works'),
  productId: recordOf('products'),
  locationId: recordOf('locations'),
  price: amount,
  totalCost: amount,
  amount,
};

const meanings: Readonly<Record<string, Readonly<Record<string, RecordedMeaning>>>> = {
  works: { language: codesOf(74), role: codesOf(17) },
  products: {
    form: codesOf(150),
    formDetails: codesOf(175),
    composition: codesOf(2),
    language: codesOf(74),
    publishingStatus: codesOf(64),
    availability: codesOf(65),
    imprintId: recordOf('imprints'),
    collectionId: recordOf('collections'),
  },
  parties: { language: words('shared.language') },
  'print-runs': { state: words('production.state') },
  'publishing-agreements': {
    statementFrequency: words('royalties.frequency'),
    role: codesOf(17),
    part: words('royalties.part'),
    countingUnit: words('royalties.unit'),
  },
  'house-profile': { language: words('shared.language') },
};

export function recordedMeaning(resource: string, field: string): RecordedMeaning | undefined {
  return meanings[resource]?.[field] ?? everywhere[field];
}

/** Whether the history shows changes of this field. */
export function isTold(resource: string, field: string): boolean {
  const meaning = recordedMeaning(resource, field);
  return meaning === undefined || !('hidden' in meaning);
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

export const isRecordId = (value: unknown): value is string => typeof value === 'string' && uuid.test(value);
