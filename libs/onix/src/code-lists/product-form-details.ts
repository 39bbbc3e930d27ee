import { codeTable } from './code-list.ts';

/** List 175: details of the form: format, binding, cover, file type. */
export const productFormDetails = codeTable(
  175,
  `
    A101 Standard CD | CD standard
    A102 SACD
    A103 MP3 | MP3
    A104 WAV | WAV
    A105 Real Audio
    A106 WMA
    A107 AAC | AAC
    A108 Ogg Vorbis
    A109 Audible
    A110 FLAC | FLAC
    A111 AIFF
    A112 ALAC
    A113 W3C audiobook | Livre audio W3C
    A201 DAISY 2, audio, title only
    A202 DAISY 2, audio with navigation
    A203 DAISY 2, audio with part of the text
    A204 DAISY 2, audio with all the text | DAISY 2, audio et texte complets
    A205 DAISY 2, text with part of the audio
    A206 DAISY 2, text only
    A207 DAISY 3, audio, title only
    A208 DAISY 3, audio with navigation
    A209 DAISY 3, audio with part of the text
    A210 DAISY 3, audio with all the text | DAISY 3, audio et texte complets
    A211 DAISY 3, text with part of the audio
    A212 DAISY 3, text only
    A301 Stands alone
    A302 To read along
    A303 To play along
    A304 To speak along
    A305 Synchronised with the text
    A310 Sound effects
    A311 Background music
    A312 No background sound
    A400 64 kbit/s
    A401 128 kbit/s
    A402 192 kbit/s
    A403 256 kbit/s
    A404 320 kbit/s
    A410 Mono
    A420 Stereo
    A421 Stereo 2.1
    A441 Surround 4.1
    A451 Surround 5.1
    A471 Dolby Atmos
    B101 Mass market paperback | Poche de grande diffusion
    B102 Trade paperback (US) | Broché grand format (États-Unis)
    B103 Digest paperback
    B104 A-format paperback | Broché, format A (poche)
    B105 B-format paperback | Broché, format B (semi-poche)
    B106 Trade paperback (UK) | Broché grand format (Royaume-Uni)
    B107 Tall rack paperback
    B108 A5 Tankobon
    B109 JIS B5 Tankobon
    B110 JIS B6 Tankobon
    B111 A6 Bunko
    B112 B40 Shinsho
    B113 Pocket book (Sweden, Norway, France) | Livre de poche
    B114 Storpocket
    B115 Kartonnage
    B116 Flexband
    B117 Mook | Mook
    B118 Dwarsligger
    B119 46 size
    B120 46-Henkei
    B121 A4 | A4
    B122 A4-Henkei
    B123 A5-Henkei
    B124 B5-Henkei
    B125 B6-Henkei
    B126 AB size
    B127 JIS B7
    B128 Kiku
    B129 Kiku-Henkei
    B130 JIS B4
    B131 Paperback (Germany)
    B132 Libro de bolsillo
    B133 Pocket-sized | Format de poche
    B134 A5 | A5
    B135 Mass market max paperback
    B139 Comic book size (US) | Format comics
    B140 Comic album size (Europe) | Format album de bande dessinée
    B141 B4-Henkei
    B201 Colouring book | Livre à colorier
    B202 Lift-the-flap book | Livre à rabats
    B204 Miniature book | Livre miniature
    B205 Moving pictures | Images animées
    B206 Pop-up book | Livre pop-up
    B207 Scented book | Livre parfumé
    B208 Sound book | Livre sonore
    B209 Sticker book | Livre d’autocollants
    B210 Touch-and-feel book | Livre tactile
    B212 Die-cut book | Livre à découpes
    B213 Book as toy | Livre-jouet
    B214 Soft-to-touch book | Livre doux au toucher
    B215 Felt pieces | Pièces en feutrine
    B216 Press-out pieces | Pièces à détacher
    B221 Picture book | Album
    B222 Carousel book | Livre carrousel
    B223 Pull-the-tab book | Livre à tirettes
    B224 Wordless book | Livre sans texte
    B225 Cut-out pieces | Pièces à découper
    B301 Loose-leaf, sheets and binder
    B302 Loose-leaf, binder only
    B303 Loose-leaf, sheets only
    B304 Sewn | Cousu
    B305 Glued | Dos carré collé
    B306 Library binding | Reliure de bibliothèque
    B307 Reinforced binding | Reliure renforcée
    B308 Half bound | Demi-reliure à coins
    B309 Quarter bound | Demi-reliure
    B310 Saddle-sewn | Piqûre à cheval
    B311 Comb bound | Reliure à peigne
    B312 Wire-O | Wire-O
    B313 Concealed wire
    B314 Coil bound | Spirale
    B315 Trade binding
    B316 Swiss binding | Reliure suisse
    B317 Notched binding
    B318 Lay-flat binding | Ouverture à plat
    B319 Flush cut | Couverture coupée à ras
    B320 Rounded spine | Dos rond
    B321 Square spine | Dos carré
    B400 Self-covered
    B401 Cloth over boards | Relié pleine toile
    B402 Paper over boards | Cartonné
    B403 Leather | Cuir
    B404 Imitation leather | Similicuir
    B405 Bonded leather
    B406 Vellum | Vélin
    B407 Head and tail bands | Tranchefile
    B419 Decorated edges | Tranches décorées
    B408 Decorated endpapers | Gardes décorées
    B409 Cloth | Toile
    B410 Imitation cloth | Imitation toile
    B411 Velvet | Velours
    B412 Flexible plastic cover | Couverture plastique souple
    B413 Plastic-covered | Couverture plastifiée
    B414 Vinyl-covered
    B415 Laminated cover | Couverture pelliculée
    B416 Card cover | Couverture en carte
    B417 Cover printed inside and out | Couverture imprimée recto verso
    B418 Paper cover | Couverture papier
    B420 Delicate cover finish
    B421 Embossed cover | Couverture gaufrée
    B501 Dust jacket | Jaquette
    B502 Printed dust jacket | Jaquette imprimée
    B503 Translucent dust cover | Jaquette transparente
    B504 Flaps | Rabats
    B505 Thumb index | Onglets
    B506 Ribbon marker | Signet
    B507 Zip
    B508 Snap fastener
    B509 Leather edges
    B510 Rough front | Bords non rognés
    B511 Foldout | Dépliant
    B512 Wide margins
    B513 Fastening strap
    B514 Perforated pages | Pages détachables
    B515 Acid-free paper | Papier sans acide
    B516 Archival paper | Papier permanent
    B517 Elastic strap | Élastique
    B518 Authenticity token
    B519 Dust jacket poster | Jaquette-affiche
    B520 Rounded corners | Coins ronds
    B521 Splashproof
    B522 Mineral paper
    B523 Accessibility claim ticket
    B524 Plastic paper
    B601 Turn-around book | Livre tête-bêche
    B602 Manga in the original reading direction | Manga, sens de lecture japonais
    B603 Back-to-back book
    B604 Manga in reversed direction | Manga, sens de lecture inversé
    B605 Variant turn-around book
    B606 Pages from left to right | Lecture de gauche à droite
    B607 Pages from right to left | Lecture de droite à gauche
    B608 Pages from top to bottom
    B609 Other page direction
    B610 Syllables marked | Syllabes marquées
    B611 Capitals only | Tout en capitales
    B701 UK uncontracted braille
    B702 UK contracted braille
    B703 US braille
    B704 US uncontracted braille
    B705 US contracted braille
    B706 Unified English braille
    B707 Moon
    B708 Unified English uncontracted braille
    B709 Unified English contracted braille
    B750 Tactile images | Images tactiles
    B751 Lenticular images
    B752 Anaglyph images
    C750 Raised relief
    D101 Real Video
    D102 QuickTime
    D103 AVI
    D104 Windows Media Video
    D105 MPEG-4
    D201 MS-DOS
    D202 Windows
    D203 Macintosh
    D204 UNIX or Linux
    D205 Other operating system
    D206 Palm OS
    D207 Windows Mobile
    D301 Xbox
    D302 Game Boy Color
    D303 Game Boy Advance
    D304 Game Boy
    D305 GameCube
    D306 Nintendo 64
    D307 Dreamcast
    D308 Mega Drive
    D309 Saturn
    D310 PlayStation 1
    D311 PlayStation 2
    D312 Nintendo DS
    D313 PlayStation 3
    D314 Xbox 360
    D315 Wii
    D316 PSP
    D317 PlayStation 3 (withdrawn code)
    D318 PlayStation 4
    D319 PlayStation Vita
    D320 Xbox One
    D321 Nintendo Switch
    D322 Wii U
    D323 PlayStation 5
    D324 Xbox Series
    E100 Other file type | Autre type de fichier
    E101 EPUB | EPUB
    E102 OEB
    E103 DOC
    E104 DOCX
    E105 HTML | HTML
    E106 ODF
    E107 PDF | PDF
    E108 PDF/A
    E109 RTF
    E110 SGML
    E111 TCR
    E112 TXT
    E113 XHTML
    E114 zTXT
    E115 XPS
    E116 Kindle | Kindle
    E117 BBeB
    E118 DXReader
    E119 EBL
    E120 Ebrary
    E121 eReader
    E122 Exebook
    E123 eBookman
    E124 Rocketbook
    E125 iSilo
    E126 Microsoft Reader
    E127 Mobipocket | Mobipocket
    E128 MyiLibrary
    E129 NetLibrary
    E130 Plucker
    E131 VitalBook
    E132 Vook
    E133 Google edition
    E134 App for iOS | Application iOS
    E135 App for Android | Application Android
    E136 App for another system
    E139 CEB
    E140 CEBX
    E141 iBook
    E142 ePIB
    E143 SCORM
    E144 EBP
    E145 Page Perfect
    E146 BRF
    E147 Erudit
    E148 Kindle print replica
    E149 Comic book archive
    E150 EPUB/A
    E200 Reflowable | Mise en page fluide
    E201 Fixed layout | Mise en page fixe
    E202 Readable offline
    E203 Needs a connection
    E204 Content removed
    E205 Visible page numbers | Numéros de page visibles
    E206 No preferred page direction
    E210 Landscape
    E211 Portrait
    E212 Square
    E213 Vertical scrolling
    E221 5:4
    E222 4:3
    E223 3:2
    E224 16:10
    E225 16:9
    E226 18:9
    E227 21:9
    L101 Laminated | Plastifié
    P091 Calendar to write in
    P092 Calendar not to write in
    P096 Several months a page
    P097 One month a page
    P098 One week a page
    P099 One day a page
    P101 Desk calendar or diary | Calendrier ou agenda de bureau
    P102 Pocket calendar or diary | Calendrier ou agenda de poche
    P103 Appointment diary | Agenda
    P104 Day-by-day calendar | Éphéméride
    P105 Poster calendar | Calendrier-affiche
    P106 Wall calendar | Calendrier mural
    P107 Perpetual calendar or diary | Calendrier perpétuel
    P108 Advent calendar | Calendrier de l’avent
    P109 Bookmark calendar
    P110 Student diary | Agenda scolaire
    P111 Project calendar
    P112 Almanac | Almanach
    P113 Other calendar or diary
    P114 Other calendar product
    P115 Family planner | Organiseur familial
    P116 Postcard calendar
    P131 Blank calendar
    P132 Panoramic calendar
    P133 Columnar calendar
    P134 Square calendar
    P120 Picture story cards | Cartes kamishibaï ou à raconter
    P121 Flash cards | Cartes mémoire
    P122 Reference cards | Cartes de référence
    P123 Recreation cards | Cartes à jouer ou d’activités
    P124 Postcards | Cartes postales
    P125 Greeting cards | Cartes de vœux
    P126 Gift cards
    P127 Certificates
    P201 Hardback stationery
    P202 Paperback stationery
    P203 Spiral bound stationery
    P204 Fine binding stationery
    P301 Hanging strips
    P305 One-sided
    P306 Two-sided
    V201 PAL
    V202 NTSC
    V203 SECAM
    V205 HD
    V206 UHD
    V207 3D video
    V210 Closed captions
    V211 Open captions
    V212 Transcript
    V213 Sign language
    V214 Text description of the audio
    V215 Audio description of the video
    V220 Home use
    V221 Classroom use
    Z101 Wooden | Bois
    Z102 Plastic | Plastique
    Z103 Board | Carton
    Z111 3D puzzle | Puzzle 3D
    Z112 Noisy kit, puzzle or toy
    Z113 Puppet | Marionnette
    Z121 Extra large pieces | Très grandes pièces
  `,
);
