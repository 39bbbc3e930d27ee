import { codeTable } from './code-list.ts';

/** List 34: how a text is marked up. */
export const textFormats = codeTable(
  34,
  `
    02 HTML
    03 XML
    05 XHTML
    06 Plain text
    07 Plain ASCII text
  `,
);

/** List 153: what a text is. */
export const textTypes = codeTable(
  153,
  `
    01 Defined by the sender | Défini par l’expéditeur
    02 Short description | Présentation courte
    03 Description | Présentation
    04 Table of contents | Sommaire
    05 Back cover | Quatrième de couverture
    06 Review | Critique
    07 Review of an earlier edition | Critique d’une édition antérieure
    08 Review of an earlier work | Critique d’une œuvre antérieure
    09 Endorsement | Recommandation
    10 Headline | Accroche
    11 Feature | Point fort
    12 Biographical note | Notice biographique
    13 Publisher’s notice | Note de l’éditeur
    14 Excerpt | Extrait
    15 Index | Index
    16 Short description of the collection | Présentation courte de la collection
    17 Description of the collection | Présentation de la collection
    18 New feature | Nouveauté de cette édition
    19 Version history
    20 Open access statement | Mention d’accès ouvert
    21 Digital exclusivity | Exclusivité numérique
    22 Official recommendation | Recommandation officielle
    23 JBPA description
    24 schema.org snippet
    25 Errata | Errata
    26 Introduction | Introduction
    27 Cover flaps and other cover text | Rabats et autres textes de couverture
    28 Cast and credits | Distribution et crédits
    29 Bibliography | Bibliographie
    30 Abstract | Résumé
    31 Rules or instructions | Règle du jeu ou mode d’emploi
    32 List of contents | Contenu de la boîte
    33 Short description of the imprint
    34 Description of the imprint | Présentation de la marque
    35 Short description of the publisher
    36 Description of the publisher | Présentation de l’éditeur
    37 Cover line | Mention de couverture
  `,
);

/** List 154: who may read a text. */
export const contentAudiences = codeTable(
  154,
  `
    00 Everyone | Tous
    01 Restricted | Restreint
    02 Book trade | Professionnels du livre
    03 Readers | Lecteurs
    04 Librarians | Bibliothécaires
    05 Teachers | Enseignants
    06 Students | Étudiants
    07 Press | Presse
    08 Price comparison services
    09 Search engines | Moteurs de recherche
    10 Bloggers | Blogueurs
  `,
);

/** List 158: what a resource shows. */
export const resourceContentTypes = codeTable(
  158,
  `
    01 Front cover | Première de couverture
    02 Back cover | Quatrième de couverture
    56 Spine | Dos
    03 Whole cover or pack | Couverture ou emballage
    04 Contributor’s picture | Portrait de l’auteur
    05 Collection image
    06 Collection logo | Logo de la collection
    07 Product image | Image du produit
    08 Product logo
    09 Publisher’s logo | Logo de l’éditeur
    10 Imprint logo | Logo de la marque
    11 Interview with the contributor | Entretien avec l’auteur
    12 Presentation by the contributor | Présentation par l’auteur
    13 Reading by the contributor | Lecture par l’auteur
    14 Contributor’s events
    15 Sample | Extrait
    16 Widget | Feuilletage
    17 Review | Critique
    18 Commentary
    19 Reading group guide | Guide de lecture
    20 Teacher’s guide | Guide pédagogique
    21 Feature article | Article
    22 Character interview
    23 Wallpaper
    24 Press release | Communiqué de presse
    25 Table of contents | Sommaire
    26 Trailer | Bande-annonce
    27 Cover thumbnail | Vignette de couverture
    28 Full content | Contenu intégral
    29 Full cover | Couverture à plat
    30 Brand logo
    31 Description | Présentation
    32 Index | Index
    33 Student’s guide
    34 Publisher’s catalogue | Catalogue de l’éditeur
    35 Advertising panel
    36 Advertising page
    37 Promotional material for events
    38 Digital review copy | Service de presse numérique
    39 Instructional material
    40 Errata | Errata
    41 Introduction
    42 Description of the collection
    43 Bibliography
    44 Abstract
    45 Provisional cover | Couverture provisoire
    46 Rules or instructions | Règle du jeu ou mode d’emploi
    47 Transcript
    48 Cast and credits
    49 Image for social media | Image pour les réseaux sociaux
    50 Further learning material
    51 Cover flap
    52 Warning label
    53 Product safety contacts | Contacts de sécurité du produit
    54 Page edge decoration
    55 Endpaper decoration
    99 Licence
  `,
);

/** List 159: image, sound, text … */
export const resourceModes = codeTable(
  159,
  `
    01 Application
    02 Audio
    03 Image
    04 Text
    05 Video
    06 Several
  `,
);

/** List 161: how a resource is fetched. */
export const resourceForms = codeTable(
  161,
  `
    01 Link
    02 Download
    03 Embeddable application
  `,
);

/** List 155: what happens to a text or resource on a date. */
export const contentDateRoles = codeTable(
  155,
  `
    01 Publication | Publication
    04 Broadcast | Diffusion
    14 From | À partir du
    15 Until | Jusqu’au
    17 Last update | Dernière mise à jour
    24 From and until | Du et jusqu’au
    27 Available from | Disponible à partir du
    28 Available until | Disponible jusqu’au
    31 Start of what it concerns
    32 End of what it concerns
  `,
);
