import type { Day } from '@colophon/calendar';
import type { Money } from '@colophon/money';
import type { Side } from './entry.ts';
import { asciiWords } from './words.ts';

/** A posting that is not wholly settled: an invoice or a credit note, by the number the party knows it by. `open` is above zero. */
export interface OpenItem {
  readonly posting: string;
  readonly party: string;
  readonly side: Side;
  readonly number: string;
  readonly open: Money;
  readonly dueOn: Day | null;
}

/** What a bank line may call a party by: its names, those it trades under too, and the accounts it has paid from before. */
export interface MatchParty {
  readonly party: string;
  readonly names: readonly string[];
  readonly ibans: readonly string[];
}

/** An open item in cents, positive when a payment of this direction pays it, negative when it is deducted from the payment. */
export interface Candidate {
  readonly item: OpenItem;
  readonly cents: number;
}

/** How a party is named by a line: `share` of the telling words of its name, from 0 to 1. */
export interface NamedParty {
  readonly party: string;
  readonly name: string;
  readonly share: number;
}

/**
 * The open items and their parties, by whatever a bank line may say of them, so that a line is compared with a few items and not with
 * all: by number, by the last digits of a number, by amount, by party; parties by IBAN and by the words of their names.
 */
export class OpenItemIndex {
  readonly #byNumber = new Map<string, Candidate[]>();
  readonly #byDigits = new Map<string, Candidate[]>();
  readonly #byLastDigits = new Map<string, Candidate[]>();
  readonly #byAmount = new Map<number, Candidate[]>();
  readonly #byPartyAndAmount = new Map<string, Candidate[]>();
  readonly #byPosting = new Map<string, Candidate>();
  readonly #byParty = new Map<string, Candidate[]>();
  readonly #byIban = new Map<string, string[]>();
  readonly #byWord = new Map<string, { readonly party: string; readonly name: string }[]>();
  readonly #wordsOf = new Map<string, number>();
  readonly #used = new Set<string>();

  /** `paidSide` is the side a payment pays: what customers owe for money received, what is owed to suppliers and authors for money paid. */
  constructor(items: readonly OpenItem[], parties: readonly MatchParty[], paidSide: Side) {
    const inOrder = [...items].sort((a, b) => order(a, b));
    for (const item of inOrder) this.#addItem({ item, cents: Number(item.open.minor) * (item.side === paidSide ? 1 : -1) });
    const withItems = parties.filter(({ party }) => this.#byParty.has(party));
    for (const { party, ibans } of withItems) for (const iban of ibans) push(this.#byIban, compactIban(iban), party);
    this.#addNames(withItems);
  }

  /** Items that no proposal has taken yet, the earliest due first. */
  ofParty(party: string): readonly Candidate[] {
    return this.#byParty.get(party) ?? [];
  }

  /** Items of a party to pay of exactly this amount, the earliest due first. */
  ofPartyAndAmount(party: string, cents: number): readonly Candidate[] {
    return this.#byPartyAndAmount.get(`${cents} ${party}`) ?? [];
  }

  /** Items to pay of exactly this amount. */
  ofAmount(cents: number): readonly Candidate[] {
    return this.#byAmount.get(cents) ?? [];
  }

  /**
   * Items whose number stands in the words of a line, however it is spaced: `FA-2026-00012`, `FA2026 00012`; failing a whole number, its
   * digits, `2026/00012`, which an invoice and a credit note may share.
   */
  numberedIn(words: readonly string[]): Candidate[] {
    const runs = [...runsOf(words)];
    const whole = runs.flatMap((run) => this.#free(this.#byNumber.get(run)));
    const found = whole.length > 0 ? whole : runs.flatMap((run) => this.#free(this.#byDigits.get(run)));
    return [...new Set(found)].sort((a, b) => order(a.item, b.item));
  }

  /** Items whose number ends in digits that stand in the line, `12` of `FA-2026-00012` being too few to tell. */
  endingIn(words: readonly string[]): Set<Candidate> {
    const found = new Set<Candidate>();
    for (const word of words) {
      const digits = lastDigits(word);
      if (digits !== null) for (const candidate of this.#free(this.#byLastDigits.get(digits))) found.add(candidate);
    }
    return found;
  }

  withIban(iban: string): readonly string[] {
    return this.#byIban.get(compactIban(iban)) ?? [];
  }

  /** Parties whose name stands in the words, more than half of its telling words at least; the best first. */
  namedIn(words: readonly string[]): NamedParty[] {
    const met = new Map<string, { party: string; name: string; count: number }>();
    for (const word of new Set(words)) {
      for (const { party, name } of this.#byWord.get(word) ?? []) {
        const key = `${party}\n${name}`;
        const seen = met.get(key) ?? { party, name, count: 0 };
        seen.count += 1;
        met.set(key, seen);
      }
    }
    const best = new Map<string, NamedParty>();
    for (const [key, { party, name, count }] of met) {
      const share = count / (this.#wordsOf.get(key) ?? count);
      if (share > 0.5 && share > (best.get(party)?.share ?? 0)) best.set(party, { party, name, share });
    }
    return [...best.values()].sort((a, b) => b.share - a.share);
  }

  isFree(posting: string): boolean {
    return !this.#used.has(posting);
  }

  /** The item is in a proposal: no other line is offered it. */
  take(posting: string): void {
    const candidate = this.#byPosting.get(posting);
    if (!candidate || this.#used.has(posting)) return;
    this.#used.add(posting);
    remove(this.#byParty.get(candidate.item.party), candidate);
    remove(this.#byAmount.get(candidate.cents), candidate);
    remove(this.#byPartyAndAmount.get(`${candidate.cents} ${candidate.item.party}`), candidate);
  }

  #free(candidates: readonly Candidate[] = []): Candidate[] {
    return candidates.filter(({ item }) => !this.#used.has(item.posting));
  }

  #addItem(candidate: Candidate): void {
    const { item, cents } = candidate;
    this.#byPosting.set(item.posting, candidate);
    push(this.#byParty, item.party, candidate);
    if (cents > 0) push(this.#byAmount, cents, candidate);
    if (cents > 0) push(this.#byPartyAndAmount, `${cents} ${item.party}`, candidate);
    const words = asciiWords(item.number);
    const whole = words.join('');
    if (whole.length >= 4 && /\d/.test(whole)) push(this.#byNumber, whole, candidate);
    const digits = words.map((word) => word.replaceAll(/\D/g, '')).join('');
    if (digits.length >= 6 && digits !== whole) push(this.#byDigits, digits, candidate);
    const last = lastDigits(words.at(-1) ?? '');
    if (last !== null) push(this.#byLastDigits, last, candidate);
  }

  /** A word that many parties share, such as « librairie », tells nothing of which one pays. */
  #addNames(parties: readonly MatchParty[]): void {
    const names = parties.flatMap(({ party, names }) => names.map((name) => ({ party, name, words: new Set(asciiWords(name)) })));
    const uses = new Map<string, number>();
    for (const { words } of names) for (const word of words) uses.set(word, (uses.get(word) ?? 0) + 1);
    const common = Math.max(5, names.length / 50);
    for (const { party, name, words } of names) {
      const telling = [...words].filter((word) => word.length >= 3 && !silentWords.has(word) && (uses.get(word) ?? 0) <= common);
      this.#wordsOf.set(`${party}\n${name}`, telling.length);
      for (const word of telling) push(this.#byWord, word, { party, name });
    }
  }
}

/** Words of a name that never tell which party it is: legal forms, articles, titles, and what every customer of a publisher is. */
const silentWords: ReadonlySet<string> = new Set(
  'SARL SAS SASU EURL SCOP SCIC SNC STE SOCIETE ETS ASSO ASSOCIATION LIB LIBRAIRIE LES DES AUX SUR POUR CHEZ THE AND MME MLLE MONSIEUR MADAME'.split(
    ' ',
  ),
);

/** The earliest due first; then by number, so that proposals are the same each time. */
function order(a: OpenItem, b: OpenItem): number {
  const [dueA, dueB] = [a.dueOn ?? '', b.dueOn ?? ''];
  if (dueA !== dueB) return dueA < dueB ? -1 : 1;
  if (a.number !== b.number) return a.number < b.number ? -1 : 1;
  return a.posting < b.posting ? -1 : 1;
}

/** Words joined with up to three that follow, and the long runs of digits inside one. */
function* runsOf(words: readonly string[]): Iterable<string> {
  for (let from = 0; from < words.length; from += 1) {
    let run = '';
    for (const word of words.slice(from, from + 4)) {
      run += word;
      if (run.length >= 4) yield run;
    }
    for (const digits of words[from]?.match(/\d{6,}/g) ?? []) yield digits;
  }
}

/** The number within its series, without zeros before it: 114 of `00114` and of `202600114`. */
function lastDigits(word: string): string | null {
  const digits = /\d+$/.exec(word)?.[0] ?? '';
  const within = (digits.length > 6 ? digits.slice(-5) : digits).replace(/^0+/, '');
  return within.length >= 3 ? within : null;
}

function compactIban(iban: string): string {
  return iban.replaceAll(/\s/g, '').toUpperCase();
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

function remove(candidates: Candidate[] | undefined, candidate: Candidate): void {
  const at = candidates?.indexOf(candidate) ?? -1;
  if (at >= 0) candidates?.splice(at, 1);
}
