import { codeTable } from './code-list.ts';

/** List 27: the scheme a subject code or heading belongs to. */
export const subjectSchemes = codeTable(
  27,
  `
    01 Dewey | Dewey
    02 Abridged Dewey
    03 LC classification
    04 LC subject heading
    05 NLM classification
    06 MeSH
    07 NAL subject heading
    08 Art and Architecture Thesaurus
    09 UDC | CDU
    10 BISAC subject | BISAC
    11 BISAC regional theme
    12 BIC subject
    13 BIC place
    14 BIC language
    15 BIC period
    16 BIC educational purpose
    17 BIC reading level
    18 German national bibliography groups
    19 LC fiction genre
    20 Keywords | Mots-clés
    21 BIC children’s marketing category
    22 BISAC merchandising theme
    23 Publisher’s own category | Classement de l’éditeur
    24 Own scheme | Classement propre
    25 Spanish ISBN subjects
    26 German trade product groups
    27 SWD
    28 Electre themes | Thèmes Electre
    29 CLIL theme | CLIL
    30 DNB subject groups
    31 NUGI
    32 NUR
    33 ECPA category
    34 SISO
    35 Korean decimal classification
    36 German Dewey 22
    37 Norwegian book groups
    38 Norwegian product groups
    39 Norwegian curricula KL06
    40 Japanese decimal classification
    41 BSQ
    42 ANELE subjects
    43 Norwegian study programmes
    44 Norwegian programme areas
    45 Norwegian teaching material
    46 Norwegian Dewey
    47 Swedish product groups
    48 SAB
    49 Swedish teaching material
    50 Swedish advance description
    51 Spanish ISBN UDC
    52 ECI subjects
    53 CCE subject
    54 CCE place
    55 CCE language
    56 CCE period
    57 CCE school level
    58 CCE reading age
    59 German education subjects
    60 Norwegian subject codes
    61 JEL economics classification
    62 Canadian subject headings
    63 RVM (Québec) | RVM
    64 YSA
    65 Allärs
    66 YKL
    67 MUSA
    68 CILLA
    69 Kaunokki
    70 Bella
    71 YSO
    72 PTO
    73 Finnish book trade classification
    74 Sears
    75 BIC E4L
    76 CSR
    77 Finnish school subjects
    78 Japanese C-Code
    79 Japanese genre code
    80 Finnish fiction classification
    81 Arabic subject headings
    82 BIC in Arabic
    83 LC headings in Arabic
    84 Bibliotheca Alexandrina headings
    85 Postal code | Code postal
    86 GeoNames | GeoNames
    87 NewBooks
    88 Chinese library classification
    89 NTCPDSAC
    90 Season or event
    91 GND
    92 BIC UKSLC
    93 Thema subject | Thema
    94 Thema place | Thema, lieu
    95 Thema language | Thema, langue
    96 Thema period | Thema, période
    97 Thema educational purpose | Thema, usage pédagogique
    98 Thema interest age | Thema, âge et intérêt
    99 Thema style | Thema, style
    A2 Swedish subject headings
    A3 Polish book statistics
    A4 CCSS
    A5 Rameau | Rameau
    A6 French school subjects | Nomenclature des disciplines scolaires
    A7 ISIC
    A8 LC children’s headings
    A9 Swedish new teaching material
    B0 EuroVoc | EuroVoc
    B1 BISG education
    B2 Keywords, not shown | Mots-clés masqués
    B3 French diplomas | Nomenclature des diplômes
    B4 Main characters | Personnages principaux
    B5 Main places | Lieux principaux
    B6 FAST
    B7 NGSS
    B8 MVB reading motives
    B9 LOPS21
    C0 Norwegian curricula LK20
    C1 Norwegian competence aims LK20
    C2 Norwegian competence aim sets LK20
    C3 Norwegian cross-subject themes LK20
    C4 CLIL school item type | CLIL, type d’article scolaire
    C5 GAR educational type | GAR, type pédagogique
    C6 ISCED-F
    C7 German games and toys
    C8 NTSF
    C9 JPRO genre
    D0 KAUNO
    D1 SLM
    D2 YSO places
    D3 Norwegian subject headings
    D4 Austlang
  `,
);
