/** How a stored value is told to a person: the label of a code, one of our own words, an amount, the name of a record. */
export type RecordedMeaning =
  | { list: number; words?: string }
  | { words: string }
  | { amount: true }
  | { rate: true }
  | { counted: 'history.copies' | 'history.above' }
  | { recordOf: string }
  | { said: 'history.reversal' }
  | { hidden: true };

const words = (prefix: string): RecordedMeaning => ({ words: prefix });
const codesOf = (list: number): RecordedMeaning => ({ list });
const recordOf = (resource: string): RecordedMeaning => ({ recordOf: resource });
const hidden: RecordedMeaning = { hidden: true };
const amount: RecordedMeaning = { amount: true };
const rate: RecordedMeaning = { rate: true };
const copies: RecordedMeaning = { counted: 'history.copies' };

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
  agreementId: hidden,
  setId: hidden,
  printRunId: hidden,
  ruleId: hidden,
  fileId: hidden,
  originalId: hidden,
  mediumId: hidden,
  smallId: hidden,
  sha256: hidden,
  amountExcludingTax: hidden,
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
  productIds: recordOf('products'),
  partId: recordOf('products'),
  locationId: recordOf('locations'),
  price: amount,
  totalCost: amount,
  amount,
};

const meanings: Readonly<Record<string, Readonly<Record<string, RecordedMeaning>>>> = {
  works: { language: codesOf(74), role: codesOf(17), textType: codesOf(153) },
  products: {
    type: codesOf(5),
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
  despatches: {
    state: words('despatches.state'),
    purpose: words('despatches.purpose'),
    country: codesOf(91),
    deliveryCountry: codesOf(91),
    customerId: hidden,
  },
  'publishing-agreements': {
    statementFrequency: words('royalties.frequency'),
    role: codesOf(17),
    part: words('royalties.part'),
    countingUnit: words('royalties.unit'),
  },
  // Parts of records, by the names the trail gives them.
  contributor: { role: codesOf(17) },
  text_content: { textType: codesOf(153), language: codesOf(74) },
  subject: { scheme: codesOf(27), labelFr: hidden, labelEn: hidden },
  price: { priceType: codesOf(58), territory: codesOf(91), vatRate: rate },
  set_part: { copies },
  party_address: { kind: words('history.addressKind') },
  cover: { width: hidden, height: hidden },
  agreement_party: { role: { list: 17, words: 'royalties.role' } },
  royalty_rule: {
    part: words('royalties.part'),
    base: hidden,
    countingUnit: words('royalties.unit'),
    productForms: codesOf(150),
    kind: words('royalties.rule.excludedKinds'),
    rate,
    copies,
    atMost: copies,
  },
  rate_step: { above: { counted: 'history.above' }, rate },
  advance: { part: words('royalties.part') },
  print_run_place: { copies },
  print_run_delivery: { copies, sequence: hidden, reversesId: { said: 'history.reversal' } },
  despatch_line: { copies, orderLineId: hidden, despatchId: hidden, position: hidden },
  despatch_parcel: { despatchId: hidden, position: hidden },
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
