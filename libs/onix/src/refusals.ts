/**
 * Why a file is refused as a whole. `xml-malformed` and what follows it carry the `line`; a single bad record is never a refusal but a
 * list of faults (`CatalogueFault`).
 */
export type OnixRefusal =
  | 'not-xml'
  | 'not-onix'
  | 'onix-version-refused'
  | 'xml-malformed'
  | 'xml-entities-refused'
  | 'xml-too-deep'
  | 'xml-text-too-long'
  | 'onix-record-too-long'
  | 'onix-truncated';
