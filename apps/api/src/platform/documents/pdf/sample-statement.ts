import type { Block, BusinessDocument, Row } from './document.js';
import { formatAmount, formatCopies, formatPrice, formatRate, type Language } from './figures.js';

/**
 * An invented statement of account with the fields of domain.md 1.10, in the shape in which the royalties module hands over a saved one.
 * `lines` runs are spread over works of at most `linesPerWork`.
 */
export function sampleStatement(language: Language, lines: number, linesPerWork = 30): BusinessDocument {
  const words = WORDS[language];
  const works = worksOf(lines, linesPerWork);
  const earned = works.reduce((sum, work) => sum + work.runs.reduce((total, run) => total + royalty(run), 0n), 0n);
  const recouped = 150_000n < earned ? 150_000n : earned;
  return {
    language,
    title: `${words.title} R-2026-014, Marie Duval`,
    runningTitle: `${words.number} R-2026-014, Marie Duval`,
    author: 'Éditions Petit Vent',
    createdAt: new Date('2026-03-31T09:00:00Z'),
    house: {
      name: 'Éditions Petit Vent',
      address: ['12, rue des Glycines', '49000 Angers', 'droits@petitvent.example'],
      legalLine: 'Éditions Petit Vent, SARL au capital de 8\u202f000\u00a0€, RCS Angers 812\u202f345\u202f678, TVA FR12812345678',
    },
    recipient: ['Marie Duval', '8, quai de la Fosse', '44000 Nantes'],
    blocks: [
      { kind: 'title', text: words.title, subtitle: words.period },
      { kind: 'facts', columns: 2, facts: identity(words) },
      ...works.flatMap((work) => workBlocks(work, language)),
      ...closing(earned, recouped, language),
    ],
  };
}

interface SampleRun {
  readonly receivedOn: string;
  readonly number: number;
  readonly copies: number;
  readonly excluded: number;
  readonly priceCents: bigint;
  readonly rateBasisPoints: bigint;
}

interface SampleWork {
  readonly title: string;
  readonly isbn: string;
  readonly runs: readonly SampleRun[];
}

const TITLES = [
  ['Les Marées intérieures', '978-2-37425-001-4'],
  ['Petit traité de la brume', '978-2-37425-002-1'],
  ['L’Œuvre au jardin : carnets d’un été', '978-2-37425-003-8'],
  ['Où vont les hirondelles ?', '978-2-37425-004-5'],
] as const;

function worksOf(lines: number, linesPerWork: number): SampleWork[] {
  return Array.from({ length: Math.ceil(lines / linesPerWork) }, (_, w) => {
    const [title, isbn] = TITLES[w % TITLES.length] ?? TITLES[0];
    const count = Math.min(linesPerWork, lines - w * linesPerWork);
    return { title, isbn, runs: Array.from({ length: count }, (_, i) => sampleRun(i)) };
  });
}

function sampleRun(i: number): SampleRun {
  const month = String(1 + (i % 12)).padStart(2, '0');
  const day = String(3 + ((i * 7) % 25)).padStart(2, '0');
  return {
    receivedOn: `2025-${month}-${day}`,
    number: i + 1,
    copies: i === 0 ? 3_000 : 500 + ((i * 700) % 4_500),
    excluded: i === 0 ? 100 : (i * 15) % 90,
    priceCents: i % 5 === 3 ? 1_896n : 1_000n,
    rateBasisPoints: i < 6 ? 800n : i % 4 === 0 ? 1_050n : 1_000n,
  };
}

// Cents × basis points leave four decimals to round, half up: 2 900 × 10.00 × 8 % = 2 320.00.
function royalty(run: SampleRun): bigint {
  return (BigInt(run.copies - run.excluded) * run.priceCents * run.rateBasisPoints + 5_000n) / 10_000n;
}

function decimal(cents: bigint): string {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function identity(words: Words) {
  return [
    { label: words.number, value: 'R-2026-014' },
    { label: words.agreement, value: words.agreementValue },
    { label: words.issued, value: words.issuedValue },
    { label: words.role, value: words.roleValue },
    { label: words.contributor, value: [{ text: 'Marie Duval', style: 'strong' }, words.penName] },
    { label: words.settlement, value: words.settlementValue },
  ] as const;
}

function workBlocks(work: SampleWork, language: Language): Block[] {
  const words = WORDS[language];
  const printed = work.runs.reduce((sum, run) => sum + run.copies, 0);
  const amount = work.runs.reduce((sum, run) => sum + royalty(run), 0n);
  const stock = { opening: 412, sold: Math.floor(printed * 0.62), free: 86, destroyed: 14 };
  const movements = (opening: number, sold: number, free: number, destroyed: number) =>
    [opening, printed, sold, free, destroyed, opening + printed - sold - free - destroyed].map((copies) => formatCopies(copies, language));
  return [
    {
      kind: 'section',
      level: 2,
      text: [{ text: work.title, style: 'italic' }],
      subtitle: `${words.form}, ISBN ${work.isbn}, ${words.published}`,
    },
    { kind: 'section', level: 3, text: words.printPart },
    {
      kind: 'table',
      columns: [
        { header: words.received, align: 'start', width: 'fit' },
        { header: words.run, align: 'start', width: { share: 1 } },
        { header: words.copies, align: 'decimal' },
        { header: words.excluded, align: 'decimal' },
        { header: words.counted, align: 'decimal' },
        { header: words.price, align: 'decimal' },
        { header: words.rate, align: 'decimal' },
        { header: words.royalty, align: 'decimal' },
      ],
      rows: runRows(work, amount, language),
    },
    { kind: 'section', level: 3, text: words.stockPart },
    {
      kind: 'table',
      columns: [
        { header: '' },
        ...[words.opening, words.printed, words.sold, words.free, words.destroyed, words.closing].map(
          (header) => ({ header, align: 'decimal' }) as const,
        ),
      ],
      rows: [{ kind: 'line', cells: [words.inPeriod, ...movements(stock.opening, stock.sold, stock.free, stock.destroyed)] }],
    },
  ];
}

function runRows(work: SampleWork, total: bigint, language: Language): Row[] {
  const words = WORDS[language];
  const line = (run: SampleRun): Row => ({
    kind: 'line',
    cells: [
      run.receivedOn.split('-').reverse().join('/'),
      words.runNumber(run.number),
      formatCopies(run.copies, language),
      formatCopies(run.excluded, language),
      formatCopies(run.copies - run.excluded, language),
      formatPrice(decimal(run.priceCents), language),
      formatRate(decimal(run.rateBasisPoints), language),
      formatAmount(decimal(royalty(run)), language),
    ],
  });
  const totalRow: Row = { kind: 'total', cells: [words.earnedOn, '', '', '', '', '', '', formatAmount(decimal(total), language)] };
  const [first, second] = [work.runs.slice(0, 6), work.runs.slice(6)];
  if (second.length === 0) return [...first.map(line), totalRow];
  const step = (text: string, runs: readonly SampleRun[]): Row[] => {
    const sum = runs.reduce((amount, run) => amount + royalty(run), 0n);
    return [
      { kind: 'group', text },
      ...runs.map(line),
      { kind: 'subtotal', cells: [words.stepTotal, '', '', '', '', '', '', formatAmount(decimal(sum), language)] },
    ];
  };
  return [...step(words.firstStep, first), ...step(words.secondStep, second), totalRow];
}

function closing(earned: bigint, recouped: bigint, language: Language): Block[] {
  const words = WORDS[language];
  const money = (cents: bigint) => formatAmount(decimal(cents), language);
  return [
    { kind: 'section', level: 2, text: words.settlement },
    {
      kind: 'table',
      columns: [{ header: words.operation }, { header: words.amount, align: 'decimal' }],
      rows: [
        { kind: 'line', cells: [words.earned, money(earned)] },
        { kind: 'line', cells: [words.advance, money(-recouped)] },
        { kind: 'line', cells: [words.carried, money(0n)] },
      ],
    },
    { kind: 'result', label: words.due, value: formatAmount(decimal(earned - recouped), language, 'EUR'), remark: words.dueRemark },
    { kind: 'note', text: words.note },
  ];
}

type Words = (typeof WORDS)[Language];

const WORDS = {
  fr: {
    title: 'Reddition des comptes',
    period: 'Exercice du 1er janvier au 31 décembre 2025',
    number: 'Relevé',
    agreement: 'Contrat',
    agreementValue: 'C-2019-007, signé le 4 mars 2019',
    issued: 'Établi le',
    issuedValue: '31 mars 2026',
    role: 'Qualité',
    roleValue: 'autrice du texte',
    contributor: 'Auteur',
    penName: ', dite Marie d’Aval',
    settlement: 'Règlement',
    settlementValue: 'virement, au plus tard le 30 juin 2026',
    form: 'Broché',
    published: 'paru le 12 septembre 2019',
    printPart: 'Exploitation imprimée : tirages reçus et droits',
    received: 'Reçu le',
    run: 'Tirage',
    runNumber: (n: number) => (n === 1 ? 'premier tirage' : `réimpression ${n - 1}`),
    copies: 'Exempl. reçus',
    excluded: 'Hors droits',
    counted: 'Comptés',
    price: 'Prix HT',
    rate: 'Taux',
    royalty: 'Droits en €',
    firstStep: 'Jusqu’à 15\u202f000 exemplaires',
    secondStep: 'Au-delà de 15\u202f000 exemplaires',
    stepTotal: 'Sous-total',
    earnedOn: 'Droits acquis sur l’édition imprimée',
    stockPart: 'Mouvements de l’exercice, en exemplaires',
    inPeriod: 'Exercice 2025',
    opening: 'Stock au 1er janvier',
    printed: 'Imprimés',
    sold: 'Vendus',
    free: 'Gratuits',
    destroyed: 'Détruits',
    closing: 'Stock au 31 décembre',
    operation: 'Opération',
    amount: 'Montant en €',
    earned: 'Droits acquis pendant l’exercice',
    advance: 'Imputation sur l’à-valoir du contrat C-2019-007 (1\u202f500,00\u00a0€ versés, solde : 0,00\u00a0€)',
    carried: 'Report des exercices précédents',
    due: 'Dû à l’auteur avant cotisations',
    dueRemark: 'Les cotisations sociales et la TVA retenue figurent sur le bordereau de paiement.',
    note: 'Relevé établi en application des articles L. 132-13, L. 132-14 et L. 132-17-3 du Code de la propriété intellectuelle. Les justifications de ces comptes vous sont fournies sur demande. Base : prix public hors taxe en vigueur le jour de la réception du tirage, ou premier prix annoncé si l’ouvrage n’était pas encore paru ; les exemplaires hors droits sont déduits une fois par tirage.',
  },
  en: {
    title: 'Royalty statement',
    period: 'From 1 January to 31 December 2025',
    number: 'Statement',
    agreement: 'Agreement',
    agreementValue: 'C-2019-007, signed on 4 March 2019',
    issued: 'Issued on',
    issuedValue: '31 March 2026',
    role: 'Role',
    roleValue: 'author of the text',
    contributor: 'Author',
    penName: ', as Marie d’Aval',
    settlement: 'Settlement',
    settlementValue: 'bank transfer, by 30 June 2026',
    form: 'Paperback',
    published: 'published on 12 September 2019',
    printPart: 'Print: runs received and royalties',
    received: 'Received',
    run: 'Print run',
    runNumber: (n: number) => (n === 1 ? 'first printing' : `reprint ${n - 1}`),
    copies: 'Copies received',
    excluded: 'Excluded',
    counted: 'Counted',
    price: 'Price excl. tax',
    rate: 'Rate',
    royalty: 'Royalty in €',
    firstStep: 'Up to 15,000 copies',
    secondStep: 'Above 15,000 copies',
    stepTotal: 'Subtotal',
    earnedOn: 'Royalties earned on the print edition',
    stockPart: 'Movements of the period, in copies',
    inPeriod: 'Year 2025',
    opening: 'Stock on 1 January',
    printed: 'Printed',
    sold: 'Sold',
    free: 'Free',
    destroyed: 'Destroyed',
    closing: 'Stock on 31 December',
    operation: 'Entry',
    amount: 'Amount in €',
    earned: 'Royalties earned in the period',
    advance: 'Recouped from the advance of agreement C-2019-007 (€1,500.00 paid, balance €0.00)',
    carried: 'Carried from previous periods',
    due: 'Due to the author before contributions',
    dueRemark: 'Social contributions and VAT withheld are shown on the payment slip.',
    note: 'Statement made under articles L. 132-13, L. 132-14 and L. 132-17-3 of the French Intellectual Property Code. Evidence for these accounts is supplied on request. Base: the retail price excluding tax in force on the day the run was received, or the first price announced if the book was not yet published; copies excluded from royalties are deducted once per run.',
  },
} as const;
