import { decodeText } from './text-decoding.js';

/**
 * Legacy encodings a French house's files come in, the likeliest first: Windows, Unix exports, Macs before 2001 and DOS. ISO-8859-1 is
 * read as windows-1252, which agrees with it on every printable character and adds € and œ.
 */
const legacyEncodings = ['windows-1252', 'iso-8859-15', 'macintosh', 'cp850'] as const;

const frenchLetters = new Set('éèêëàâçîïôùûüœæÉÈÀÇÊËÎÏÔÂŒÆÛÙ');
/** Letters of the neighbours' names, met in contributors. */
const otherLetters = new Set('áíóúñäöüßåøãõìòýÁÍÓÚÑÄÖÜÅØÃÕÿŸ');
const punctuation = new Set('«»’‘“”…–—€°·•\u00a0№©®™²³½×');

export interface LegacyGuess {
  readonly encoding: string;
  /** 0 to 1: how much of what is not ASCII reads as French under this encoding. */
  readonly confidence: number;
}

/** The legacy encoding under which the text reads most like French; the earlier candidate wins a tie. */
export function guessFrenchEncoding(sample: Buffer): LegacyGuess {
  const guesses = legacyEncodings.map((encoding) => ({ encoding, confidence: frenchness(decodeText(sample, encoding)) }));
  return guesses.reduce((best, guess) => (guess.confidence > best.confidence + 0.001 ? guess : best));
}

function frenchness(text: string): number {
  let total = 0;
  let score = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character <= '\x7f') continue;
    total++;
    score += likelihood(character, text.charAt(at - 1), text.charAt(at + 1));
  }
  return total === 0 ? 0 : Math.max(0, score / total);
}

/** What tells the encodings apart is where a sign stands: “½” inside a word is the œ of another encoding. */
function likelihood(character: string, before: string, after: string): number {
  if (frenchLetters.has(character) || otherLetters.has(character)) {
    // A capital does not stand inside a word in small letters; at its head it is a little less likely than a small letter.
    if (isUpper(character) && (isLower(before) || (isLetter(before) && isLower(after)))) return -0.5;
    const weight = (frenchLetters.has(character) ? 1 : 0.7) - (isUpper(character) ? 0.05 : 0);
    return isLetter(before) || isLetter(after) || character === 'à' || character === 'À' ? weight : weight / 4;
  }
  if (!punctuation.has(character)) return -1;
  const insideWord = isLetter(before) && isLetter(after) && character !== '’' && character !== '·';
  return insideWord ? -1 : 0.9;
}

function isLetter(character: string): boolean {
  return /^\p{L}$/u.test(character);
}

function isUpper(character: string): boolean {
  return character !== character.toLowerCase();
}

function isLower(character: string): boolean {
  return character !== character.toUpperCase();
}
