const NARROW = '\u202f';
const NO_BREAK = '\u00a0';

/**
 * Spaces and apostrophes of French composition (Imprimerie nationale): a narrow no-break space before ; ! ?, a no-break space before
 * the colon and inside « », a typographic apostrophe. Text already set that way is returned as it is; addresses, times and ratios
 * (no space around the mark) are left alone.
 */
export function frenchTypography(text: string): string {
  if (!/[;:!?«»'%]/.test(text)) return text;
  return text
    .replace(/(?<=\p{L})'(?=[\p{L}\p{N}«])/gu, '’')
    .replace(/[ \u00a0\u202f]+(?=[;!?])/g, NARROW)
    .replace(/(?<=[\p{L}\p{N}»)\]’…])(?=[;!?]+(?:[\s»)]|$))/gu, NARROW)
    .replace(/[ \u00a0\u202f]+(?=:)/g, NO_BREAK)
    .replace(/(?<=[\p{L}»)])(?=:\s)/gu, NO_BREAK)
    .replace(/«[ \u00a0\u202f]*/g, `«${NO_BREAK}`)
    .replace(/[ \u00a0\u202f]*»/g, `${NO_BREAK}»`)
    .replace(/(?<=\d) (?=%)/g, NO_BREAK);
}
