/** Lengths of the publisher's number by its first digits; unverified (domain.md 5.2). Upper bounds, compared as seven digits. */
const publisherLengths = [
  { upTo: '0999999', length: 3 },
  { upTo: '3999999', length: 4 },
  { upTo: '6999999', length: 5 },
  { upTo: '8999999', length: 6 },
  { upTo: '9999999', length: 7 },
] as const;

/** 979-0, publisher, item, check digit: `9790260000438` is 979-0-2600-0043-8. */
export function hyphenateIsmn(value: string): string {
  const rest = value.slice(4, 12);
  const length = publisherLengths.find((range) => rest.slice(0, 7) <= range.upTo)?.length ?? 7;
  return ['979', '0', rest.slice(0, length), rest.slice(length), value.slice(12)].join('-');
}
