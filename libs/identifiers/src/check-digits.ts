/** EAN-13, and so ISBN-13, ISMN, GTIN-13 and GLN: weights 1 and 3 in turn, to the next ten (domain.md 5.1). */
export function eanCheckDigit(first12: string): string {
  return String((10 - (weighted(first12, [1, 3]) % 10)) % 10);
}

/** ISBN-10: weights 10 to 2, modulo 11; ten is written X. */
export function isbn10CheckDigit(first9: string): string {
  return modulo11(weighted(first9, [10, 9, 8, 7, 6, 5, 4, 3, 2]));
}

/** ISSN: weights 8 to 2, modulo 11; ten is written X (ISO 3297). */
export function issnCheckDigit(first7: string): string {
  return modulo11(weighted(first7, [8, 7, 6, 5, 4, 3, 2]));
}

/** ISNI and ORCID: ISO 7064 MOD 11-2; ten is written X. */
export function mod112CheckDigit(first15: string): string {
  const total = [...first15].reduce((sum, digit) => (sum + Number(digit)) * 2, 0);
  const check = (12 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}

/** SIREN and SIRET: Luhn, every second digit from the right doubled, its two digits added. */
export function luhnCheckDigit(allButLast: string): string {
  const total = [...allButLast].reverse().reduce((sum, digit, i) => {
    const value = i % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return sum + (value > 9 ? value - 9 : value);
  }, 0);
  return String((10 - (total % 10)) % 10);
}

/**
 * SIRET: Luhn. La Poste's establishments carry numbers whose digits add up to a multiple of five instead (unverified, domain.md 5.3);
 * such a number is right as it stands.
 */
export function siretCheckDigit(bare: string): string {
  const ofLaPoste = bare.startsWith('356000000') && [...bare].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
  return ofLaPoste ? bare.slice(13) : luhnCheckDigit(bare.slice(0, 13));
}

/** French VAT number: (12 + 3 × (SIREN mod 97)) mod 97 in two digits. */
export function frenchVatKey(siren: string): string {
  return String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');
}

/** NIR: 97 − (13 digits mod 97) in two digits; Corsica's 2A counts as 19 and 2B as 18 (unverified, domain.md 2.5). */
export function nirKey(first13: string): string {
  const digits = first13.replace('2A', '19').replace('2B', '18');
  return String(97 - Number(BigInt(digits) % 97n)).padStart(2, '0');
}

/** IBAN: 98 − (account, country and 00 as one number, letters as 10 to 35, mod 97) in two digits (ISO 13616). */
export function ibanKey(country: string, account: string): string {
  const digits = [...`${account}${country}00`].map((character) => Number.parseInt(character, 36)).join('');
  return String(98n - (BigInt(digits) % 97n)).padStart(2, '0');
}

function weighted(digits: string, weights: readonly number[]): number {
  return [...digits].reduce((sum, digit, i) => sum + Number(digit) * (weights[i % weights.length] ?? 0), 0);
}

function modulo11(total: number): string {
  const check = (11 - (total % 11)) % 11;
  return check === 10 ? 'X' : String(check);
}
