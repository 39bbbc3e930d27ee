/** Where goods go or a reader lives: a country (ISO 3166) and, where part of it is another territory for VAT, its postcode. */
export type Place = { readonly country: string; readonly postcode: string | null };

/**
 * `france` is the mainland, Corsica and Monaco; `overseas` the departments and collectivities, which are third territories for goods sold from
 * the mainland; `eu` the other member states; `third` everything else.
 */
export type VatZone = 'france' | 'overseas' | 'eu' | 'third';

/** `code` is the territory whose rates hold: an ISO 3166 code, `FR-20R` for Corsica, `FR` for Monaco. */
export type VatTerritory = { readonly zone: VatZone; readonly code: string };

const memberStates = 'AT BE BG CY CZ DE DK EE ES FI GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');
const overseas = ['GP', 'MQ', 'GF', 'RE', 'YT', 'PM', 'BL', 'MF', 'PF', 'NC', 'WF', 'TF'];

/** French postcodes that are not the mainland’s; the longer one wins. 97133 is Saint-Barthélemy, 97150 Saint-Martin. */
const frenchPostcodes: Readonly<Record<string, string>> = {
  '20': 'FR-20R',
  '971': 'GP',
  '97133': 'BL',
  '97150': 'MF',
  '972': 'MQ',
  '973': 'GF',
  '974': 'RE',
  '975': 'PM',
  '976': 'YT',
  '977': 'BL',
  '978': 'MF',
  '984': 'TF',
  '986': 'WF',
  '987': 'PF',
  '988': 'NC',
};

/**
 * Parts of member states where their VAT does not hold (directive 2006/112, article 6): the Canaries, Ceuta and Melilla, Heligoland and
 * Büsingen, Livigno, Mount Athos, Åland. Goods sent there are exported.
 */
const outsideTheVatArea: Readonly<Record<string, readonly string[]>> = {
  ES: ['35', '38', '51', '52'],
  DE: ['27498', '78266'],
  IT: ['23041'],
  GR: ['63086'],
  FI: ['22'],
};

/** The VAT territory of a place. Northern Ireland (country XI, or a British postcode in BT) is in the Union for goods. */
export function vatTerritoryOf({ country, postcode }: Place): VatTerritory {
  const code = (postcode ?? '').replaceAll(/\s/g, '').toUpperCase();
  if (country === 'FR') return frenchTerritory(code);
  if (country === 'MC') return { zone: 'france', code: 'FR' };
  if (overseas.includes(country)) return { zone: 'overseas', code: country };
  if (country === 'XI' || (country === 'GB' && code.startsWith('BT'))) return { zone: 'eu', code: 'XI' };
  if (!memberStates.includes(country)) return { zone: 'third', code: country };
  const isOutside = outsideTheVatArea[country]?.some((prefix) => code.startsWith(prefix)) ?? false;
  return { zone: isOutside ? 'third' : 'eu', code: country };
}

/** The letters a VAT number of a country begins with: those of the country, but EL in Greece. */
export function vatPrefixOf(country: string): string {
  return country === 'GR' ? 'EL' : country;
}

function frenchTerritory(postcode: string): VatTerritory {
  const prefix = [5, 3, 2].map((length) => postcode.slice(0, length)).find((start) => start in frenchPostcodes);
  const code = prefix === undefined ? 'FR' : (frenchPostcodes[prefix] ?? 'FR');
  return { zone: overseas.includes(code) ? 'overseas' : 'france', code };
}
