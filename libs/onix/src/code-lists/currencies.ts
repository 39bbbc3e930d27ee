import { codeTable } from './code-list.ts';

/** Currencies (ISO 4217), some of them historical. Labels: Unicode CLDR. */
export const currencies = codeTable(
  96,
  `
    AED United Arab Emirates Dirham | Dirham des Émirats arabes unis
    AFA Afghan Afghani (1927–2002) | Afghani (1927–2002)
    AFN Afghan Afghani | Afghani afghan
    ALL Albanian Lek | Lek albanais
    AMD Armenian Dram | Dram arménien
    ANG Netherlands Antillean Guilder | Florin antillais
    AOA Angolan Kwanza | Kwanza angolais
    ARS Argentine Peso | Peso argentin
    ATS Austrian Schilling | Schilling autrichien
    AUD Australian Dollar | Dollar australien
    AWG Aruban Florin | Florin arubais
    AZN Azerbaijani Manat | Manat azéri
    BAM Bosnia-Herzegovina Convertible Mark | Mark convertible bosniaque
    BBD Barbadian Dollar | Dollar barbadien
    BDT Bangladeshi Taka | Taka bangladeshi
    BEF Belgian Franc | Franc belge
    BGL Bulgarian Hard Lev | Lev bulgare (1962–1999)
    BGN Bulgarian Lev | Lev bulgare
    BHD Bahraini Dinar | Dinar bahreïni
    BIF Burundian Franc | Franc burundais
    BMD Bermudan Dollar | Dollar bermudien
    BND Brunei Dollar | Dollar brunéien
    BOB Bolivian Boliviano | Boliviano bolivien
    BRL Brazilian Real | Réal brésilien
    BSD Bahamian Dollar | Dollar bahaméen
    BTN Bhutanese Ngultrum | Ngultrum bouthanais
    BWP Botswanan Pula | Pula botswanais
    BYR Belarusian Ruble (2000–2016) | Rouble biélorusse (2000–2016)
    BYN Belarusian Ruble | Rouble biélorusse
    BZD Belize Dollar | Dollar bélizéen
    CAD Canadian Dollar | Dollar canadien
    CDF Congolese Franc | Franc congolais
    CHF Swiss Franc | Franc suisse
    CLP Chilean Peso | Peso chilien
    CNY Chinese Yuan | Yuan renminbi chinois
    COP Colombian Peso | Peso colombien
    CRC Costa Rican Colón | Colón costaricain
    CSD Serbian Dinar (2002–2006) | Dinar serbo-monténégrin
    CUC Cuban Convertible Peso | Peso cubain convertible
    CUP Cuban Peso | Peso cubain
    CVE Cape Verdean Escudo | Escudo capverdien
    CYP Cypriot Pound | Livre chypriote
    CZK Czech Koruna | Couronne tchèque
    DEM German Mark | Mark allemand
    DJF Djiboutian Franc | Franc djiboutien
    DKK Danish Krone | Couronne danoise
    DOP Dominican Peso | Peso dominicain
    DZD Algerian Dinar | Dinar algérien
    EEK Estonian Kroon | Couronne estonienne
    EGP Egyptian Pound | Livre égyptienne
    ERN Eritrean Nakfa | Nafka érythréen
    ESP Spanish Peseta | Peseta espagnole
    ETB Ethiopian Birr | Birr éthiopien
    EUR Euro | Euro
    FIM Finnish Markka | Mark finlandais
    FJD Fijian Dollar | Dollar fidjien
    FKP Falkland Islands Pound | Livre des îles Malouines
    FRF French Franc | Franc français
    GBP British Pound | Livre sterling
    GEL Georgian Lari | Lari géorgien
    GHC Ghanaian Cedi (1979–2007) | Cédi
    GHS Ghanaian Cedi | Cédi ghanéen
    GIP Gibraltar Pound | Livre de Gibraltar
    GMD Gambian Dalasi | Dalasi gambien
    GNF Guinean Franc | Franc guinéen
    GRD Greek Drachma | Drachme grecque
    GTQ Guatemalan Quetzal | Quetzal guatémaltèque
    GWP Guinea-Bissau Peso | Peso bissau-guinéen
    GYD Guyanaese Dollar | Dollar du Guyana
    HKD Hong Kong Dollar | Dollar de Hong Kong
    HNL Honduran Lempira | Lempira hondurien
    HRK Croatian Kuna | Kuna croate
    HTG Haitian Gourde | Gourde haïtienne
    HUF Hungarian Forint | Forint hongrois
    IDR Indonesian Rupiah | Roupie indonésienne
    IEP Irish Pound | Livre irlandaise
    ILS Israeli New Shekel | Nouveau shekel israélien
    INR Indian Rupee | Roupie indienne
    IQD Iraqi Dinar | Dinar irakien
    IRR Iranian Rial | Riyal iranien
    ISK Icelandic Króna | Couronne islandaise
    ITL Italian Lira | Lire italienne
    JMD Jamaican Dollar | Dollar jamaïcain
    JOD Jordanian Dinar | Dinar jordanien
    JPY Japanese Yen | Yen japonais
    KES Kenyan Shilling | Shilling kényan
    KGS Kyrgyz Som | Som kirghize
    KHR Cambodian Riel | Riel cambodgien
    KMF Comorian Franc | Franc comorien
    KPW North Korean Won | Won nord-coréen
    KRW South Korean Won | Won sud-coréen
    KWD Kuwaiti Dinar | Dinar koweïtien
    KYD Cayman Islands Dollar | Dollar des îles Caïmans
    KZT Kazakhstani Tenge | Tenge kazakh
    LAK Laotian Kip | Kip laotien
    LBP Lebanese Pound | Livre libanaise
    LKR Sri Lankan Rupee | Roupie srilankaise
    LRD Liberian Dollar | Dollar libérien
    LSL Lesotho Loti | Loti lesothan
    LTL Lithuanian Litas | Litas lituanien
    LUF Luxembourgian Franc | Franc luxembourgeois
    LVL Latvian Lats | Lats letton
    LYD Libyan Dinar | Dinar libyen
    MAD Moroccan Dirham | Dirham marocain
    MDL Moldovan Leu | Leu moldave
    MGA Malagasy Ariary | Ariary malgache
    MGF Malagasy Franc | Franc malgache
    MKD Macedonian Denar | Denar macédonien
    MMK Myanmar Kyat | Kyat myanmarais
    MNT Mongolian Tugrik | Tugrik mongol
    MOP Macanese Pataca | Pataca macanaise
    MRO Mauritanian Ouguiya (1973–2017) | Ouguiya mauritanien (1973–2017)
    MRU Mauritanian Ouguiya | Ouguiya mauritanien
    MTL Maltese Lira | Lire maltaise
    MUR Mauritian Rupee | Roupie mauricienne
    MVR Maldivian Rufiyaa | Rufiyaa maldivienne
    MWK Malawian Kwacha | Kwacha malawite
    MXN Mexican Peso | Peso mexicain
    MYR Malaysian Ringgit | Ringgit malais
    MZN Mozambican Metical | Metical mozambicain
    NAD Namibian Dollar | Dollar namibien
    NGN Nigerian Naira | Naira nigérian
    NIO Nicaraguan Córdoba | Córdoba oro nicaraguayen
    NLG Dutch Guilder | Florin néerlandais
    NOK Norwegian Krone | Couronne norvégienne
    NPR Nepalese Rupee | Roupie népalaise
    NZD New Zealand Dollar | Dollar néo-zélandais
    OMR Omani Rial | Riyal omanais
    PAB Panamanian Balboa | Balboa panaméen
    PEN Peruvian Sol | Sol péruvien
    PGK Papua New Guinean Kina | Kina papouan-néo-guinéen
    PHP Philippine Peso | Peso philippin
    PKR Pakistani Rupee | Roupie pakistanaise
    PLN Polish Zloty | Zloty polonais
    PTE Portuguese Escudo | Escudo portugais
    PYG Paraguayan Guarani | Guaraní paraguayen
    QAR Qatari Riyal | Riyal qatari
    ROL Romanian Leu (1952–2006) | Ancien leu roumain
    RON Romanian Leu | Leu roumain
    RSD Serbian Dinar | Dinar serbe
    RUB Russian Ruble | Rouble russe
    RUR Russian Ruble (1991–1998) | Rouble russe (1991–1998)
    RWF Rwandan Franc | Franc rwandais
    SAR Saudi Riyal | Riyal saoudien
    SBD Solomon Islands Dollar | Dollar des îles Salomon
    SCR Seychellois Rupee | Roupie des Seychelles
    SDD Sudanese Dinar (1992–2007) | Dinar soudanais
    SDG Sudanese Pound | Livre soudanaise
    SEK Swedish Krona | Couronne suédoise
    SGD Singapore Dollar | Dollar de Singapour
    SHP St. Helena Pound | Livre de Sainte-Hélène
    SIT Slovenian Tolar | Tolar slovène
    SKK Slovak Koruna | Couronne slovaque
    SLE Sierra Leonean Leone | Leone sierra-léonais
    SLL Sierra Leonean Leone (1964—2022) | Leone sierra-léonais (1964—2022)
    SOS Somali Shilling | Shilling somalien
    SRD Surinamese Dollar | Dollar surinamais
    SRG Surinamese Guilder | Florin surinamais
    STD São Tomé & Príncipe Dobra (1977–2017) | Dobra santoméen (1977–2017)
    STN São Tomé & Príncipe Dobra | Dobra santoméen
    SVC Salvadoran Colón | Colón salvadorien
    SYP Syrian Pound | Livre syrienne
    SZL Swazi Lilangeni | Lilangeni swazi
    THB Thai Baht | Baht thaïlandais
    TJS Tajikistani Somoni | Somoni tadjik
    TMM Turkmenistani Manat (1993–2009) | Manat turkmène
    TMT Turkmenistani Manat | Nouveau manat turkmène
    TND Tunisian Dinar | Dinar tunisien
    TOP Tongan Paʻanga | Pa’anga tongan
    TPE Timorese Escudo | Escudo timorais
    TRL Turkish Lira (1922–2005) | Livre turque (1844–2005)
    TRY Turkish Lira | Livre turque
    TTD Trinidad & Tobago Dollar | Dollar de Trinité-et-Tobago
    TWD New Taiwan Dollar | Nouveau dollar taïwanais
    TZS Tanzanian Shilling | Shilling tanzanien
    UAH Ukrainian Hryvnia | Hryvnia ukrainienne
    UGX Ugandan Shilling | Shilling ougandais
    USD US Dollar | Dollar des États-Unis
    UYU Uruguayan Peso | Peso uruguayen
    UZS Uzbekistani Som | Sum ouzbek
    VEB Venezuelan Bolívar (1871–2008) | Bolivar vénézuélien (1871–2008)
    VEF Venezuelan Bolívar (2008–2018) | Bolivar vénézuélien (2008–2018)
    VES Venezuelan Bolívar | Bolivar vénézuélien
    VND Vietnamese Dong | Dông vietnamien
    VUV Vanuatu Vatu | Vatu vanuatuan
    WST Samoan Tala | Tala samoan
    XAF Central African CFA Franc | Franc CFA (BEAC)
    XCD East Caribbean Dollar | Dollar des Caraïbes orientales
    XCG Caribbean guilder | Florin caribéen
    XOF West African CFA Franc | Franc CFA (BCEAO)
    XPF CFP Franc | Franc CFP
    YER Yemeni Rial | Riyal yéménite
    YUM Yugoslavian New Dinar (1994–2002) | Dinar yougoslave Noviy
    ZAR South African Rand | Rand sud-africain
    ZMK Zambian Kwacha (1968–2012) | Kwacha zambien (1968–2012)
    ZMW Zambian Kwacha | Kwacha zambien
    ZWD Zimbabwean Dollar (1980–2008) | Dollar zimbabwéen
    ZWG Zimbabwean Gold | Or du Zimbabwe
    ZWL Zimbabwean Dollar (2009–2024) | Dollar zimbabwéen (2009)
  `,
);
