import type { Organisation, PublisherName, SalesRights } from '../catalogue-record.ts';
import type { OnixElement } from '../onix-element.ts';
import { websiteLinks } from './contributors.ts';
import { child, children, type Faults, requiredCodeOf } from './fields.ts';
import { organisation } from './identifiers.ts';
import { territoryOf } from './territory.ts';

/** The first imprint; another one of the same record is reported as unmapped. */
export function imprintOf(publishing: OnixElement | null, faults: Faults): Organisation | null {
  const tags = { name: 'ImprintName', identifier: 'ImprintIdentifier', type: 'ImprintIDType', list: 44 };
  return organisation(child(publishing, 'Imprint'), tags, faults);
}

export function publishersOf(publishing: OnixElement | null, faults: Faults): PublisherName[] {
  const tags = { name: 'PublisherName', identifier: 'PublisherIdentifier', type: 'PublisherIDType', list: 44 };
  const found: PublisherName[] = [];
  for (const composite of children(publishing, 'Publisher')) {
    const role = requiredCodeOf(composite, 'PublishingRole', 45, faults);
    const publisher = organisation(composite, tags, faults);
    const websites = children(composite, 'Website').flatMap(websiteLinks);
    if (role !== null && publisher !== null) found.push({ role, ...publisher, websites });
  }
  return found;
}

export function salesRightsOf(publishing: OnixElement | null, faults: Faults): SalesRights[] {
  const found: SalesRights[] = [];
  for (const composite of children(publishing, 'SalesRights')) {
    const type = requiredCodeOf(composite, 'SalesRightsType', 46, faults);
    const territory = territoryOf(child(composite, 'Territory'), faults);
    if (type !== null && territory !== null) found.push({ type, territory });
  }
  return found;
}
