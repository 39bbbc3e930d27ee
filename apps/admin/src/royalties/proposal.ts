interface Share {
  beneficiaryId: string;
  beneficiaryName: string;
  agreementId: string;
  agreementReference: string;
  lines: { calculation: string; details: string[]; amount: string }[];
  rounding: string;
  earned: string;
  recouped: string;
  carried: string;
  due: string;
}

/** The royalty on one delivery, waiting to be approved. */
export interface Proposal {
  id: string;
  deliveryId: string;
  printRunId: string;
  runNumber: number;
  workId: string;
  workTitle: string;
  productTitle: string;
  isbn: string | null;
  receivedOn: string;
  copies: number;
  due: string;
  shares: Share[];
  /** Why nothing is due, or why it cannot be reckoned yet. */
  reasons: string[];
}
