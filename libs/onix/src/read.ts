import { type OnixBounds, type OnixRecord, onixParser } from './onix-parser.ts';

/**
 * The products of an ONIX 3.0 or 3.1 file, one at a time, from its decoded characters in pieces of any size. What comes before a broken
 * place is given first; then the refusal says on which line the file breaks.
 */
export async function* readOnix(
  characters: AsyncIterable<string> | Iterable<string>,
  bounds?: OnixBounds,
): AsyncGenerator<OnixRecord, void, undefined> {
  let records: OnixRecord[] = [];
  const parser = onixParser((record) => records.push(record), bounds);
  for await (const piece of characters) {
    const failure = attempt(() => parser.write(piece));
    yield* records;
    records = [];
    if (failure !== null) throw failure.error;
  }
  parser.close();
}

function attempt(step: () => void): { readonly error: unknown } | null {
  try {
    step();
    return null;
  } catch (error) {
    return { error };
  }
}
