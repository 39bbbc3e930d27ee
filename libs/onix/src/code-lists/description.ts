import { codeTable } from './code-list.ts';

/** List 15: which of its titles this is. */
export const titleTypes = codeTable(
  15,
  `
    00 Undefined | Non précisé
    01 Title | Titre
    02 Key title of a serial
    03 Title in the original language | Titre original
    04 Acronym | Sigle
    05 Abbreviated title | Titre abrégé
    06 Title in another language | Titre dans une autre langue
    07 Theme of a journal issue
    08 Former title | Ancien titre
    10 Distributor’s title | Titre du distributeur
    11 Other title on the cover | Autre titre en couverture
    12 Other title on the back | Autre titre en quatrième de couverture
    13 Expanded title | Titre développé
    14 Alternative title | Titre alternatif
    15 Other title on the spine | Autre titre au dos
    16 Title translated from
  `,
);

/** List 21: what distinguishes the edition. */
export const editionTypes = codeTable(
  21,
  `
    ABR Abridged | Abrégée
    ACT Acting edition
    ADP Adapted | Adaptée
    ALT Alternate
    ANN Annotated | Annotée
    BLL Bilingual | Bilingue
    BLP Bilingual, facing pages | Bilingue en regard
    BRL Braille | Braille
    BUD Budget
    CMB Combined volume | Volume réuni
    CRI Critical | Critique
    CSP Course pack
    DGO Digital original | Originale numérique
    ENH Enhanced | Enrichie
    ENL Enlarged | Augmentée
    ETR Easy to read | Facile à lire
    EXP Expurgated
    FAC Facsimile | Fac-similé
    FST Festschrift | Mélanges
    HRE High readability
    ILL Illustrated | Illustrée
    INT International
    LTE Large print | Gros caractères
    MCP Microprint
    MDT Media tie-in | Liée à un film ou une série
    MLL Multilingual | Multilingue
    NED New | Nouvelle
    NUM Numbered copies | Exemplaires numérotés
    PBO Paperback original
    PRB Prebound
    REV Revised | Revue
    SCH School | Scolaire
    SIG Signed | Signée
    SMP Simplified language | Langue simplifiée
    SPE Special | Spéciale
    STU Student
    TCH Teacher | Livre du professeur
    UBR Unabridged | Intégrale
    ULP Very large print | Très gros caractères
    UNN Unnumbered copies
    UXP Unexpurgated
    VAR Variorum
    VOR Read-aloud
  `,
);

/** List 22: what a language is to the product. */
export const languageRoles = codeTable(
  22,
  `
    01 Language of the text | Langue du texte
    02 Original language of a translation | Langue originale d’une traduction
    03 Language of abstracts
    06 Original language in a multilingual edition | Langue originale d’une édition multilingue
    07 Translated language in a multilingual edition | Langue traduite d’une édition multilingue
    08 Language of the audio | Langue de l’audio
    09 Language of subtitles
    10 Original language of the audio
    11 Original audio in a multilingual product
    12 Language of notes
    13 Language of introduction or end matter
    14 Language taught | Langue enseignée
    15 Further vocabulary in this language
  `,
);

/** List 23: what is counted. */
export const extentTypes = codeTable(
  23,
  `
    00 Pages of the main content | Pages du contenu principal
    02 Length of the text | Longueur du texte
    03 Front matter pages | Pages liminaires
    04 Back matter pages | Pages de fin
    05 Numbered pages | Pages numérotées
    06 Production page count | Pages de fabrication
    07 All pages, blank ones included | Toutes les pages, blanches comprises
    08 Pages of the print counterpart | Pages de la version imprimée
    09 Duration | Durée
    10 Notional pages of a digital product | Pages estimées d’un livre numérique
    11 Content pages | Pages de contenu
    12 Unnumbered insert pages | Pages de hors-texte
    13 Duration of the opening
    14 Duration of the main content | Durée du contenu principal
    15 Duration of the closing
    16 Production duration
    17 Number of cards | Nombre de cartes
    18 Write-in pages | Pages à compléter
    22 File size | Taille du fichier
    23 Stored file size
  `,
);

/** List 24: the unit in which it is counted. */
export const extentUnits = codeTable(
  24,
  `
    00 Pieces | Pièces
    01 Characters | Signes
    02 Words | Mots
    03 Pages | Pages
    04 Hours | Heures
    05 Minutes | Minutes
    06 Seconds | Secondes
    11 Tracks | Pistes
    12 Discs | Disques
    14 Hours, HHH
    15 Hours and minutes, HHHMM
    16 Hours, minutes and seconds, HHHMMSS
    17 Bytes | Octets
    18 Kilobytes | Kilo-octets
    19 Megabytes | Mégaoctets
    31 Chapters | Chapitres
  `,
);

/** List 28: whom the product is for. */
export const audienceTypes = codeTable(
  28,
  `
    01 General, adults | Grand public, adultes
    02 Children | Enfants
    03 Teenagers | Adolescents
    04 Primary and secondary education | Enseignement primaire et secondaire
    11 Pre-school | Maternelle
    12 Primary education | Enseignement primaire
    13 Lower secondary education | Collège
    14 Upper secondary education | Lycée
    05 Higher education | Enseignement supérieur
    06 Professional and scholarly | Professionnels et chercheurs
    08 Adult education | Formation des adultes
    07 English as a foreign language | Anglais langue étrangère
    09 Second language teaching | Enseignement d’une langue seconde
  `,
);

/** List 29: whose codes or ratings describe the audience. */
export const audienceCodeTypes = codeTable(
  29,
  `
    01 ONIX audience codes | Publics ONIX
    02 Own audience scheme | Codes propres
    03 MPAA film rating
    04 BBFC film rating
    05 FSK film rating
    06 BTLF audience code | Code de public BTLF
    07 Electre audience code | Code de public Electre
    08 ANELE type
    09 AVI reading level
    10 USK game rating
    11 AWS reading level
    12 German school type
    13 German federal state
    14 German trained occupation
    15 Finnish school grade
    16 CBG age guidance
    17 BookData audience code
    18 AVI reading level, revised
    19 Lexile measure
    20 Fry readability score
    21 Japanese children’s audience code
    22 ONIX adult audience rating | Avertissement pour adultes ONIX
    23 CEFR language level | Niveau CECRL
    24 Korean publication ethics rating
    25 IoE book band
    26 FSK information programme
    27 Language of the intended audience
    28 PEGI game rating | Classification PEGI
    29 Swedish upper secondary programme
    30 ISCED 2011
  `,
);

/** List 30: what a range of ages or classes counts. */
export const audienceRangeQualifiers = codeTable(
  30,
  `
    11 US school grade
    12 UK school grade
    15 Reading speed, words per minute
    16 Interest age, months | Âge d’intérêt, en mois
    17 Interest age, years | Âge d’intérêt, en années
    18 Reading age, years | Âge de lecture, en années
    19 Spanish school grade
    20 Norwegian school grade
    21 Swedish level
    22 Italian school grade
    23 German school type
    24 German federal state
    25 German trained occupation
    26 Canadian school grade
    27 Finnish school grade
    28 Finnish upper secondary course
    29 Chinese school grade
    30 French school cycles and classes | Cycles et classes (France)
    31 Brazilian education level
    32 French education levels | Niveaux scolaires (France)
    33 Finnish upper secondary course, from 2021
    34 French education levels, detailed | Niveaux scolaires détaillés (France)
  `,
);

/** List 48: what is measured. */
export const measureTypes = codeTable(
  48,
  `
    01 Height | Hauteur
    02 Width | Largeur
    03 Thickness | Épaisseur
    04 Trimmed page height | Hauteur de page rognée
    05 Trimmed page width | Largeur de page rognée
    06 Volume
    07 Capacity
    08 Weight | Poids
    09 Diameter of a sphere | Diamètre (sphère)
    10 Unfolded sheet height | Hauteur dépliée
    11 Unfolded sheet width | Largeur dépliée
    12 Diameter of a tube | Diamètre (tube)
    13 Side of the rolled sheet’s package
    14 Height without packaging | Hauteur sans emballage
    15 Width without packaging | Largeur sans emballage
    16 Thickness without packaging | Épaisseur sans emballage
    17 Weight of batteries
    18 Weight of lithium
    19 Assembled length
    20 Assembled width
    21 Assembled height
    22 Weight without packaging | Poids sans emballage
    23 Carton length | Longueur du carton
    24 Carton width | Largeur du carton
    25 Carton height | Hauteur du carton
    26 Carton weight | Poids du carton
    27 Pallet length
    28 Pallet width
    29 Pallet height
    30 Pallet weight
  `,
);

/** List 50: units of measure. */
export const measureUnits = codeTable(
  50,
  `
    cm Centimetres | Centimètres
    gr Grams | Grammes
    in Inches | Pouces
    kg Kilograms | Kilogrammes
    lb Pounds | Livres
    mm Millimetres | Millimètres
    oz Ounces | Onces
    px Pixels | Pixels
  `,
);

/** List 148: whose collection it is. */
export const collectionTypes = codeTable(
  148,
  `
    00 Unspecified | Non précisé
    10 Publisher’s collection | Collection de l’éditeur
    11 Editorial collection | Collection éditoriale
    20 Collection named by others
  `,
);

/** List 149: what a part of a title names. */
export const titleElementLevels = codeTable(
  149,
  `
    01 Product | Produit
    02 Collection | Collection
    03 Sub-collection | Sous-collection
    04 Content item | Élément de contenu
    05 Master brand | Marque
    06 Sub-sub-collection
    07 Universe | Univers
  `,
);
