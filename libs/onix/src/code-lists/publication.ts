import { codeTable } from './code-list.ts';

/** List 1: why the record is sent. */
export const notificationTypes = codeTable(
  1,
  `
    01 Early announcement | Annonce précoce
    02 Announcement, confirmed | Annonce confirmée
    03 Confirmed at publication | Confirmé à la parution
    04 Partial update | Mise à jour partielle
    05 Delete | Suppression
    08 Notice of sale to another publisher | Avis de cession
    09 Notice of acquisition | Avis d’acquisition
    88 Test of a partial update
    89 Test record | Notice d’essai
  `,
);

/** List 45: what a publisher did for the product. */
export const publishingRoles = codeTable(
  45,
  `
    01 Publisher | Éditeur
    02 Co-publisher | Coéditeur
    03 Sponsor | Mécène
    04 Publisher of the original language version | Éditeur de la version originale
    05 Host or distributor of electronic content | Hébergeur ou distributeur numérique
    06 Published for | Publié pour le compte de
    07 Published in association with | Publié en association avec
    09 New or acquiring publisher | Nouvel éditeur
    10 Publishing group | Groupe éditorial
    11 Publisher of the facsimile’s original | Éditeur de l’original d’un fac-similé
    12 Repackager of a prebound edition
    13 Former publisher | Ancien éditeur
    14 Publication funder
    15 Research funder
    16 Funding body | Financeur
    17 Printer | Imprimeur
    18 Binder | Relieur
    19 Manufacturer | Fabricant
    21 Previous publisher
  `,
);

/** List 64: where the product stands in its life. */
export const publishingStatuses = codeTable(
  64,
  `
    00 Unspecified | Non précisé
    01 Cancelled | Annulé
    02 Forthcoming | À paraître
    03 Postponed indefinitely | Reporté sans date
    04 Active | Disponible
    05 No longer our product | N’est plus à notre catalogue
    06 Out of stock indefinitely | Manquant sans date de retour
    07 Out of print | Épuisé
    08 Inactive | Inactif
    09 Unknown | Inconnu
    10 Remaindered | Soldé
    11 Withdrawn from sale | Retiré de la vente
    12 Recalled (code 15 is preferred) | Rappelé (préférer le code 15)
    13 Active, not sold separately | Disponible, non vendu séparément
    15 Recalled | Rappelé
    16 Temporarily withdrawn from sale | Retiré provisoirement de la vente
    17 Permanently withdrawn from sale | Arrêt définitif de commercialisation
    18 Active, not sold as a set | Disponible, non vendu en lot
  `,
);

/** List 68: where the product stands in a market. */
export const marketPublishingStatuses = codeTable(
  68,
  `
    00 Unspecified | Non précisé
    01 Cancelled | Annulé
    02 Forthcoming | À paraître
    03 Postponed indefinitely | Reporté sans date
    04 Active | Disponible
    05 No longer our product | N’est plus à notre catalogue
    06 Out of stock indefinitely | Manquant sans date de retour
    07 Out of print | Épuisé
    08 Inactive | Inactif
    09 Unknown | Inconnu
    10 Remaindered | Soldé
    11 Withdrawn from sale | Retiré de la vente
    12 Not sold in this market | Non vendu sur ce marché
    13 Active, not sold separately | Disponible, non vendu séparément
    14 Active, with restrictions in this market | Disponible, avec restrictions
    15 Recalled | Rappelé
    16 Temporarily withdrawn from sale | Retiré provisoirement de la vente
    17 Permanently withdrawn from sale | Arrêt définitif de commercialisation
    18 Active, not sold as a set | Disponible, non vendu en lot
  `,
);

/** List 163: what happens on a date. */
export const publishingDateRoles = codeTable(
  163,
  `
    01 Publication | Parution
    02 Sales embargo | Mise en vente (embargo)
    09 Public announcement | Annonce au public
    10 Announcement to the trade | Annonce aux professionnels
    11 First publication | Première parution
    12 Last reprint | Dernière réimpression
    13 Out of print | Épuisement ou arrêt définitif
    16 Last reissue | Dernière réédition
    19 Publication of the print counterpart | Parution de la version imprimée
    20 First publication in the original language | Première parution en langue originale
    21 Coming reissue | Réédition à venir
    22 Expected return after withdrawal | Retour attendu après retrait
    23 Review embargo | Embargo sur les critiques
    25 Deadline for reservation orders | Date limite de réservation
    26 Coming reprint | Réimpression à venir
    27 Preorder embargo | Ouverture des précommandes
    28 Transfer to another publisher | Transfert
    29 Production | Fabrication
    30 Streaming embargo
    31 Subscription embargo
    32 Download embargo
    33 Purchase embargo
    35 CIP date
  `,
);

/** List 55: how a date is written. */
export const dateFormats = codeTable(
  55,
  `
    00 Day, YYYYMMDD
    01 Month, YYYYMM
    02 Week, YYYYWW
    03 Quarter, YYYYQ
    04 Season, YYYYS
    05 Year, YYYY
    06 From day to day
    07 From month to month
    08 From week to week
    09 From quarter to quarter
    10 From season to season
    11 From year to year
    12 Text
    13 Day and minute
    14 Day and second
    20 Day, Hijri calendar
    21 Month, Hijri calendar
    25 Year, Hijri calendar
    32 Text, Hijri calendar
  `,
);

/** List 46: where the publisher may sell. */
export const salesRightsTypes = codeTable(
  46,
  `
    00 Unknown | Inconnus
    01 For sale, exclusive rights | En vente, droits exclusifs
    02 For sale, non-exclusive rights | En vente, droits non exclusifs
    03 Not for sale | Pas en vente
    04 Not for sale, though the publisher holds exclusive rights | Pas en vente, droits exclusifs détenus
    05 Not for sale, though the publisher holds non-exclusive rights | Pas en vente, droits non exclusifs détenus
    06 Not for sale, the publisher holds no rights | Pas en vente, droits non détenus
    07 For sale, exclusive rights, with a restriction | En vente, droits exclusifs, avec restriction
    08 For sale, non-exclusive rights, with a restriction | En vente, droits non exclusifs, avec restriction
  `,
);

/** List 51: how another product is related to this one. */
export const productRelations = codeTable(
  51,
  `
    00 Unspecified | Non précisé
    01 Includes | Comprend
    02 Is part of | Fait partie de
    03 Replaces | Remplace
    04 Has companion | A pour complément
    05 Replaced by | Remplacé par
    06 Other format | Autre format
    07 Has ancillary product | A pour accessoire
    08 Is ancillary to | Est l’accessoire de
    09 Remaindered as | Soldé sous
    10 Remainder of | Solde de
    11 Other language version of | Version dans une autre langue de
    12 Suggested by the publisher instead | Suggéré par l’éditeur à la place
    13 Digital edition of this print product | Version numérique de l’imprimé
    16 POD replacement of | Remplace en impression à la demande
    17 Replaced by POD | Remplacé par l’impression à la demande
    18 Special edition of | Édition spéciale de
    19 Has special edition | A une édition spéciale
    20 Prebound edition of
    21 Original of the prebound edition
    22 Same author | Du même auteur
    23 Similar product | Produit similaire
    24 Facsimile of | Fac-similé de
    25 Original of the facsimile | Original du fac-similé
    26 Licence for
    27 Available in digital form as | Existe en numérique
    28 Available enhanced as | Existe en version enrichie
    29 Available in basic form as | Existe en version simple
    30 Same collection | Même collection
    31 Alternative in another market sector
    32 Equivalent for another market
    33 Alternative for another market
    34 Cites | Cite
    35 Cited by | Cité par
    37 Signed version of | Version signée de
    38 Has signed version | Existe en version signée
    39 Has student material | A un livre de l’élève
    40 Has teacher material | A un livre du professeur
    41 Shares content with
    42 Later edition of | Nouvelle édition de
    43 Adapted from | Adapté de
    44 Adapted as | Adapté en
    45 Has linked offer
    46 May be substituted by
    47 May be substituted for
    48 Is linked offer
  `,
);

/** List 164: how a work is related to the product. */
export const workRelations = codeTable(
  164,
  `
    01 Is an edition of the work | Édition de l’œuvre
    02 Derived from the work | Dérivé de l’œuvre
    03 The work is derived from this | L’œuvre en est dérivée
    04 Other work of the collection | Autre œuvre de la collection
    05 Other work of a contributor | Autre œuvre d’un contributeur
    06 Is an edition of the original work | Édition de l’œuvre originale
    21 Derived by abridgement
    22 Derived by annotation
    23 Derived by compilation
    24 Derived by criticism
    25 Derived by excerpts
    26 Derived by expurgation
    27 Derived by added material
    28 Derived by revision
    29 Derived by translation | Traduit de l’œuvre
    30 Derived by adaptation | Adapté de l’œuvre
    31 Derived by removed material
    41 The work is derived by abridgement
    42 The work is derived by annotation
    43 The work is derived by compilation
    44 The work is derived by criticism
    45 The work is derived by excerpts
    46 The work is derived by expurgation
    47 The work is derived by added material
    48 The work is derived by revision
    49 The work is derived by translation
    50 The work is derived by adaptation
    51 The work is derived by removed material
    98 Edition of an LRM work
    99 Edition of an LRM expression
  `,
);

/** List 3: who the source of the record is. */
export const recordSourceTypes = codeTable(
  3,
  `
    00 Unspecified | Non précisé
    01 Publisher | Éditeur
    02 Publisher’s distributor | Distributeur de l’éditeur
    03 Wholesaler | Grossiste
    04 Bibliographic agency | Agence bibliographique
    05 Library supplier | Fournisseur de bibliothèques
    06 Publisher’s sales agent | Diffuseur
    07 Conversion service of the publisher
    08 Conversion service
    09 ISBN agency | Agence ISBN
    10 ISTC agency
    11 Bookseller | Libraire
    12 Education bookseller
    13 Library | Bibliothèque
  `,
);
