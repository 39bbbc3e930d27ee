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
  /** Once the deliveries received before it are approved. */
  due: string;
  /** Approved before any other that waits. */
  dueNow: string;
  shares: Share[];
  /** Why nothing is due, why it cannot be reckoned yet, or what it comes to out of turn. */
  reasons: string[];
}
