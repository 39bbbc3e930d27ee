import type { CatalogueRefusal } from '@colophon/catalogue';
import type { ProblemTable } from '../../platform/problems/problem-tables.js';
import type { ProblemType } from '../../platform/problems/problem-type.js';

export type CatalogueModuleRefusal =
  | 'code-unknown'
  | 'number-of-another-product'
  | 'number-in-use'
  | 'record-reference-in-use'
  | 'name-in-use'
  | 'contributor-unknown'
  | 'contributor-repeated'
  | 'subject-code-unknown'
  | 'subject-table-unreadable'
  | 'ages-backwards'
  | 'vat-rate-unknown'
  | 'price-has-begun'
  | 'price-in-the-way'
  | 'price-past-kept'
  | 'set-without-price'
  | 'set-part-unknown'
  | 'set-part-itself'
  | 'cover-unreadable'
  | 'cover-too-many-pixels';

export const catalogueProblems: Record<CatalogueModuleRefusal | CatalogueRefusal, ProblemType> = {
  'code-unknown': {
    status: 422,
    title: { fr: 'Code inconnu', en: 'Unknown code' },
    detail: {
      fr: '« {code} » n’est pas un code de la liste ONIX {list} ; choisissez-en un dans /api/v1/code-lists/{list}.',
      en: '"{code}" is not a code of ONIX list {list}; choose one from /api/v1/code-lists/{list}.',
    },
  },
  'number-of-another-product': {
    status: 409,
    title: { fr: 'Numéro déjà attribué', en: 'Number already given' },
    detail: {
      fr: 'Le numéro {isbn} est déjà celui de « {title} » ; ouvrez cette fiche, ou vérifiez chaque chiffre.',
      en: 'The number {isbn} is already that of "{title}"; open that record, or check every digit.',
    },
  },
  'number-in-use': {
    status: 409,
    title: { fr: 'Numéro déjà attribué', en: 'Number already given' },
    detail: {
      fr: 'Un autre produit a reçu ce numéro au même moment ; rien n’a été enregistré, cherchez ce numéro puis recommencez.',
      en: 'Another product was given this number at the same moment; nothing was saved, search for the number and try again.',
    },
  },
  'record-reference-in-use': {
    status: 409,
    title: { fr: 'Référence de notice déjà prise', en: 'Record reference already in use' },
    detail: {
      fr: 'Un autre produit porte déjà cette référence de notice ONIX ; elle ne peut désigner qu’un produit.',
      en: 'Another product has this ONIX record reference already; it can name only one product.',
    },
  },
  'name-in-use': {
    status: 409,
    title: { fr: 'Nom déjà pris', en: 'Name already in use' },
    detail: {
      fr: 'Une marque éditoriale ou une collection porte déjà ce nom ; utilisez-la, ou choisissez un autre nom.',
      en: 'An imprint or collection has this name already; use it, or choose another name.',
    },
  },
  'contributor-unknown': {
    status: 422,
    title: { fr: 'Contributeur inconnu', en: 'Unknown contributor' },
    detail: {
      fr: 'Le contributeur n° {position} n’est plus dans vos contacts ; choisissez-le à nouveau ou créez sa fiche.',
      en: 'Contributor no. {position} is no longer among your contacts; choose again or make a record for them.',
    },
  },
  'contributor-repeated': {
    status: 422,
    title: { fr: 'Contributeur en double', en: 'Contributor given twice' },
    detail: {
      fr: '{name} figure deux fois avec le même rôle ({role}) ; gardez une seule ligne.',
      en: '{name} appears twice with the same role ({role}); keep one line.',
    },
  },
  'subject-code-unknown': {
    status: 422,
    title: { fr: 'Sujet inconnu', en: 'Unknown subject' },
    detail: {
      fr: 'Le code « {code} » n’est pas dans la table {scheme} chargée dans votre maison ; vérifiez-le, ou chargez une table plus récente.',
      en: 'The code "{code}" is not in the table {scheme} loaded in your house; check it, or load a more recent table.',
    },
  },
  'subject-table-unreadable': {
    status: 422,
    title: { fr: 'Table de sujets illisible', en: 'Unreadable table of subjects' },
    detail: {
      fr: '« {file} » n’a pas les colonnes d’une table de sujets : il faut un code et un libellé ; chargez la table officielle (JSON, XLSX ou CSV).',
      en: '"{file}" does not have the columns of a table of subjects: a code and a label are needed; load the official table (JSON, XLSX or CSV).',
    },
  },
  'ages-backwards': {
    status: 422,
    title: { fr: 'Âges inversés', en: 'Ages the wrong way round' },
    detail: {
      fr: 'L’âge minimal est au-dessus de l’âge maximal ; inversez-les ou laissez l’un des deux vide.',
      en: 'The lowest age is above the highest; swap them or leave one empty.',
    },
  },
  'vat-rate-unknown': {
    status: 422,
    title: { fr: 'Taux de TVA à préciser', en: 'VAT rate to be given' },
    detail: {
      fr: 'Aucun taux de TVA n’est connu pour cette forme de produit ({form}) en {territory} au {validFrom} ; indiquez-le avec le prix.',
      en: 'No VAT rate is known for this product form ({form}) in {territory} on {validFrom}; give it with the price.',
    },
  },
  'price-has-begun': {
    status: 409,
    title: { fr: 'Prix déjà en vigueur', en: 'Price already in force' },
    detail: {
      fr: 'Le prix de {price} court depuis le {validFrom} et appartient à l’histoire du livre ; annoncez un nouveau prix, il lui succédera.',
      en: 'The price of {price} has run since {validFrom} and belongs to the book’s history; announce a new price, which will follow it.',
    },
  },
  'price-in-the-way': {
    status: 409,
    title: { fr: 'Prix enregistré entre-temps', en: 'Price saved meanwhile' },
    detail: {
      fr: 'Un autre prix couvre déjà ces jours ; rien n’a été enregistré, relisez l’historique des prix.',
      en: 'Another price covers these days already; nothing was saved, read the price history again.',
    },
  },
  'price-past-kept': {
    status: 409,
    title: { fr: 'Le passé d’un prix reste écrit', en: 'A price’s past stays written' },
    detail: {
      fr: 'Ce changement récrirait un prix qui a déjà couru ; rien n’a été enregistré, annoncez un nouveau prix à partir d’aujourd’hui.',
      en: 'This change would rewrite a price that has already run; nothing was saved, announce a new price from today on.',
    },
  },
  'set-without-price': {
    status: 409,
    title: { fr: 'Coffret sans prix', en: 'Set without a price' },
    detail: {
      fr: 'Ce coffret n’a pas de prix au {on} ; annoncez-en un, il se répartira sur ses éléments.',
      en: 'This set has no price on {on}; announce one, and it will be shared over its parts.',
    },
  },
  'set-part-unknown': {
    status: 422,
    title: { fr: 'Élément de coffret inconnu', en: 'Unknown part of a set' },
    detail: {
      fr: 'L’élément n° {position} du coffret n’est plus au catalogue ; choisissez un autre produit.',
      en: 'Part no. {position} of the set is no longer in the catalogue; choose another product.',
    },
  },
  'set-part-itself': {
    status: 422,
    title: { fr: 'Coffret dans un coffret', en: 'Set within a set' },
    detail: {
      fr: '« {title} » ne peut pas être un élément de ce coffret : c’est lui-même, ou un coffret ; mettez-y ses éléments.',
      en: '"{title}" cannot be a part of this set: it is the set itself, or another set; put its parts there instead.',
    },
  },
  'cover-unreadable': {
    status: 422,
    title: { fr: 'Image illisible', en: 'Unreadable image' },
    detail: {
      fr: '« {file} » n’est pas une image JPEG, PNG, WebP ou TIFF lisible ; exportez la couverture dans l’un de ces formats.',
      en: '"{file}" is not a readable JPEG, PNG, WebP or TIFF image; export the cover in one of these formats.',
    },
  },
  'cover-too-many-pixels': {
    status: 422,
    title: { fr: 'Image trop grande', en: 'Image too large' },
    detail: {
      fr: '« {file} » mesure {width} × {height} pixels, au-delà de {limit} millions de pixels ; réduisez-la.',
      en: '"{file}" is {width} × {height} pixels, above {limit} million pixels; make it smaller.',
    },
  },
  'price-negative': {
    status: 422,
    title: { fr: 'Prix négatif', en: 'Negative price' },
    detail: {
      fr: 'Le prix {price} est négatif ; un prix public vaut zéro ou plus.',
      en: 'The price {price} is negative; a public price is zero or more.',
    },
  },
  'price-period-backwards': {
    status: 422,
    title: { fr: 'Période inversée', en: 'Period the wrong way round' },
    detail: {
      fr: 'Le prix commencerait le {validFrom} et finirait le {validTo} ; la fin vient après le début.',
      en: 'The price would begin on {validFrom} and end on {validTo}; the end comes after the beginning.',
    },
  },
  'prices-overlap': {
    status: 409,
    title: { fr: 'Deux prix le même jour', en: 'Two prices on one day' },
    detail: {
      fr: 'En {territory}, le prix {first} (à partir du {firstFrom}) et le prix {second} (à partir du {secondFrom}) se chevauchent ; terminez le premier avant.',
      en: 'In {territory}, the price {first} (from {firstFrom}) and the price {second} (from {secondFrom}) overlap; end the first one before.',
    },
  },
  'price-rewrites-the-past': {
    status: 409,
    title: { fr: 'Prix dans le passé', en: 'Price in the past' },
    detail: {
      fr: 'Un prix a déjà couru en {territory} : un nouveau prix ne peut pas commencer le {validFrom} ; faites-le commencer le {today} au plus tôt.',
      en: 'A price has already run in {territory}: a new one cannot begin on {validFrom}; let it begin on {today} at the earliest.',
    },
  },
  'set-without-parts': {
    status: 409,
    title: { fr: 'Coffret sans contenu', en: 'Set without parts' },
    detail: {
      fr: 'Ce coffret n’a pas encore d’éléments ; ajoutez ce qu’il contient avant de répartir son prix.',
      en: 'This set has no parts yet; add what it holds before sharing out its price.',
    },
  },
  'set-part-without-price': {
    status: 409,
    title: { fr: 'Élément sans prix', en: 'Part without a price' },
    detail: {
      fr: '« {product} » n’a pas de prix public ce jour-là, et le prix du coffret se répartit selon les prix des éléments ; donnez-lui un prix.',
      en: '"{product}" has no public price on that day, and the price of the set is shared by its parts’ prices; give it a price.',
    },
  },
};

export const catalogueTable: ProblemTable = {
  problems: catalogueProblems,
  constraints: {
    product_gtin_key: 'number-in-use',
    product_record_reference_key: 'record-reference-in-use',
    imprint_name_key: 'name-in-use',
    collection_name_key: 'name-in-use',
    work_age_check: 'ages-backwards',
    price_overlap_excl: 'price-in-the-way',
    price_keeps_past: 'price-past-kept',
  } satisfies Record<string, CatalogueModuleRefusal>,
};
