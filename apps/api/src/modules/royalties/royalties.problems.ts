import type { RoyaltyRefusal } from '@colophon/royalties';
import type { ProblemTable } from '../../platform/problems/problem-tables.js';
import type { Bilingual, ProblemType } from '../../platform/problems/problem-type.js';

export type RoyaltiesModuleRefusal =
  | 'agreement-reference-in-use'
  | 'agreement-term-backwards'
  | 'statement-date-incomplete'
  | 'part-not-granted'
  | 'rule-in-use'
  | 'advance-in-use'
  | 'reception-changed'
  | 'statement-already-approved'
  | 'statement-changed'
  | 'statement-immutable'
  | 'statement-is-a-correction';

const problem = (status: number, title: Bilingual, detail: Bilingual): ProblemType => ({ status, title, detail });

const agreements = {
  'agreement-without-work': problem(
    422,
    { fr: 'Contrat sans œuvre', en: 'Agreement without a work' },
    {
      fr: 'Un contrat d’édition porte sur une œuvre au moins\u202F; ajoutez-la.',
      en: 'A publishing agreement is about one work at least; add it.',
    },
  ),
  'agreement-reference-in-use': problem(
    409,
    { fr: 'Référence déjà prise', en: 'Reference already in use' },
    {
      fr: 'Un autre contrat porte déjà cette référence\u202F; ouvrez-le, ou donnez-en une autre à celui-ci.',
      en: 'Another agreement has this reference already; open it, or give this one another.',
    },
  ),
  'agreement-term-backwards': problem(
    422,
    { fr: 'Durée inversée', en: 'Term the wrong way round' },
    {
      fr: 'Un contrat prend fin après sa signature\u202F; vérifiez les deux dates.',
      en: 'An agreement ends after it is signed; check both dates.',
    },
  ),
  'statement-date-incomplete': problem(
    422,
    { fr: 'Date de reddition incomplète', en: 'Statement date incomplete' },
    {
      fr: 'La date de reddition du contrat est un jour et un mois\u202F; donnez les deux, ou aucun (la loi dit alors six mois après la clôture).',
      en: 'The statement date of the agreement is a day and a month; give both or neither (the law then says six months after closing).',
    },
  ),
  'part-not-granted': problem(
    422,
    { fr: 'Partie absente du contrat', en: 'Part not in the agreement' },
    {
      fr: 'Une règle ou un à-valoir porte sur la partie {partFr}, que ce contrat ne contient pas\u202F; cochez-la, car elle est cédée dans une partie distincte (CPI L132-17-1).',
      en: 'A rule or an advance is about the {partEn} part, which this agreement does not have; tick it, for it is granted in a distinct part (CPI L132-17-1).',
    },
  ),
  'rule-in-use': problem(
    409,
    { fr: 'Règle déjà appliquée', en: 'Rule already applied' },
    {
      fr: 'Des droits ont déjà été écrits d’après cette règle\u202F; mettez-y fin par une date d’effet et ajoutez la nouvelle à la suite.',
      en: 'Royalties have been posted under this rule; end it by its effective date and add the new one after it.',
    },
  ),
  'advance-in-use': problem(
    409,
    { fr: 'À-valoir déjà écrit', en: 'Advance already posted' },
    {
      fr: 'Cet à-valoir figure déjà au livre des droits et ne change plus\u202F; ajoutez-en un autre s’il faut le compléter.',
      en: 'This advance is already in the royalty book and no longer changes; add another one if more was agreed.',
    },
  ),
  'advance-not-positive': problem(
    422,
    { fr: 'À-valoir sans montant', en: 'Advance without an amount' },
    { fr: 'Un à-valoir est une somme supérieure à zéro\u202F; corrigez-la.', en: 'An advance is an amount above zero; correct it.' },
  ),
  'advance-outside-agreement': problem(
    422,
    { fr: 'À-valoir hors du contrat', en: 'Advance outside the agreement' },
    {
      fr: 'L’à-valoir porte sur «\u00A0{work}\u00A0», qui n’est pas dans ce contrat\u202F; ajoutez l’œuvre ou changez l’à-valoir.',
      en: 'The advance is for "{work}", which is not in this agreement; add the work or change the advance.',
    },
  ),
  'cross-work-agreement-needs-two-works': problem(
    422,
    { fr: 'Une seule œuvre', en: 'A single work' },
    {
      fr: 'Une convention de compensation réunit deux œuvres au moins\u202F; ajoutez la seconde.',
      en: 'A cross-work agreement brings two works together at least; add the second.',
    },
  ),
  'work-not-in-agreement': problem(
    422,
    { fr: 'Œuvre hors du contrat', en: 'Work outside the agreement' },
    {
      fr: 'Une règle porte sur «\u00A0{work}\u00A0», qui n’est pas dans ce contrat\u202F; ajoutez l’œuvre ou retirez-la de la règle.',
      en: 'A rule covers "{work}", which is not in this agreement; add the work or take it out of the rule.',
    },
  ),
  'rule-listed-twice': problem(
    422,
    { fr: 'Règle en double', en: 'Rule listed twice' },
    { fr: 'La même règle figure deux fois\u202F; gardez-en une.', en: 'The same rule is listed twice; keep one.' },
  ),
  'rule-without-beneficiary': problem(
    422,
    { fr: 'Règle sans bénéficiaire', en: 'Rule without a beneficiary' },
    { fr: 'Une règle paie une personne\u202F; choisissez-la.', en: 'A rule pays a person; choose who.' },
  ),
  'rule-without-steps': problem(
    422,
    { fr: 'Règle sans taux', en: 'Rule without a rate' },
    { fr: 'Une règle a un taux au moins\u202F; saisissez-le.', en: 'A rule has one rate at least; enter it.' },
  ),
  'steps-not-ascending': problem(
    422,
    { fr: 'Paliers dans le désordre', en: 'Steps out of order' },
    {
      fr: 'Le palier {step} commence à {above} exemplaires\u202F; le premier commence à 0 et chacun vient après le précédent.',
      en: 'Step {step} begins at {above} copies; the first begins at 0 and each comes after the one before.',
    },
  ),
  'rate-out-of-range': problem(
    422,
    { fr: 'Taux impossible', en: 'Impossible rate' },
    {
      fr: 'Le taux du palier {step} est de {rate}\u00A0%\u202F; un taux va de 0 à 100\u00A0%.',
      en: 'The rate of step {step} is {rate} %; a rate lies between 0 and 100 %.',
    },
  ),
  'excluded-copies-invalid': problem(
    422,
    { fr: 'Exemplaires hors droits impossibles', en: 'Impossible royalty-free copies' },
    {
      fr: 'Les exemplaires hors droits sont un nombre entier d’exemplaires, ou une part du tirage entre 0 et 100\u00A0%\u202F; corrigez-les.',
      en: 'Royalty-free copies are a whole number of copies, or a share of the run between 0 and 100 %; correct them.',
    },
  ),
  'effective-period-backwards': problem(
    422,
    { fr: 'Dates d’effet inversées', en: 'Effective dates the wrong way round' },
    {
      fr: 'La règle prendrait effet le {effectiveFrom} et cesserait le {effectiveTo}\u202F; la fin vient après le début.',
      en: 'The rule would begin on {effectiveFrom} and end on {effectiveTo}; the end comes after the beginning.',
    },
  ),
} satisfies Record<string, ProblemType>;

const receptions = {
  'price-unknown': problem(
    409,
    { fr: 'Prix inconnu', en: 'Price unknown' },
    {
      fr: 'Aucun prix hors taxe n’est connu pour «\u00A0{product}\u00A0» à la réception\u202F; saisissez son prix public, puis recommencez.',
      en: 'No tax-excluded price is known for "{product}" on reception; enter its retail price, then try again.',
    },
  ),
  'reception-not-received': problem(
    409,
    { fr: 'Livraison non reçue', en: 'Delivery not received' },
    {
      fr: 'Cette livraison n’est pas reçue, ou sa réception a été annulée\u202F; il n’y a pas de droits à payer.',
      en: 'This delivery is not received, or its reception was taken back; there is no royalty to pay.',
    },
  ),
  'reception-already-posted': problem(
    409,
    { fr: 'Droits déjà écrits', en: 'Royalty already posted' },
    {
      fr: 'Les droits de cette livraison sont déjà écrits\u202F; ouvrez le livre des droits pour les voir.',
      en: 'The royalty on this delivery is already posted; open the royalty book to see it.',
    },
  ),
  'reception-changed': problem(
    409,
    { fr: 'Le montant a changé', en: 'The amount has changed' },
    {
      fr: 'Validée maintenant, cette réception donne {due} et non {read}\u00A0: d’autres réceptions ou des faits ont changé depuis votre lecture\u202F; relisez-la, puis validez-la.',
      en: 'Approved now, this reception comes to {due}, not {read}: other receptions or facts have changed since you read it; read it again, then approve it.',
    },
  ),
  'received-copies-invalid': problem(
    409,
    { fr: 'Quantité reçue impossible', en: 'Impossible quantity received' },
    {
      fr: 'La quantité reçue n’est pas un nombre entier d’exemplaires\u202F; corrigez la réception.',
      en: 'The quantity received is not a whole number of copies; correct the reception.',
    },
  ),
} satisfies Record<string, ProblemType>;

const statements = {
  'no-agreement': problem(
    409,
    { fr: 'Aucun contrat', en: 'No agreement' },
    {
      fr: 'Aucun contrat signé avant le {lastDay} ne rémunère {beneficiary}\u202F; saisissez son contrat d’édition et ses règles.',
      en: 'No agreement signed by {lastDay} pays {beneficiary}; enter the publishing agreement and its rules.',
    },
  ),
  'period-overlaps-approved': problem(
    409,
    { fr: 'Période déjà arrêtée', en: 'Period already stated' },
    {
      fr: 'La période recouvre celle d’un relevé validé, {statement} (du {from} au {lastDay})\u202F; choisissez une période qui commence après, ou faites un relevé rectificatif.',
      en: 'The period overlaps that of an approved statement, {statement} ({from} to {lastDay}); choose one that begins after it, or make a correcting statement.',
    },
  ),
  'statement-not-approved': problem(
    409,
    { fr: 'Relevé non validé', en: 'Statement not approved' },
    {
      fr: 'Ce relevé est un brouillon\u00A0: rien n’est à rectifier, il se recalcule tout seul.',
      en: 'This statement is a draft: there is nothing to correct, it recalculates by itself.',
    },
  ),
  'nothing-to-correct': problem(
    409,
    { fr: 'Rien à rectifier', en: 'Nothing to correct' },
    {
      fr: 'Le relevé {statement} dit toujours ce que disent les faits\u202F; corrigez d’abord la réception, le prix ou le contrat.',
      en: 'Statement {statement} still says what the facts say; correct the reception, the price or the agreement first.',
    },
  ),
  'statement-already-approved': problem(
    409,
    { fr: 'Relevé déjà validé', en: 'Statement already approved' },
    {
      fr: 'Le relevé {statement} a été validé le {approvedOn}\u202F; faites un relevé rectificatif.',
      en: 'Statement {statement} was approved on {approvedOn}; make a correcting statement instead.',
    },
  ),
  'statement-changed': problem(
    409,
    { fr: 'Le brouillon a changé', en: 'The draft has changed' },
    {
      fr: 'Depuis votre lecture, les faits ont changé\u00A0: le relevé est maintenant de {due} dus avant cotisations\u202F; relisez-le, puis validez-le.',
      en: 'Since you read it the facts have changed: the statement now comes to {due} due before contributions; read it again, then approve it.',
    },
  ),
  'statement-immutable': problem(
    409,
    { fr: 'Relevé validé', en: 'Statement approved' },
    {
      fr: 'Un relevé validé ne change plus et ne s’efface pas\u202F; faites un relevé rectificatif.',
      en: 'An approved statement never changes and is never removed; make a correcting statement.',
    },
  ),
  'statement-is-a-correction': problem(
    409,
    { fr: 'Relevé rectificatif', en: 'Correcting statement' },
    {
      fr: 'Ce relevé en rectifie déjà un autre\u202F; rectifiez celui d’origine, {statement}.',
      en: 'This statement corrects another one already; correct the original, {statement}.',
    },
  ),
} satisfies Record<string, ProblemType>;

export const royaltiesProblems: Record<RoyaltyRefusal | RoyaltiesModuleRefusal, ProblemType> = {
  ...agreements,
  ...receptions,
  ...statements,
};

export const royaltiesTable: ProblemTable = {
  problems: royaltiesProblems,
  constraints: {
    publishing_agreement_reference_key: 'agreement-reference-in-use' satisfies RoyaltiesModuleRefusal,
    cross_work_agreement_reference_key: 'agreement-reference-in-use' satisfies RoyaltiesModuleRefusal,
    publishing_agreement_term_check: 'agreement-term-backwards' satisfies RoyaltiesModuleRefusal,
    publishing_agreement_statement_date_check: 'statement-date-incomplete' satisfies RoyaltiesModuleRefusal,
    royalty_rule_stays_as_applied: 'rule-in-use' satisfies RoyaltiesModuleRefusal,
    royalty_entry_rule_id_fkey: 'rule-in-use' satisfies RoyaltiesModuleRefusal,
    statement_line_rule_id_fkey: 'rule-in-use' satisfies RoyaltiesModuleRefusal,
    royalty_entry_advance_id_fkey: 'advance-in-use' satisfies RoyaltiesModuleRefusal,
    royalty_statement_overlap_excl: 'period-overlaps-approved' satisfies RoyaltyRefusal,
    royalty_statement_immutable: 'statement-immutable' satisfies RoyaltiesModuleRefusal,
    royalty_statement_draft_key: 'statement-changed' satisfies RoyaltiesModuleRefusal,
  },
};
