/** ISO 639-2/B, as ONIX writes languages, to the tag a browser knows; only those whose letters differ. */
const tags: Readonly<Record<string, string>> = {
  fre: 'fr',
  eng: 'en',
  ger: 'de',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  dut: 'nl',
  bre: 'br',
  baq: 'eu',
  cat: 'ca',
  oci: 'oc',
};

/** What `lang` says of a text, so that it is read aloud and hyphenated in its own language. */
export function languageTag(code: string): string | undefined {
  return tags[code] ?? (code === '' ? undefined : code);
}
