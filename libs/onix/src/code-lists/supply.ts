import { codeTable } from './code-list.ts';

/** List 53: whose code tells whether copies may be returned. */
export const returnsCodeTypes = codeTable(
  53,
  `
    00 Own coding | Codes propres
    01 French book trade | Librairie française
    02 BISAC
    03 UK book trade
    04 ONIX | ONIX
  `,
);

/** List 57: why there is no price. */
export const unpricedItemTypes = codeTable(
  57,
  `
    01 Free of charge | Gratuit
    02 Price to be announced | Prix à venir
    03 Not sold separately | Non vendu séparément
    04 Ask the supplier | Prix sur demande
    05 Not sold as a set | Non vendu en lot
    06 Revenue share
    07 Calculated from the contents | Calculé d’après le contenu
    08 Not supplied by this supplier
  `,
);

/** List 58: what kind of price it is. Fixed prices are those the publisher sets by law (prix unique). */
export const priceTypes = codeTable(
  58,
  `
    01 Recommended retail price, excluding tax | Prix public conseillé HT
    02 Recommended retail price, including tax | Prix public conseillé TTC
    03 Fixed retail price, excluding tax | Prix public fixé par l’éditeur HT
    04 Fixed retail price, including tax | Prix public fixé par l’éditeur TTC
    05 Supplier’s net price, excluding tax | Prix net fournisseur HT
    06 Supplier’s net rental price, excluding tax | Prix net de location HT
    07 Supplier’s net price, including tax | Prix net fournisseur TTC
    08 Supplier’s other net price, excluding tax | Autre prix net fournisseur HT
    09 Supplier’s other net price, including tax | Autre prix net fournisseur TTC
    11 Special recommended price, excluding tax | Prix conseillé exceptionnel HT
    12 Special recommended price, including tax | Prix conseillé exceptionnel TTC
    13 Special fixed price, excluding tax | Prix fixé exceptionnel HT
    14 Special fixed price, including tax | Prix fixé exceptionnel TTC
    15 Special net price, excluding tax | Prix net exceptionnel HT
    17 Special net price, including tax | Prix net exceptionnel TTC
    21 Recommended price before publication, excluding tax | Prix conseillé de souscription HT
    22 Recommended price before publication, including tax | Prix conseillé de souscription TTC
    23 Fixed price before publication, excluding tax | Prix fixé de souscription HT
    24 Fixed price before publication, including tax | Prix fixé de souscription TTC
    25 Net price before publication, excluding tax | Prix net de souscription HT
    27 Net price before publication, including tax | Prix net de souscription TTC
    31 Recommended price with freight passed on, excluding tax | Prix conseillé port compris HT
    32 Billing price with freight passed on, excluding tax | Prix de facturation port compris HT
    33 Importer’s fixed price, excluding tax | Prix fixé par l’importateur HT
    34 Importer’s fixed price, including tax | Prix fixé par l’importateur TTC
    35 Customs value of a free copy, excluding tax | Valeur en douane d’un exemplaire gratuit HT
    36 Value for claims, excluding tax | Valeur de réclamation HT
    37 Customs value, excluding tax | Valeur en douane HT
    41 Publisher’s retail price, excluding tax | Prix de vente directe de l’éditeur HT
    42 Publisher’s retail price, including tax | Prix de vente directe de l’éditeur TTC
  `,
);

/** List 59: for whom or when the price holds. */
export const priceQualifiers = codeTable(
  59,
  `
    00 Any | Sans condition
    01 Members or subscribers | Membres ou abonnés
    02 Export | Export
    03 When bought as part of a set | Acheté avec la série
    04 Vouchers
    05 Consumers | Particuliers
    06 Companies, libraries, education | Collectivités
    07 Reservation orders | Souscription
    08 Promotion | Promotion
    09 Linked price
    10 Libraries | Bibliothèques
    11 Education | Enseignement
    12 Companies | Entreprises
    13 Subscription services
    14 School libraries
    15 Academic libraries
    16 Public libraries | Bibliothèques publiques
    17 Introduction | Prix de lancement
    18 Consortia
    19 Alternative education
  `,
);

/** List 61: whether the price may still change. */
export const priceStatuses = codeTable(
  61,
  `
    00 Unspecified | Non précisé
    01 Provisional | Provisoire
    02 Confirmed | Confirmé
  `,
);

/** List 62: which rate of tax. */
export const taxRates = codeTable(
  62,
  `
    H Higher | Majoré
    P Paid at source (Italy)
    R Reduced | Réduit
    S Standard | Normal
    T Super-reduced | Super-réduit
    Z Zero | Nul
  `,
);

/** List 65: whether the supplier can deliver. */
export const productAvailabilities = codeTable(
  65,
  `
    01 Cancelled | Annulé
    09 Postponed indefinitely | Reporté sans date
    10 Not yet available | Pas encore disponible
    11 Awaiting stock | En attente de stock
    12 To be printed on demand | Sera imprimé à la demande
    20 Available | Disponible
    21 In stock | En stock
    22 To order | Sur commande
    23 Printed on demand | Impression à la demande
    30 Temporarily unavailable | Provisoirement indisponible
    31 Out of stock | Manquant
    32 Reprinting | En réimpression
    33 Awaiting reissue | En attente de réédition
    34 Temporarily withdrawn | Retiré provisoirement de la vente
    40 Not available | Indisponible
    41 Replaced by a new product | Remplacé par un nouveau produit
    42 Available in another format | Disponible sous une autre forme
    43 No longer supplied by us | N’est plus fourni par nous
    44 Apply direct | S’adresser directement à l’éditeur
    45 Not sold separately | Non vendu séparément
    46 Withdrawn from sale | Retiré de la vente
    47 Remaindered | Soldé
    48 Replaced by print on demand | Remplacé par l’impression à la demande
    49 Recalled | Rappelé
    50 Not sold as a set | Non vendu en lot
    51 Out of print | Épuisé
    52 No longer sold in this market | N’est plus vendu sur ce marché
    97 No recent update | Pas de mise à jour récente
    98 No more updates | Plus de mise à jour
    99 Ask the supplier | Consulter le fournisseur
  `,
);

/** List 93: who the supplier is to the publisher. */
export const supplierRoles = codeTable(
  93,
  `
    00 Unspecified | Non précisé
    01 Publisher to resellers | Éditeur vendant aux revendeurs
    02 Exclusive distributor to resellers | Distributeur exclusif auprès des revendeurs
    03 Non-exclusive distributor to resellers | Distributeur non exclusif auprès des revendeurs
    04 Wholesaler | Grossiste
    05 Sales agent | Agent commercial
    06 Publisher’s distributor to retailers | Distributeur de l’éditeur
    07 POD supplier | Fournisseur d’impression à la demande
    08 Retailer | Détaillant
    09 Publisher to readers | Éditeur vendant aux lecteurs
    10 Exclusive distributor to readers
    11 Non-exclusive distributor to readers
    12 Distributor to readers | Distributeur vendant aux lecteurs
    13 Exclusive distributor to resellers and readers
    14 Non-exclusive distributor to resellers and readers
    15 Distributor to resellers and readers
  `,
);

/** List 166: what happens at the supplier on a date. */
export const supplyDateRoles = codeTable(
  166,
  `
    02 Sales embargo | Mise en vente (embargo)
    08 Expected availability | Disponibilité attendue
    18 Last date for returns | Date limite de retour
    25 Deadline for reservation orders | Date limite de réservation
    29 Last redownload
    30 Last change of protection
    34 Expected at the warehouse | Arrivée attendue à l’entrepôt
    50 New supplier starts | Début du nouveau fournisseur
    51 Supplier ends | Fin du fournisseur
  `,
);

/** List 171: which tax. */
export const taxTypes = codeTable(
  171,
  `
    01 VAT | TVA
    02 Sales tax | Taxe sur les ventes (TPS)
    03 Eco tax | Écotaxe
  `,
);

/** List 173: the first or the last day of a price. */
export const priceDateRoles = codeTable(
  173,
  `
    14 From | À partir du
    15 Until | Jusqu’au
    24 From and until | Du et jusqu’au
  `,
);
