/** Narrow no-break space before ; ! ?, no-break space before : and inside « », typographic apostrophe. */
export function frenchSpacing(sentence: string): string {
  return sentence
    .replaceAll("'", '’')
    .replace(/[ \u00a0]([;!?])/g, '\u202f$1')
    .replace(/ :/g, '\u00a0:')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»');
}
