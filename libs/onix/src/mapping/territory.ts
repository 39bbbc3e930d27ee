import type { Territory } from '../catalogue-record.ts';
import { codeList } from '../code-lists/lists.ts';
import type { OnixElement } from '../onix-element.ts';
import { type Faults, spacedCodesOf } from './fields.ts';

const isCountry = (code: string): boolean => codeList(91).has(code);
/** List 49 is read by its shape: the world, the eurozone, or a country and a region of it. */
const isRegion = (code: string): boolean => /^(?:WORLD|ECZ|[A-Z]{2}-[A-Z0-9]{1,3})$/.test(code);

export function territoryOf(composite: OnixElement | null, faults: Faults): Territory | null {
  if (composite === null) return null;
  const territory = {
    countriesIncluded: spacedCodesOf(composite, 'CountriesIncluded', isCountry, 91, faults),
    regionsIncluded: spacedCodesOf(composite, 'RegionsIncluded', isRegion, 49, faults),
    countriesExcluded: spacedCodesOf(composite, 'CountriesExcluded', isCountry, 91, faults),
    regionsExcluded: spacedCodesOf(composite, 'RegionsExcluded', isRegion, 49, faults),
  };
  return territory.countriesIncluded.length + territory.regionsIncluded.length > 0 ? territory : null;
}
