import { formatDay } from '@colophon/calendar';
import { formatCopies as formatCount, formatRate, type Language } from '../../platform/documents/pdf/figures.js';

/** What the statement says in each language; figures and names come from its content. */
export interface StatementWords {
  readonly title: string;
  readonly correctingTitle: string;
  readonly draft: string;
  readonly draftRemark: string;
  readonly number: string;
  readonly period: (from: string, last: string) => string;
  readonly corrects: (number: string) => string;
  readonly beneficiary: string;
  readonly publishedAs: (penName: string) => string;
  readonly agreement: string;
  readonly agreementValue: (reference: string, signedOn: string) => string;
  readonly issued: string;
  readonly due: string;
  readonly dueValue: (day: string, fixed: boolean) => string;
  readonly payment: string;
  readonly paymentValue: (day: string) => string;
  readonly crossWork: (reference: string, signedOn: string) => string;
  readonly crossWorkTitle: string;
  readonly part: Readonly<Record<'print' | 'digital' | 'audio', string>>;
  readonly publishedOn: (day: string) => string;
  readonly noRun: string;
  readonly received: string;
  readonly run: string;
  readonly runName: (number: number) => string;
  readonly copiesReceived: string;
  readonly excluded: string;
  readonly counted: string;
  readonly price: string;
  readonly rate: string;
  readonly royalty: string;
  readonly alreadyPosted: string;
  readonly late: string;
  readonly firstAnnounced: string;
  readonly withoutRoyalty: string;
  readonly adjusts: (statement: string) => string;
  readonly rounding: string;
  readonly earnedTotal: string;
  readonly position: (copies: number, above: number, rate: string) => string;
  /** The same said of something, after its name. */
  readonly positionOf: (position: string) => string;
  readonly stockTitle: string;
  readonly product: string;
  readonly inPeriod: string;
  readonly sinceFirst: string;
  readonly opening: string;
  readonly printed: string;
  readonly sold: string;
  readonly restocked: string;
  readonly free: string;
  readonly destroyed: string;
  readonly countedDifference: string;
  readonly closing: string;
  readonly reasons: (term: 'free' | 'destroyed', isbn: string | null, listed: string) => string;
  readonly accountTitle: string;
  readonly operation: string;
  readonly amount: string;
  readonly earned: string;
  readonly advance: (amount: string, paidOn: string, balance: string) => string;
  readonly recouped: string;
  readonly carriedOn: string;
  readonly carryAbsorbed: string;
  readonly dueForAccount: string;
  readonly dueAtReception: string;
  readonly remaining: string;
  readonly recoupedShort: string;
  readonly remainingShort: string;
  readonly carriedShort: string;
  readonly dueAtReceptionShort: string;
  readonly lifeToDate: (figures: { copies: number; earned: string; advances: string | null; due: string }) => string;
  readonly recap: string;
  readonly work: string;
  readonly workPart: Readonly<Record<'print' | 'digital' | 'audio', string>>;
  readonly total: string;
  readonly result: string;
  readonly resultRemark: string;
  readonly law: string;
}

const day = (date: string, language: Language) => formatDay(date, language, 'long');

export const statementWords: Record<Language, StatementWords> = {
  fr: {
    title: 'Reddition des comptes',
    correctingTitle: 'Relevé rectificatif',
    draft: 'BROUILLON',
    draftRemark: 'Brouillon : ce relevé n’est pas validé et se recalcule tant que les faits changent.',
    number: 'Relevé',
    period: (from, last) => `Période du ${day(from, 'fr')} au ${day(last, 'fr')}`,
    corrects: (number) => `rectifie le relevé ${number}`,
    beneficiary: 'Auteur',
    publishedAs: (penName) => `, sous le nom de ${penName}`,
    agreement: 'Contrat',
    agreementValue: (reference, signedOn) => `${reference}, signé le ${day(signedOn, 'fr')}`,
    issued: 'Établi le',
    due: 'Reddition',
    dueValue: (date, fixed) => `au plus tard le ${day(date, 'fr')} (${fixed ? 'date du contrat' : 'art.\u00A0L.\u00A0132-17-3'})`,
    payment: 'Règlement',
    paymentValue: (date) => `au plus tard le ${day(date, 'fr')}`,
    crossWork: (reference, signedOn) =>
      `Compte commun à ces œuvres par la convention distincte ${reference} du ${day(signedOn, 'fr')} (art. L. 132-17-1-1).`,
    crossWorkTitle: 'Compte commun',
    part: {
      print: 'Édition imprimée : tirages reçus et droits',
      digital: 'Édition numérique : tirages reçus et droits',
      audio: 'Édition audio : tirages reçus et droits',
    },
    publishedOn: (date) => `paru le ${day(date, 'fr')}`,
    noRun: 'Aucun tirage reçu pendant la période.',
    received: 'Reçu le',
    run: 'Tirage',
    runName: (number) => (number === 1 ? 'premier tirage' : `réimpression ${number - 1}`),
    copiesReceived: 'Exempl. reçus',
    excluded: 'Hors droits',
    counted: 'Comptés',
    price: 'Prix HT',
    rate: 'Taux',
    royalty: 'Droits en €',
    alreadyPosted: 'droits portés à la réception',
    late: 'reçu avant la période, porté depuis',
    firstAnnounced: 'premier prix annoncé',
    withoutRoyalty: 'sans droits',
    adjusts: (statement) => `rectifie le relevé ${statement}`,
    rounding: 'Arrondi (cumul arrondi une seule fois)',
    earnedTotal: 'Droits acquis',
    position: (copies, above, rate) =>
      `Depuis l’origine, ${counted(copies, 'compté')} ; taux atteint : ${formatRate(rate, 'fr')}${
        above > 0 ? ` (au-delà de ${formatCount(above, 'fr')}\u00A0exemplaires)` : ''
      }.`,
    positionOf: (position) => `\u00A0: ${position.charAt(0).toLowerCase()}${position.slice(1)}`,
    stockTitle: 'Mouvements des exemplaires',
    product: 'Référence',
    inPeriod: 'période',
    sinceFirst: 'depuis l’origine',
    opening: 'Stock initial',
    printed: 'Reçus',
    sold: 'Vendus',
    restocked: 'Retours',
    free: 'Hors droits',
    destroyed: 'Détruits',
    countedDifference: 'Écart',
    closing: 'Stock final',
    reasons: (term, isbn, listed) =>
      `${term === 'free' ? 'Exemplaires hors droits' : 'Exemplaires inutilisables ou détruits'}${isbn === null ? '' : ` (${isbn})`} : ${listed}.`,
    accountTitle: 'Compte',
    operation: 'Opération',
    amount: 'Montant en €',
    earned: 'Droits acquis pendant la période',
    advance: (amount, paidOn, balance) => `À-valoir de ${amount} versé le ${day(paidOn, 'fr')} : reste à couvrir ${balance}`,
    recouped: 'Imputation sur l’à-valoir',
    carriedOn: 'Solde négatif reporté sur le relevé suivant, sans remboursement',
    carryAbsorbed: 'Solde négatif des relevés précédents',
    dueForAccount: 'Droits dus pour la période',
    dueAtReception: 'Dont droits portés à la réception des tirages',
    remaining: 'Reste dû par ce relevé',
    recoupedShort: 'À-valoir',
    remainingShort: 'Reste dû',
    carriedShort: 'Report',
    dueAtReceptionShort: 'À la réception',
    lifeToDate: ({ copies, earned, advances, due }) =>
      `Depuis l’origine : ${counted(copies, 'reçu')}, ${earned} de droits acquis, ${
        advances === null ? `${due} de droits dus` : `${advances} d’à-valoir versés, ${due} de droits dus en plus des à-valoir`
      }.`,
    recap: 'Récapitulatif',
    work: 'Œuvre',
    workPart: { print: 'imprimé', digital: 'numérique', audio: 'audio' },
    total: 'Ensemble des œuvres',
    result: 'Solde à payer avec ce relevé, avant cotisations',
    resultRemark: 'Les cotisations sociales et la TVA retenues figurent sur le bordereau de paiement.',
    law: 'Relevé établi en application des articles L. 132-13, L. 132-14, L. 132-17-3 et L. 131-5-1 du Code de la propriété intellectuelle. Les justifications de ces comptes vous sont fournies sur demande. Base des droits : prix public hors taxe en vigueur le jour de la réception du tirage ou, pour un ouvrage à paraître, premier prix annoncé ; les exemplaires hors droits du contrat sont déduits une fois par tirage. Chaque œuvre a son propre compte : aucune ne rembourse l’à-valoir d’une autre, sauf convention distincte.',
  },
  en: {
    title: 'Royalty statement',
    correctingTitle: 'Correcting statement',
    draft: 'DRAFT',
    draftRemark: 'Draft: this statement is not approved and is recalculated as long as the facts change.',
    number: 'Statement',
    period: (from, last) => `Period from ${day(from, 'en')} to ${day(last, 'en')}`,
    corrects: (number) => `corrects statement ${number}`,
    beneficiary: 'Author',
    publishedAs: (penName) => `, published as ${penName}`,
    agreement: 'Agreement',
    agreementValue: (reference, signedOn) => `${reference}, signed on ${day(signedOn, 'en')}`,
    issued: 'Issued on',
    due: 'Statement due',
    dueValue: (date, fixed) => `by ${day(date, 'en')} (${fixed ? 'date of the agreement' : 'art.\u00A0L.\u00A0132-17-3'})`,
    payment: 'Payment',
    paymentValue: (date) => `by ${day(date, 'en')}`,
    crossWork: (reference, signedOn) =>
      `One account for these works under the separate agreement ${reference} of ${day(signedOn, 'en')} (art. L. 132-17-1-1).`,
    crossWorkTitle: 'Joint account',
    part: {
      print: 'Print edition: runs received and royalties',
      digital: 'Digital edition: runs received and royalties',
      audio: 'Audio edition: runs received and royalties',
    },
    publishedOn: (date) => `published on ${day(date, 'en')}`,
    noRun: 'No print run was received in the period.',
    received: 'Received',
    run: 'Print run',
    runName: (number) => (number === 1 ? 'first printing' : `reprint ${number - 1}`),
    copiesReceived: 'Copies received',
    excluded: 'Royalty-free',
    counted: 'Counted',
    price: 'Price excl. tax',
    rate: 'Rate',
    royalty: 'Royalty in €',
    alreadyPosted: 'royalty due on reception',
    late: 'received before the period, recorded since',
    firstAnnounced: 'first announced price',
    withoutRoyalty: 'no royalty',
    adjusts: (statement) => `corrects statement ${statement}`,
    rounding: 'Rounding (the cumulative amount is rounded once)',
    earnedTotal: 'Royalties earned',
    position: (copies, above, rate) =>
      `Since the beginning, ${formatCount(copies, 'en')} ${copies === 1 ? 'copy' : 'copies'} counted; rate reached: ${formatRate(rate, 'en')}${
        above > 0 ? ` (above ${formatCount(above, 'en')} copies)` : ''
      }.`,
    positionOf: (position) => `: ${position.charAt(0).toLowerCase()}${position.slice(1)}`,
    stockTitle: 'Movements of copies',
    product: 'Product',
    inPeriod: 'period',
    sinceFirst: 'since the beginning',
    opening: 'Opening stock',
    printed: 'Received',
    sold: 'Sold',
    restocked: 'Returns',
    free: 'Free copies',
    destroyed: 'Destroyed',
    countedDifference: 'Counted',
    closing: 'Closing stock',
    reasons: (term, isbn, listed) =>
      `${term === 'free' ? 'Free copies' : 'Copies unusable or destroyed'}${isbn === null ? '' : ` (${isbn})`}: ${listed}.`,
    accountTitle: 'Account',
    operation: 'Entry',
    amount: 'Amount in €',
    earned: 'Royalties earned in the period',
    advance: (amount, paidOn, balance) => `Advance of ${amount} paid on ${day(paidOn, 'en')}: ${balance} still to be earned`,
    recouped: 'Recouped from the advance',
    carriedOn: 'Negative balance carried to the next statement, never claimed',
    carryAbsorbed: 'Negative balance of earlier statements',
    dueForAccount: 'Royalties due for the period',
    dueAtReception: 'Of which due when the runs were received',
    remaining: 'Due under this statement',
    recoupedShort: 'Recouped',
    remainingShort: 'Due',
    carriedShort: 'Carried',
    dueAtReceptionShort: 'On reception',
    lifeToDate: ({ copies, earned, advances, due }) =>
      `Since the beginning: ${formatCount(copies, 'en')} ${copies === 1 ? 'copy' : 'copies'} received, ${earned} earned, ${
        advances === null ? `${due} due` : `${advances} of advances paid, ${due} due beyond the advances`
      }.`,
    recap: 'Summary',
    work: 'Work',
    workPart: { print: 'print', digital: 'digital', audio: 'audio' },
    total: 'All works',
    result: 'Balance to pay with this statement, before contributions',
    resultRemark: 'Social contributions and VAT withheld are shown on the payment slip.',
    law: 'Statement made under articles L. 132-13, L. 132-14, L. 132-17-3 and L. 131-5-1 of the French Intellectual Property Code. Evidence for these accounts is supplied on request. Base of the royalties: the retail price excluding tax in force on the day the run was received or, for a book not yet published, the first price announced; the royalty-free copies of the agreement are deducted once per run. Each work has its own account: none pays back the advance of another, unless a separate agreement says so.',
  },
};

/** « 0 exemplaire reçu », « 1 exemplaire reçu », « 2 exemplaires reçus »: the French plural begins at two. */
function counted(copies: number, participle: string): string {
  const plural = copies >= 2 ? 's' : '';
  return `${formatCount(copies, 'fr')}\u00A0exemplaire${plural} ${participle}${plural}`;
}
