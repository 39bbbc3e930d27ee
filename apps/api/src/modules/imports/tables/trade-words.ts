/** Words of the trade and of other programs for codes of ONIX list 150; the list's own labels are known besides. */
export const formWords: Readonly<Record<string, string>> = {
  livre: 'BA',
  book: 'BA',
  papier: 'BA',
  'grand format': 'BC',
  poche: 'BC',
  'livre de poche': 'BC',
  'broche poche': 'BC',
  souple: 'BC',
  cartonne: 'BB',
  relie: 'BB',
  'tout carton': 'BH',
  album: 'BB',
  numerique: 'EA',
  ebook: 'EA',
  'e book': 'EA',
  epub: 'ED',
  pdf: 'ED',
  audio: 'AJ',
  'livre audio': 'AJ',
  mp3: 'AJ',
  cd: 'AC',
  jeu: 'ZE',
  game: 'ZE',
  coffret: 'SA',
  partition: 'PI',
  carte: 'CA',
};

/** List 65. */
export const availabilityWords: Readonly<Record<string, string>> = {
  disponible: '20',
  available: '20',
  'a paraitre': '10',
  'a venir': '10',
  'pas encore paru': '10',
  epuise: '51',
  'epuise definitivement': '51',
  indisponible: '40',
  'en reimpression': '32',
  reimpression: '32',
  manquant: '31',
  'arret de commercialisation': '46',
};

/** List 64. */
export const statusWords: Readonly<Record<string, string>> = {
  'a paraitre': '02',
  'a venir': '02',
  paru: '04',
  actif: '04',
  disponible: '04',
  epuise: '07',
  annule: '01',
  reporte: '03',
};

/** List 74, by the two letters many programs write. */
export const languageWords: Readonly<Record<string, string>> = {
  fr: 'fre',
  fra: 'fre',
  en: 'eng',
  es: 'spa',
  it: 'ita',
  de: 'ger',
  deu: 'ger',
  pt: 'por',
  nl: 'dut',
  ca: 'cat',
  eu: 'baq',
  br: 'bre',
  oc: 'oci',
  bilingue: 'mul',
};
