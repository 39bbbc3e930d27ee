import type { CodeList } from './code-list.ts';
import * as contributors from './contributor-roles.ts';
import { countries } from './countries.ts';
import { currencies } from './currencies.ts';
import * as description from './description.ts';
import * as identifiers from './identifier-types.ts';
import { languages } from './languages.ts';
import { productFormDetails } from './product-form-details.ts';
import * as forms from './product-forms.ts';
import * as publication from './publication.ts';
import { subjectSchemes } from './subject-schemes.ts';
import * as supply from './supply.ts';
import * as texts from './texts-and-resources.ts';

const all: readonly CodeList[] = [
  ...Object.values(contributors),
  ...Object.values(description),
  ...Object.values(forms),
  ...Object.values(identifiers),
  ...Object.values(publication),
  ...Object.values(supply),
  ...Object.values(texts),
  countries,
  currencies,
  languages,
  productFormDetails,
  subjectSchemes,
];

const byNumber = new Map(all.map((list) => [list.number, list]));

/** The ONIX code lists Colophon reads or offers, complete up to EDItEUR's issue 70 (July 2025). */
export const codeListNumbers: readonly number[] = [...byNumber.keys()].sort((a, b) => a - b);

/** A code list by its ONIX number: `codeList(64).label('04', 'fr')` is "Disponible". */
export function codeList(number: number): CodeList {
  const found = byNumber.get(number);
  if (found === undefined) throw new Error(`ONIX code list ${number} is not held`);
  return found;
}
