import { codeTable } from './code-list.ts';

/** List 17: what a contributor did. */
export const contributorRoles = codeTable(
  17,
  `
    A01 Author | Auteur
    A02 With | Avec la collaboration de
    A03 Screenwriter | Scénariste (cinéma)
    A04 Librettist | Librettiste
    A05 Lyricist | Parolier
    A06 Composer | Compositeur
    A07 Artist | Artiste
    A08 Photographer | Photographe
    A09 Creator | Créateur
    A10 From an idea by | D’après une idée de
    A11 Designer | Concepteur
    A12 Illustrator | Illustrateur
    A13 Photographs by | Photographies de
    A14 Text by | Texte de
    A15 Preface by | Préfacier
    A16 Prologue by | Prologue de
    A17 Summary by | Résumé de
    A18 Supplement by | Supplément de
    A19 Afterword by | Postfacier
    A20 Notes by | Notes de
    A21 Commentary by | Commentaires de
    A22 Epilogue by | Épilogue de
    A23 Foreword by | Avant-propos de
    A24 Introduction by | Introduction de
    A25 Footnotes by | Notes de bas de page de
    A26 Memoir by | Mémoires de
    A27 Experiments by | Expériences de
    A28 Interpreted through
    A29 Introduction and notes by | Introduction et notes de
    A30 Software by | Logiciel de
    A31 Book and lyrics by | Livret et paroles de
    A32 Contributions by | Contributions de
    A33 Appendix by | Annexes de
    A34 Index by | Index de
    A35 Drawings by | Dessinateur
    A36 Cover by | Couverture de
    A37 Preliminary work by | Travaux préparatoires de
    A38 Original author | Auteur de l’œuvre originale
    A39 Maps by | Cartographe
    A40 Inks or colours by | Encrage ou couleurs de
    A41 Paper engineer | Ingénieur papier
    A42 Continued by | Continué par
    A43 Interviewer | Intervieweur
    A44 Interviewee | Personne interviewée
    A45 Comic script by | Scénariste de bande dessinée
    A46 Inker | Encreur
    A47 Colourist | Coloriste
    A48 Letterer | Lettreur
    A49 Cover inker
    A50 Cover colourist
    A51 Research by | Recherches de
    A52 Character design by | Création des personnages
    A99 Other first contributor | Autre contribution originale
    B01 Editor | Sous la direction de
    B02 Reviser | Révisé par
    B03 Reteller | Raconté par
    B04 Abridger | Abrégé par
    B05 Adapter | Adaptateur
    B06 Translator | Traducteur
    B07 As told by | Propos recueillis par
    B08 Translator and commentator | Traduction et commentaires de
    B09 Series editor | Directeur de collection
    B10 Editor and translator | Édition et traduction de
    B11 Editor-in-chief | Rédacteur en chef
    B12 Guest editor | Rédacteur invité
    B13 Volume editor | Directeur d’ouvrage
    B14 Editorial board member | Membre du comité éditorial
    B15 Editorial coordinator | Coordination éditoriale
    B16 Managing editor | Secrétaire de rédaction
    B17 Founder | Fondateur
    B18 Prepared for publication by | Édition établie par
    B19 Associate editor
    B20 Consultant editor
    B21 General editor
    B22 Dramatised by | Adapté pour la scène par
    B23 General rapporteur | Rapporteur général
    B24 Literary editor | Éditeur littéraire
    B25 Arranger (music) | Arrangeur
    B26 Technical editor
    B27 Thesis supervisor
    B28 Thesis examiner
    B29 Scientific editor | Éditeur scientifique
    B30 Historical adviser | Conseiller historique
    B31 Original editor
    B32 Translation reviser | Traduction revue par
    B33 Transcriber | Transcripteur
    B34 Sensitivity reader
    B35 Image descriptions by | Descriptions des images
    B99 Other adaptation | Autre adaptation
    C01 Compiler | Compilateur
    C02 Selected by | Choix des textes
    C03 Selection of images and other material | Choix iconographique
    C04 Curator | Commissaire d’exposition
    C99 Other compilation
    D01 Producer | Producteur
    D02 Director | Réalisateur ou metteur en scène
    D03 Conductor | Chef d’orchestre
    D04 Choreographer | Chorégraphe
    D99 Other direction
    E01 Actor | Acteur
    E02 Dancer | Danseur
    E03 Narrator | Narrateur
    E04 Commentator | Commentateur
    E05 Singer | Chanteur soliste
    E06 Instrumental soloist | Instrumentiste soliste
    E07 Reader | Lu par
    E08 Orchestra, band or ensemble | Orchestre ou ensemble
    E09 Speaker | Orateur
    E10 Presenter | Présentateur
    E11 Introduction read by
    E99 Performer | Interprète
    F01 Filmed or photographed by
    F02 Film or video editor
    F99 Other recording
    Z01 Assisted by | Avec l’assistance de
    Z02 Honoured or dedicated person | En hommage à
    Z03 Enacting jurisdiction
    Z04 Peer reviewer
    Z05 Posthumously completed by | Achevé après la mort de l’auteur par
    Z06 In association with | En association avec
    Z98 Various roles | Rôles divers
    Z99 Other | Autre
  `,
);

/** List 18: what kind of name it is. */
export const nameTypes = codeTable(
  18,
  `
    00 Unspecified | Non précisé
    01 Pen name | Pseudonyme
    02 Name of an authority file
    03 Earlier name | Nom antérieur
    04 Real name | Nom réel
    05 Transliterated or translated name | Nom translittéré ou traduit
    06 Later name | Nom postérieur
    07 Name of a fictional character
    08 Acronym | Sigle
  `,
);

/** List 19: contributors without a name. */
export const unnamedPersons = codeTable(
  19,
  `
    01 Unknown | Inconnu
    02 Anonymous | Anonyme
    03 And others | Et al.
    04 Various authors | Collectif
    05 Synthesised voice, male | Voix de synthèse (homme)
    06 Synthesised voice, female | Voix de synthèse (femme)
    07 Synthesised voice | Voix de synthèse
    08 Synthesised voice, based on a real one
    09 Artificial intelligence | Intelligence artificielle
  `,
);

/** List 151: how a contributor is tied to a place. */
export const contributorPlaceRelators = codeTable(
  151,
  `
    00 Associated with | Lié à
    01 Born in | Né à
    02 Died in | Mort à
    03 Formerly lived in | A vécu à
    04 Lives in | Vit à
    05 Studied in | A étudié à
    06 Worked in | A travaillé à
    07 Flourished in | Actif à
    08 Citizen of | Nationalité
    09 Registered in | Immatriculé à
    10 Operates from | Exerce depuis
    11 Promoted as an author of
  `,
);
