import { codeTable } from './code-list.ts';

/** List 2: a single item, a set sold as one, or a trade pack. */
export const productCompositions = codeTable(
  2,
  `
    00 Single item | Article simple
    01 Single item, not sold separately | Article simple, non vendu séparément
    10 Set sold as one item | Coffret ou lot vendu en un seul article
    11 Collection of items, sold separately | Série d’articles vendus séparément
    20 Trade item, not for retail | Article réservé aux professionnels
    30 Trade pack of several items | Lot réservé aux professionnels
    31 Pack of several items | Lot de plusieurs articles
  `,
);

/** List 150: the form of the product. */
export const productForms = codeTable(
  150,
  `
    00 Undefined | Non précisé
    AA Audio, form not specified | Audio
    AB Audio cassette | Cassette audio
    AC Audio CD | CD audio
    AD Digital audio tape
    AE Audio disc
    AF Audio tape
    AG MiniDisc
    AH CD-Extra
    AI DVD Audio
    AJ Downloadable audio file | Fichier audio à télécharger
    AK Audio player with recording | Lecteur audio préchargé
    AL SD card with recording
    AM Vinyl record | Disque vinyle
    AN Audio file, download and online | Fichier audio à télécharger et en ligne
    AO Audio file, online | Fichier audio en ligne
    AZ Other audio | Autre support audio
    BA Book, binding not specified | Livre (reliure non précisée)
    BB Hardback | Relié
    BC Paperback | Broché
    BD Loose-leaf | Feuillets mobiles
    BE Spiral bound | Reliure à spirale
    BF Pamphlet | Brochure agrafée
    BG Leather or fine binding | Reliure cuir ou d’art
    BH Board book | Tout-carton
    BI Rag book | Livre en tissu
    BJ Bath book | Livre de bain
    BK Novelty book | Livre animé ou livre-objet
    BL Slide bound | Reliure à baguette
    BM Big book | Livre géant
    BN Part-work | Fascicule
    BO Fold-out book | Leporello ou dépliant
    BP Foam book | Livre en mousse
    BZ Other book | Autre forme de livre
    CA Sheet map | Carte
    CB Folded map | Carte pliée
    CC Flat map | Carte à plat
    CD Rolled map | Carte roulée
    CE Globe | Globe
    CZ Other cartographic item
    DA Digital, on a carrier | Numérique sur support
    DB CD-ROM | Cédérom
    DC CD-I
    DE Game cartridge
    DF Diskette
    DI DVD-ROM | DVD-ROM
    DJ SD card
    DK Compact Flash card
    DL Memory Stick card
    DM USB stick | Clé USB
    DN Double-sided CD and DVD
    DO BD-ROM
    DZ Other digital carrier
    EA Digital, delivered electronically | Livre numérique
    EB Digital, download and online | Numérique à télécharger et en ligne
    EC Digital, online | Numérique en ligne
    ED Digital download | Numérique à télécharger
    FA Film or transparency
    FC Slides
    FD Overhead transparencies
    FE Filmstrip
    FF Film
    FZ Other film or transparency
    LA Digital licence | Licence numérique
    LB Digital licence key
    LC Digital licence code
    MA Microform
    MB Microfiche
    MC Microfilm
    MZ Other microform
    PA Other printed matter, not specified | Imprimé
    PB Address book | Carnet d’adresses
    PC Calendar | Calendrier
    PD Cards | Cartes
    PE Copymasters
    PF Diary | Agenda ou journal
    PG Frieze | Frise
    PH Kit | Kit
    PI Sheet music | Partition
    PJ Postcard book | Carnet de cartes postales
    PK Poster | Affiche
    PL Record book | Registre
    PM Wallet or folder | Pochette
    PN Pictures or photographs | Images ou photographies
    PO Wallchart | Planche murale
    PP Stickers | Autocollants
    PQ Plate | Planche
    PR Notebook | Carnet
    PS Organizer | Organiseur
    PT Bookmark | Marque-page
    PU Leaflet | Dépliant
    PV Book plates | Ex-libris
    PZ Other printed item | Autre imprimé
    SA Set of several items | Coffret ou lot
    SB Set, boxed | Coffret en boîte
    SC Set, slip-cased | Coffret sous étui
    SD Set, shrink-wrapped | Lot sous film
    SE Set, loose | Lot sans emballage
    SF Set, with enclosed parts | Ensemble, éléments encartés
    SG Set, entirely digital | Lot entièrement numérique
    VA Video
    VF Videodisc
    VI DVD video | DVD vidéo
    VJ VHS cassette
    VK Betamax cassette
    VL Video CD
    VM Super video CD
    VN HD DVD
    VO Blu-ray | Blu-ray
    VP UMD video
    VQ CBHD
    VZ Other video
    XA Trade material | Matériel de vente
    XB Dumpbin, empty | Présentoir de sol vide
    XC Dumpbin, filled | Présentoir de sol garni
    XD Counter display, empty | Présentoir de comptoir vide
    XE Counter display, filled | Présentoir de comptoir garni
    XF Promotional poster | Affiche promotionnelle
    XG Shelf strip
    XH Window piece
    XI Streamer
    XJ Spinner, empty
    XK Large display
    XL Shrink-wrapped pack | Lot sous film (professionnels)
    XM Boxed pack | Lot en carton (professionnels)
    XN Pack, packaging not specified | Lot (professionnels)
    XO Spinner, filled
    XY Other point of sale item, with retail products
    XZ Other point of sale item | Autre matériel de vente
    ZA General merchandise | Article divers
    ZB Doll or figure | Figurine ou poupée
    ZC Soft toy | Peluche
    ZD Toy | Jouet
    ZE Game | Jeu
    ZF T-shirt | T-shirt
    ZG E-book reader
    ZH Tablet computer
    ZI Audiobook player
    ZJ Jigsaw puzzle | Puzzle
    ZK Mug | Tasse
    ZL Tote bag | Sac
    ZM Tableware
    ZN Umbrella
    ZO Paints and pencils
    ZP Craft kit | Kit créatif
    ZX Toy or game accessory | Accessoire de jeu
    ZY Other clothing
    ZZ Other merchandise | Autre article
  `,
);

/** List 81: what the product contains. */
export const productContentTypes = codeTable(
  81,
  `
    10 Text | Texte
    15 Many links within the content
    14 Many links to outside content
    51 Links to outside interactive content
    16 Additional text, not part of the work
    45 Text within images
    41 Additional readable links to outside content
    17 Text promoting another book
    11 Music notation | Notation musicale
    07 Still images | Images fixes
    18 Photographs | Photographies
    19 Figures, charts, graphs | Figures, schémas, graphiques
    20 Additional images, not part of the work
    12 Maps | Cartes
    47 Chemistry
    48 Mathematics
    46 Decorative images
    42 Assessment material | Exercices et évaluations
    01 Audiobook | Livre audio
    02 Performance of a spoken text
    13 Other speech
    03 Music recording | Musique enregistrée
    04 Other audio | Autre son
    49 Images of text
    21 Part of a performance of a spoken text
    22 Additional audio, not part of the work
    23 Audio promoting another book
    06 Video | Vidéo
    26 Video of a reading
    50 Video without sound
    27 Visual performance
    24 Animated illustrations | Illustrations animées
    25 Narrative animation
    28 Other video
    29 Part of a performance on video
    30 Additional video, not part of the work
    31 Video promoting another book
    05 Game or puzzle | Jeu
    32 Contest
    08 Software | Logiciel
    09 Data | Données
    33 Data with software
    34 Blank pages or spaces | Pages à remplir
    35 Advertising
    37 Own advertising
    36 Advertising coupons
    38 Display advertising by others
    39 Text advertising by others
    40 Scripting
    43 Scripted pop-ups
    44 Sequential art | Bande dessinée
  `,
);

/** List 144: protection of a digital file. */
export const technicalProtections = codeTable(
  144,
  `
    00 None | Aucune
    01 DRM, not specified | DRM
    02 Digital watermark | Tatouage numérique
    03 Adobe DRM | DRM Adobe
    04 Apple DRM
    05 OMA DRM
    06 Readium LCP | LCP
    07 Sony DRM
  `,
);
