import { codeTable } from './code-list.ts';

/** List 5: identifiers of a product. */
export const productIdentifierTypes = codeTable(
  5,
  `
    01 Own reference | Référence interne
    02 ISBN-10 | ISBN-10
    03 GTIN-13 (EAN) | GTIN-13 (EAN)
    04 UPC | UPC
    05 ISMN-10
    06 DOI | DOI
    13 Library of Congress number
    14 GTIN-14 | GTIN-14
    15 ISBN-13 | ISBN-13
    17 Legal deposit number | Numéro de dépôt légal
    22 URN
    23 OCLC number
    24 ISBN-13 of the co-publisher | ISBN-13 du coéditeur
    25 ISMN-13 | ISMN-13
    26 ISBN-A
    27 Japanese e-code
    28 OLCC number
    29 Japanese magazine number
    30 UPC-12 with 5-digit supplement
    31 BnF record number | Numéro de notice BnF
    34 ISSN-13
    35 ARK | ARK
  `,
);

/** List 13: identifiers of a collection. */
export const collectionIdentifierTypes = codeTable(
  13,
  `
    01 Own reference | Référence interne
    02 ISSN | ISSN
    03 German National Library series number
    04 German Books in Print series number
    05 Electre series number | Numéro de collection Electre
    06 DOI | DOI
    15 ISBN-13 | ISBN-13
    22 URN
    27 Japanese magazine number
    29 BnF record number | Numéro de notice BnF
    35 ARK | ARK
    38 ISSN-L | ISSN-L
  `,
);

/** List 16: identifiers of a work. */
export const workIdentifierTypes = codeTable(
  16,
  `
    01 Own reference | Référence interne
    02 ISBN-10 of a product of the work
    06 DOI | DOI
    11 ISTC | ISTC
    15 ISBN-13 of a product of the work | ISBN-13 d’un produit de l’œuvre
    18 ISRC | ISRC
    31 EIDR content number
    32 GLIMIR
    33 OCLC work number
    39 ISCC | ISCC
  `,
);

/** List 44: identifiers of a person or an organisation. */
export const nameIdentifierTypes = codeTable(
  44,
  `
    01 Own reference | Référence interne
    02 Own reference (withdrawn code)
    03 German National Library publisher number
    04 Börsenverein trade number
    05 German ISBN agency publisher number
    06 GLN | GLN
    07 SAN
    08 MARC organisation code
    10 Centraal Boekhuis relation number
    12 Boekenbank distributor code
    13 Boekenbank list code
    15 Finnish business number
    16 ISNI | ISNI
    17 German persons authority file
    18 Library of Congress name authority
    19 Japanese publisher number
    20 German corporate bodies authority file
    21 ORCID | ORCID
    22 Chinese publisher number
    23 VAT number | Numéro de TVA
    24 Japanese distribution number
    25 GND
    26 DUNS
    27 Ringgold number
    28 Electre publisher number | Identifiant éditeur Electre
    29 EIDR party number
    30 Electre imprint number | Identifiant marque Electre
    31 VIAF | VIAF
    32 FundRef DOI
    33 Spanish National Library control number
    34 BnF record number | Numéro de notice BnF
    35 ARK | ARK
    36 Norwegian authority register
    37 GRID
    38 IdRef | IdRef
    39 IPI (rights societies) | IPI
    40 ROR
    41 EORI | EORI
    42 LEI
    43 SIREN | SIREN
    44 SIRET | SIRET
    45 Chinese participant number
  `,
);

/** List 92: identifiers of a supplier. */
export const supplierIdentifierTypes = codeTable(
  92,
  `
    01 Own reference | Référence interne
    02 Own reference (withdrawn code)
    04 Börsenverein trade number
    05 German ISBN agency publisher number
    06 GLN | GLN
    07 SAN
    12 Boekenbank distributor code
    13 Boekenbank list code
    16 ISNI | ISNI
    23 VAT number | Numéro de TVA
    41 EORI | EORI
    45 Chinese participant number
  `,
);
