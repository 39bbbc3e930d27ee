import { codeList } from '@colophon/onix';
import { Refusal } from '@colophon/refusal';
import { checked } from '../../platform/http/checked.js';
import type { CatalogueModuleRefusal } from './catalogue.problems.js';

/** A code of one ONIX list; any other is refused at its field, with the number of the list. */
export function onixCode(list: number) {
  return checked((code) => {
    if (!codeList(list).has(code)) throw new Refusal<CatalogueModuleRefusal>('code-unknown', { code, list });
    return code;
  });
}
