/**
 * The same characters in memory of their own. A string cut out of a piece of a file keeps the whole piece alive, so that remembering one
 * number of each record would remember the file.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}
