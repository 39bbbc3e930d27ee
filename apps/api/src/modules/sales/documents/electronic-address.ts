import type { ElectronicAddress } from './issued-invoice.js';

export interface Reachable {
  readonly siren: string | null;
  readonly gln: string | null;
  readonly email: string | null;
  /** Entered for the customer, or chosen in the directory of the platforms. */
  readonly chosen: ElectronicAddress | null;
}

/**
 * Where an electronic invoice is sent (BT-34, BT-49; ISO 6523 schemes): the address that was chosen, failing that the SIREN, by which the
 * French directory knows every business (0225), the GLN (0088), or a mail address (EM). Null for a reader who gave none.
 */
export function electronicAddressOf({ chosen, siren, gln, email }: Reachable): ElectronicAddress | null {
  if (chosen) return chosen;
  if (siren) return { scheme: '0225', identifier: siren };
  if (gln) return { scheme: '0088', identifier: gln };
  return email ? { scheme: 'EM', identifier: email } : null;
}
