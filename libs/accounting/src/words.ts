/** The words of a text in capitals without accents, as banks write them: « Librairie de l’Étoile » is LIBRAIRIE, DE, L, ETOILE. */
export function asciiWords(text: string): string[] {
  const plain = text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('œ', 'oe').replaceAll('Œ', 'OE').toUpperCase();
  return plain.split(/[^A-Z0-9]+/).filter((word) => word !== '');
}
