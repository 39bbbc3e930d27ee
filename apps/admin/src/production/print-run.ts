export type PrintRunState = 'ordered' | 'partly-received' | 'received' | 'cancelled';

export interface PrintRunListItem {
  id: string;
  productId: string;
  workId: string;
  isbn: string | null;
  title: string;
  form: string; // ONIX list 150
  number: number;
  state: PrintRunState;
  printerId: string | null;
  printerName: string | null;
  orderedOn: string;
  expectedOn: string | null;
  late: boolean;
  quantityOrdered: number;
  /** Copies delivered, reversals taken off. */
  received: number;
  difference: number;
  version: number;
}

export interface Delivery {
  id: string;
  sequence: number;
  receivedOn: string;
  locationName: string;
  copies: number;
  deliveryNote: string;
  reversesId: string | null;
  reversedById: string | null;
  recordedBy: string | null;
}

export interface PrintRun extends PrintRunListItem {
  specification: string;
  price: string | null;
  totalCost: string | null;
  currency: string;
  costPerCopy: string | null;
  printedOn: string | null;
  printedIn: string;
  legalDepositOn: string | null;
  legalDepositReceipt: string;
  notes: string;
  places: { locationId: string; name: string; copies: number }[];
  deliveries: Delivery[];
}

interface PrintRunForm {
  places?: readonly { locationId?: string; copies?: number }[];
}

/** What the form holds as the API takes it: names of places are the API's own, and a line left empty is no place. */
export function printRunChange<Form extends PrintRunForm>(form: Form): object {
  if (!form.places) return form;
  const places = form.places.flatMap(({ locationId, copies }) => (locationId && copies ? [{ locationId, copies }] : []));
  return { ...form, places };
}
