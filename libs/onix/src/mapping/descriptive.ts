import type { AudienceCode, AudienceRange, Extent, Measure, ProductPart, Subject } from '../catalogue-record.ts';
import { multiplied, plainDecimal } from '../decimal.ts';
import type { OnixElement } from '../onix-element.ts';
import { children, codeOf, codesOf, decimalOf, type Faults, fault, flag, leaf, requiredCodeOf, textOf, wholeNumberOf } from './fields.ts';
import { productIdentifiers } from './identifiers.ts';

/** Exact by definition of the international yard and pound (1959). */
const units: ReadonlyMap<string, readonly [Measure['unit'], factor: string]> = new Map([
  ['mm', ['mm', '1']],
  ['cm', ['mm', '10']],
  ['in', ['mm', '25.4']],
  ['gr', ['gr', '1']],
  ['kg', ['gr', '1000']],
  ['oz', ['gr', '28.349523125']],
  ['lb', ['gr', '453.59237']],
  ['px', ['px', '1']],
]);

export function measuresOf(detail: OnixElement | null, faults: Faults): Measure[] {
  const found: Measure[] = [];
  for (const composite of children(detail, 'Measure')) {
    const type = requiredCodeOf(composite, 'MeasureType', 48, faults);
    const value = decimalOf(composite, 'Measurement', faults);
    const code = requiredCodeOf(composite, 'MeasureUnitCode', 50, faults);
    const unit = code === null ? undefined : units.get(code);
    if (type !== null && value !== null && unit !== undefined) found.push({ type, value: multiplied(value, unit[1]), unit: unit[0] });
  }
  return found;
}

export function extentsOf(detail: OnixElement | null, faults: Faults): Extent[] {
  const found: Extent[] = [];
  for (const composite of children(detail, 'Extent')) {
    const type = requiredCodeOf(composite, 'ExtentType', 23, faults);
    const value = decimalOf(composite, 'ExtentValue', faults);
    const unit = requiredCodeOf(composite, 'ExtentUnit', 24, faults);
    if (type !== null && value !== null && unit !== null)
      found.push({ type, value: unit >= '14' && unit <= '16' ? value : plainDecimal(value), unit });
  }
  return found;
}

export function subjectsOf(detail: OnixElement | null, faults: Faults): Subject[] {
  const found: Subject[] = [];
  for (const composite of children(detail, 'Subject')) {
    const scheme = requiredCodeOf(composite, 'SubjectSchemeIdentifier', 27, faults);
    const subject = {
      schemeName: textOf(composite, 'SubjectSchemeName'),
      schemeVersion: textOf(composite, 'SubjectSchemeVersion'),
      code: textOf(composite, 'SubjectCode'),
      heading: textOf(composite, 'SubjectHeadingText'),
      main: flag(composite, 'MainSubject'),
    };
    if (scheme === null) continue;
    if (subject.code === null && subject.heading === null) fault(faults, composite, 'value-missing', { element: 'SubjectCode' });
    else found.push({ scheme, ...subject });
  }
  return found;
}

export function audiencesOf(detail: OnixElement | null, faults: Faults): AudienceCode[] {
  const found: AudienceCode[] = [];
  for (const composite of children(detail, 'Audience')) {
    const type = requiredCodeOf(composite, 'AudienceCodeType', 29, faults);
    const typeName = textOf(composite, 'AudienceCodeTypeName');
    const value = type === '01' ? codeOf(composite, 'AudienceCodeValue', 28, faults) : textOf(composite, 'AudienceCodeValue');
    if (type !== null && value !== null) found.push({ type, typeName, value });
  }
  return found;
}

/** Ranges of age or class: exactly (01), from (03), to (04); each precision stands before its value. */
export function audienceRangesOf(detail: OnixElement | null, faults: Faults): AudienceRange[] {
  const found: AudienceRange[] = [];
  for (const composite of children(detail, 'AudienceRange')) {
    const qualifier = requiredCodeOf(composite, 'AudienceRangeQualifier', 30, faults);
    const bounds: Record<string, string> = {};
    let precision = '';
    for (const element of composite.children) {
      if (element.name === 'AudienceRangePrecision') precision = element.text;
      else if (element.name === 'AudienceRangeValue') bounds[precision] = element.text;
      else continue;
      element.taken = true;
    }
    const range = { exact: bounds['01'] || null, from: bounds['03'] || null, to: bounds['04'] || null };
    if (qualifier === null) continue;
    if (range.exact === null && range.from === null && range.to === null)
      fault(faults, composite, 'value-missing', { element: 'AudienceRangeValue' });
    else found.push({ qualifier, ...range });
  }
  return found;
}

export function formOf(
  parent: OnixElement | null,
  faults: Faults,
): Pick<ProductPart, 'form' | 'formDetails' | 'formDescription' | 'contentTypes'> {
  const primary = codesOf(parent, 'PrimaryContentType', 81, faults);
  const contentTypes = [...primary, ...codesOf(parent, 'ProductContentType', 81, faults)];
  return {
    form: codeOf(parent, 'ProductForm', 150, faults),
    formDetails: codesOf(parent, 'ProductFormDetail', 175, faults),
    formDescription: textOf(parent, 'ProductFormDescription'),
    contentTypes: [...new Set(contentTypes)],
  };
}

/** The items of a set, with their own numbers and how many of each. */
export function partsOf(detail: OnixElement | null, faults: Faults): ProductPart[] {
  return children(detail, 'ProductPart').map((composite) => ({
    primary: flag(composite, 'PrimaryPart'),
    identifiers: productIdentifiers(composite, faults),
    ...formOf(composite, faults),
    items: wholeNumberOf(composite, 'NumberOfItemsOfThisForm', faults),
    copies: wholeNumberOf(composite, 'NumberOfCopies', faults),
  }));
}

/** The edition, in the three ways a record may tell it; `NoEdition` says nothing more than their absence. */
export function editionOf(
  detail: OnixElement | null,
  faults: Faults,
): { types: readonly string[]; number: number | null; statement: string | null } {
  leaf(detail, 'NoEdition');
  return {
    types: codesOf(detail, 'EditionType', 21, faults),
    number: wholeNumberOf(detail, 'EditionNumber', faults),
    statement: textOf(detail, 'EditionStatement'),
  };
}

export function languagesOf(detail: OnixElement | null, faults: Faults): { role: string; language: string }[] {
  const found: { role: string; language: string }[] = [];
  for (const composite of children(detail, 'Language')) {
    const role = requiredCodeOf(composite, 'LanguageRole', 22, faults);
    const language = requiredCodeOf(composite, 'LanguageCode', 74, faults);
    if (role !== null && language !== null) found.push({ role, language });
  }
  return found;
}
