import { codeTable } from './code-list.ts';

/** Languages (ISO 639-2/B and a few of ISO 639-3). Labels: Unicode CLDR, ISO 639 for those CLDR does not name. */
export const languages = codeTable(
  74,
  `
    abk Abkhazian | Abkhaze
    ace Acehnese | Aceh
    ach Acoli | Acoli
    ada Adangme | Adangme
    ady Adyghe | Adyguéen
    aar Afar | Afar
    afh Afrihili | Afrihili
    afr Afrikaans | Afrikaans
    afa Afro-Asiatic languages
    ain Ainu | Aïnou
    aka Akan | Akan
    akk Akkadian | Akkadien
    alb Albanian | Albanais
    ale Aleut | Aléoute
    alg Algonquian languages
    alq Algonquin
    tut Altaic languages
    amh Amharic | Amharique
    anp Angika | Angika
    apa Apache languages
    ara Arabic | Arabe
    arg Aragonese | Aragonais
    qar Aranés
    arp Arapaho | Arapaho
    arw Arawak | Arawak
    arm Armenian | Arménien
    rup Aromanian | Aroumain
    art Artificial languages
    asm Assamese | Assamais
    ast Asturian | Asturien
    ath Athapascan languages
    atj Atikamekw | Atikamekw
    aus Australian languages
    aav Austro-Asiatic languages
    map Austronesian languages
    ava Avaric | Avar
    ave Avestan | Avestique
    awa Awadhi | Awadhi
    aym Aymara | Aymara
    aze Azerbaijani | Azerbaïdjanais
    ban Balinese | Balinais
    bat Baltic languages
    bal Baluchi | Baloutchi
    bam Bambara | Bambara
    bai Bamileke languages
    bad Banda languages
    bnt Bantu languages
    bas Basaa | Bassa
    bak Bashkir | Bachkir
    baq Basque | Basque
    btk Batak languages
    bej Beja | Bedja
    bel Belarusian | Biélorusse
    bem Bemba | Bemba
    ben Bangla | Bengali
    ber Berber languages
    bho Bhojpuri | Bhodjpouri
    bih Bhojpuri | Bhodjpouri
    bik Bikol | Bikol
    bin Bini | Bini
    bis Bislama | Bichelamar
    byn Blin | Blin
    zbl Blissymbols | Symboles Bliss
    brx Bodo | Bodo
    bos Bosnian | Bosniaque
    bra Braj | Braj
    bre Breton | Breton
    bug Buginese | Bugi
    bul Bulgarian | Bulgare
    bum Bulu | Boulou
    bua Buriat | Bouriate
    bur Burmese | Birman
    cad Caddo | Caddo
    sro Campidanese
    yue Cantonese | Cantonais
    cat Catalan | Catalan
    cau Caucasian languages
    cay Cayuga | Cayuga
    ceb Cebuano | Cebuano
    cel Celtic languages
    cai Central American Indian languages
    tzm Central Atlas Tamazight | Amazighe de l’Atlas central
    khm Khmer | Khmer
    ckb Central Kurdish | Sorani
    chg Chagatai | Tchaghataï
    cmc Chamic languages
    cha Chamorro | Chamorro
    che Chechen | Tchétchène
    chr Cherokee | Cherokee
    chy Cheyenne | Cheyenne
    chb Chibcha | Chibcha
    nya Nyanja | Chewa
    cic Chickasaw
    chi Chinese | Chinois
    chn Chinook Jargon | Jargon chinook
    chp Chipewyan | Chipewyan
    cho Choctaw | Choctaw
    chu Church Slavic | Slavon d’église
    chk Chuukese | Chuuk
    chv Chuvash | Tchouvache
    nwc Classical Newari | Newarî classique
    syc Classical Syriac | Syriaque classique
    cop Coptic | Copte
    cor Cornish | Cornique
    cos Corsican | Corse
    cre Cree | Cree
    mus Muscogee | Creek
    crp Creoles and pidgins
    cpe Creoles and pidgins, English-based
    cpf Creoles and pidgins, French-based
    cpp Creoles and pidgins, Portuguese-based
    crh Crimean Tatar | Tatar de Crimée
    hrv Croatian | Croate
    scr Croatian | Croate
    cus Cushitic languages
    cze Czech | Tchèque
    dak Dakota | Dakota
    dan Danish | Danois
    dar Dargwa | Dargwa
    prs Dari | Dari
    del Delaware | Delaware
    din Dinka | Dinka
    div Divehi | Maldivien
    doi Dogri | Dogri
    dgr Dogrib | Dogrib
    dra Dravidian languages
    dua Duala | Douala
    dum Middle Dutch | Moyen néerlandais
    dut Dutch | Néerlandais
    dyu Dyula | Dioula
    dzo Dzongkha | Dzongkha
    ike Inuktitut | Inuktitut
    frs Eastern Frisian | Frison oriental
    efi Efik | Éfik
    egy Ancient Egyptian | Égyptien ancien
    eka Ekajuk | Ékadjouk
    elx Elamite | Élamite
    egl Emilian | Émilien
    eng English | Anglais
    enm Middle English | Moyen anglais
    ang Old English | Ancien anglais
    myv Erzya | Erzya
    esx Eskaleut languages
    epo Esperanto | Espéranto
    est Estonian | Estonien
    gez Geez | Guèze
    ewe Ewe | Éwé
    ewo Ewondo | Éwondo
    fan Fang | Fang
    fat Akan | Akan
    fao Faroese | Féroïen
    fij Fijian | Fidjien
    fil Filipino | Filipino
    fin Finnish | Finnois
    fiu Finno-Ugrian languages
    fon Fon | Fon
    fre French | Français
    frm Middle French | Moyen français
    fro Old French | Ancien français
    fur Friulian | Frioulan
    ful Fula | Peul
    gaa Ga | Ga
    car Carib | Caribe
    glg Galician | Galicien
    qgl Gallo
    sdn Gallurese
    lug Ganda | Ganda
    grt Garo
    gay Gayo | Gayo
    gba Gbaya | Gbaya
    geo Georgian | Géorgien
    ger German | Allemand
    gmh Middle High German | Moyen haut-allemand
    goh Old High German | Ancien haut allemand
    gem Germanic languages
    gil Gilbertese | Gilbertin
    git Gitxsan
    gon Gondi | Gondi
    gor Gorontalo | Gorontalo
    got Gothic | Gotique
    grb Grebo | Grebo
    grc Ancient Greek | Grec ancien
    gre Greek | Grec
    grn Guarani | Guarani
    nrf Guernésiais, Jèrriais
    guj Gujarati | Goudjarati
    gwi Gwichʼin | Gwichʼin
    hai Haida | Haïda
    hat Haitian Creole | Créole haïtien
    hau Hausa | Haoussa
    haw Hawaiian | Hawaïen
    heb Hebrew | Hébreu
    her Herero | Héréro
    hil Hiligaynon | Hiligaynon
    him Himachali languages; Western Pahari languages
    hin Hindi | Hindi
    hmo Hiri Motu | Hiri motu
    hit Hittite | Hittite
    hmx Hmong-Mien languages
    hmn Hmong | Hmong
    hop Hopi
    hun Hungarian | Hongrois
    hup Hupa | Hupa
    iba Iban | Iban
    ice Icelandic | Islandais
    ido Ido | Ido
    ibo Igbo | Igbo
    ijo Ijo languages
    ilo Iloko | Ilocano
    smn Inari Sami | Same d’Inari
    inc Indic languages
    ine Indo-European languages
    ind Indonesian | Indonésien
    inh Ingush | Ingouche
    moe Innu-aimun | Innu-aimun
    ina Interlingua | Interlingua
    ile Interlingue | Interlingue
    ikt Western Canadian Inuktitut | Inuktitut de l’Ouest canadien
    iku Inuktitut | Inuktitut
    ipk Inupiaq | Inupiaq
    qiv Inuvialuktun
    ira Iranian languages
    pes Persian | Persan
    gle Irish | Irlandais
    mga Middle Irish | Moyen irlandais
    sga Old Irish | Ancien irlandais
    iro Iroquoian languages
    ita Italian | Italien
    jpn Japanese | Japonais
    jpx Japanese languages
    jav Javanese | Javanais
    jow Jowulu
    jrb Judeo-Arabic | Judéo-arabe
    jpr Judeo-Persian | Judéo-persan
    kbd Kabardian | Kabarde
    kbp Kabiyè
    kab Kabyle | Kabyle
    kac Kachin | Kachin
    kal Kalaallisut | Groenlandais
    xal Kalmyk | Kalmouk
    kam Kamba | Kamba
    kan Kannada | Kannada
    kau Kanuri | Kanouri
    kaa Kara-Kalpak | Karakalpak
    krc Karachay-Balkar | Karatchaï balkar
    kdr Karaim
    krl Karelian | Carélien
    kar Karen languages
    kas Kashmiri | Cachemiri
    csb Kashubian | Kachoube
    kaw Kawi | Kawi
    kaz Kazakh | Kazakh
    kha Khasi | Khasi
    khi Khoisan languages
    kho Khotanese | Khotanais
    xuu Khwedam, Kxoe
    kik Kikuyu | Kikuyu
    kmb Kimbundu | Kimboundou
    kin Kinyarwanda | Kinyarwanda
    kir Kyrgyz | Kirghize
    kqs Kissi, Northern
    kss Kissi, Southern
    tlh Klingon | Klingon
    kom Komi | Komi
    kon Kongo | Kikongo
    kok Konkani | Konkani
    kor Korean | Coréen
    kpe Kpelle | Kpellé
    kro Kru languages
    kua Kuanyama | Kuanyama
    kum Kumyk | Koumyk
    kur Kurdish | Kurde
    kru Kurukh | Kouroukh
    kos Kosraean | Kosraéen
    kut Kutenai | Kutenai
    fkv Kvensk
    kwk Kwakʼwala | Kwak’wala
    lad Ladino | Ladino
    lah Western Panjabi | Lahnda
    lkt Lakota | Lakota
    lam Lamba | Lamba
    day Land Dayak languages
    lao Lao | Lao
    lat Latin | Latin
    lav Latvian | Letton
    qlk Lemko
    lez Lezghian | Lezghien
    lij Ligurian | Ligure
    lim Limburgish | Limbourgeois
    lin Lingala | Lingala
    lit Lithuanian | Lituanien
    jbo Lojban | Lojban
    lom Loma (Liberia)
    lmo Lombard | Lombard
    nds Low German | Bas-allemand
    dsb Lower Sorbian | Bas-sorabe
    loz Lozi | Lozi
    lub Luba-Katanga | Luba-katanga (kiluba)
    lua Luba-Lulua | Luba-kasaï (ciluba)
    lui Luiseno | Luiseño
    smj Lule Sami | Same de Lule
    lun Lunda | Lunda
    luo Luo
    lus Mizo | Lushaï
    ltz Luxembourgish | Luxembourgeois
    mac Macedonian | Macédonien
    mad Madurese | Madurais
    mag Magahi | Magahi
    mai Maithili | Maïthili
    mak Makasar | Makassar
    mlg Malagasy | Malgache
    may Malay | Malais
    mal Malayalam | Malayalam
    poz Malayo-Polynesian languages
    mlt Maltese | Maltais
    mnc Manchu | Mandchou
    mdr Mandar | Mandar
    cmn Chinese | Chinois
    man Mandingo | Mandingue
    mni Manipuri | Manipuri
    mno Manobo languages
    glv Manx | Mannois
    swb Comorian | Comorien
    mao Māori | Maori
    arn Mapuche | Mapuche
    mar Marathi | Marathi
    chm Mari | Mari
    mah Marshallese | Marshallais
    mwr Marwari | Marwarî
    mas Masai | Maasaï
    myn Mayan languages
    fit Tornedalen Finnish | Finnois tornédalien
    men Mende | Mendé
    mic Mi’kmaw | Micmac
    crg Michif | Mitchif
    gml Middle Low German
    min Minangkabau | Minangkabau
    mwl Mirandese | Mirandais
    moh Mohawk | Mohawk
    mdf Moksha | Mokcha
    mol Romanian | Roumain
    mkh Mon-Khmer languages
    lol Mongo | Mongo
    mon Mongolian | Mongol
    cnr Montenegrin | Serbe (Monténégro)
    mos Mossi | Moré
    crm Moose Cree | Cri de Moose
    mun Munda languages
    mwf Murrinh-Patha
    nqo N’Ko | N’ko
    nah Nahuatl languages
    nsk Naskapi
    nau Nauru | Nauruan
    nav Navajo | Navajo
    nde North Ndebele | Ndébélé du Nord
    nbl South Ndebele | Ndébélé du Sud
    ndo Ndonga | Ndonga
    nap Neapolitan | Napolitain
    nep Nepali | Népalais
    qls Neutral Latin American Spanish
    new Newari | Newari
    nia Nias | Niha
    nic Niger-Kordofanian languages
    ssa Nilo-Saharan languages
    niu Niuean | Niuéen
    nog Nogai | Nogaï
    qnf Norman French
    nai North American Indian languages
    crl Northern East Cree | Cri de l’Est (dialecte du Nord)
    frr Northern Frisian | Frison septentrional
    sme Northern Sami | Same du Nord
    nor Norwegian | Norvégien
    nob Norwegian Bokmål | Norvégien bokmål
    nno Norwegian Nynorsk | Norvégien nynorsk
    nub Nubian languages
    nym Nyamwezi | Nyamwezi
    nyn Nyankole | Nyankolé
    nyo Nyoro | Nyoro
    nzi Nzima | Nzema
    oci Occitan | Occitan
    arc Aramaic | Araméen
    oji Ojibwa | Ojibwa
    oka Okanagan | Colville-okanagan
    odt Old Dutch / Old Low Franconian (ca. 400–1050)
    non Old Norse | Vieux norrois
    peo Old Persian | Persan ancien
    ood O’odham
    ori Odia | Odia
    orm Oromo | Oromo
    osa Osage | Osage
    oss Ossetic | Ossète
    omq Oto-Manguean languages
    oto Otomian languages
    pal Pahlavi | Pahlavi
    pau Palauan | Palau
    pli Pali | Pali
    pam Pampanga | Pampangan
    pag Pangasinan | Pangasinan
    pan Punjabi | Pendjabi
    pap Papiamento | Papiamento
    paa Papuan languages
    nso Northern Sotho | Sotho du Nord
    per Persian | Persan
    phi Philippine languages
    phn Phoenician | Phénicien
    pcd Picard | Picard
    qsp Picture Communication Symbols (PCS)
    pms Piedmontese | Piémontais
    crk Plains Cree | Cri des plaines
    pol Polish | Polonais
    pon Pohnpeian | Pohnpei
    por Portuguese | Portugais
    pra Prakrit languages
    pro Old Provençal | Provençal ancien
    fuf Pular
    pus Pashto | Pachto
    que Quechua | Quechua
    raj Rajasthani | Rajasthani
    rjs Rajbanshi
    rkt Rangpuri
    rap Rapanui | Rapanui
    rar Rarotongan | Rarotongien
    rcf Réunion Creole French
    rgn Romagnol | Romagnol
    roa Romance languages
    rum Romanian | Roumain
    roh Romansh | Romanche
    rom Romany | Romani
    run Rundi | Roundi
    rus Russian | Russe
    sal Salishan languages
    sam Samaritan Aramaic | Araméen samaritain
    smi Sami languages
    smo Samoan | Samoan
    sad Sandawe | Sandawe
    sag Sango | Sango
    san Sanskrit | Sanskrit
    sat Santali | Santali
    srm Saramaccan
    srd Sardinian | Sarde
    sas Sasak | Sasak
    sdc Sassarese Sardinian | Sarde sassarais
    sco Scots | Écossais
    gla Scottish Gaelic | Gaélique écossais
    sel Selkup | Selkoupe
    sem Semitic languages
    scc Serbian | Serbe
    srp Serbian | Serbe
    srr Serer | Sérère
    ojs Oji-Cree | Oji-cri
    shn Shan | Shan
    sna Shona | Shona
    shs Shuswap
    iii Sichuan Yi | Yi du Sichuan
    scn Sicilian | Sicilien
    sid Sidamo | Sidamo
    sgn Sign languages
    bla Siksiká | Siksika
    szl Silesian | Silésien
    snd Sindhi | Sindhi
    sin Sinhala | Cingalais
    zhx Sinitic languages
    sit Sino-Tibetan languages
    sio Siouan languages
    sms Skolt Sami | Same skolt
    den Slave | Esclave
    sla Slavic languages
    slo Slovak | Slovaque
    slv Slovenian | Slovène
    sog Sogdien | Sogdien
    som Somali | Somali
    son Songhai languages
    snk Soninke | Soninké
    wen Sorbian languages
    sot Southern Sotho | Sotho du Sud
    sai South American Indian languages
    alt Southern Altai | Altaï du Sud
    crj Southern East Cree | Cri de l’Est (dialecte du Sud)
    sma Southern Sami | Same du Sud
    spa Spanish | Espagnol
    srn Sranan Tongo | Sranan tongo
    zgh Standard Moroccan Tamazight | Amazighe standard marocain
    sto Stoney
    suk Sukuma | Soukouma
    sux Sumerian | Sumérien
    sun Sundanese | Soundanais
    sus Susu | Soussou
    swa Swahili | Swahili
    csw Swampy Cree | Cri des marais
    ssw Swati | Swati
    swe Swedish | Suédois
    gsw Swiss German | Suisse allemand
    syr Syriac | Syriaque
    tgl Filipino | Filipino
    tah Tahitian | Tahitien
    tai Tai languages
    tgk Tajik | Tadjik
    tmh Tamashek | Tamacheq
    tam Tamil | Tamoul
    shi Tachelhit | Chleuh
    tat Tatar | Tatar
    tel Telugu | Télougou
    tem Timne | Timné
    ter Tereno | Tereno
    tet Tetum | Tétoum
    tha Thai | Thaï
    thp Thompson
    tib Tibetan | Tibétain
    tig Tigre | Tigré
    tir Tigrinya | Tigrigna
    tiv Tiv | Tiv
    tli Tlingit | Tlingit
    tpi Tok Pisin | Tok pisin
    tkl Tokelauan | Tokelau
    tod Toma
    tog Nyasa Tonga | Tonga nyasa
    ton Tongan | Tongien
    rmg Traveler Norwegian
    tsd Tsakonian | Tsakonien
    tsi Tsimshian | Tsimshian
    tso Tsonga | Tsonga
    tsn Tswana | Tswana
    tum Tumbuka | Tumbuka
    tup Tupi languages
    tur Turkish | Turc
    ota Ottoman Turkish | Turc ottoman
    tuk Turkmen | Turkmène
    tvl Tuvalu | Tuvalu
    tyv Tuvinian | Touvain
    twi Akan | Akan
    tzo Tzotzil
    udm Udmurt | Oudmourte
    uga Ugaritic | Ougaritique
    uig Uyghur | Ouïghour
    ukr Ukrainian | Ukrainien
    umb Umbundu | Umbundu
    hsb Upper Sorbian | Haut-sorabe
    urj Uralic languages
    urd Urdu | Ourdou
    uzb Uzbek | Ouzbek
    vai Vai | Vaï
    qav Valencian
    ven Venda | Venda
    vec Venetian | Vénitien
    vie Vietnamese | Vietnamien
    vol Volapük | Volapük
    vot Votic | Vote
    wak Wakashan languages
    wls Wallisian
    wln Walloon | Wallon
    war Waray | Waray
    was Washo | Washo
    guc Wayuu | Wayuu
    wel Welsh | Gallois
    fry Western Frisian | Frison occidental
    qsw Widgit symbols
    wal Wolaytta | Walamo
    wol Wolof | Wolof
    cwd Cree | Cree
    wym Wymysorys
    xho Xhosa | Xhosa
    sah Yakut | Iakoute
    yao Yao | Yao
    yap Yapese | Yapois
    yid Yiddish | Yiddish
    yor Yoruba | Yoruba
    ypk Yupik languages
    znd Zande languages
    zap Zapotec | Zapotèque
    zza Zaza | Zazaki
    zen Zenaga | Zenaga
    zha Zhuang | Zhuang
    zul Zulu | Zoulou
    zun Zuni | Zuñi
    mis Uncoded language
    und Undetermined language
    mul Multiple languages | Multilingue
    zxx No linguistic content | Sans contenu linguistique
  `,
);
