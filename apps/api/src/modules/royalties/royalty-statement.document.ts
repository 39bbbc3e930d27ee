import { formatDay } from '@colophon/calendar';
import { legalLine } from '../../platform/documents/letterhead.js';
import type { Block, BusinessDocument, Row, Span } from '../../platform/documents/pdf/document.js';
import { formatAmount } from '../../platform/documents/pdf/figures.js';
import type { StatementContent } from './royalty-statement.schemas.js';
import { accountBlocks, negated } from './statement-account.document.js';
import { lastDay } from './statement-content.js';
import { type StatementWords, statementWords } from './statement-words.js';

/** Number and day of an approved statement; a draft has neither. */
export interface Issue {
  readonly number: string | null;
  readonly on: string;
  readonly at: Date;
}

/** A saved statement as a document in the contributor’s language: it lays out what the content says and adds nothing up. */
export function royaltyStatementDocument(content: StatementContent, issue: Issue): BusinessDocument {
  const { language, publisher, beneficiary } = content;
  const words = statementWords[language];
  const kind = content.kind === 'correcting' ? words.correctingTitle : words.title;
  const name = issue.number ?? words.draft;
  return {
    language,
    title: `${kind} ${name}, ${beneficiary.legalName}`,
    runningTitle: `${kind} ${name}, ${beneficiary.legalName}`,
    author: publisher.name,
    createdAt: issue.at,
    house: {
      name: publisher.name,
      address: publisher.address,
      legalLine: legalLine({ ...publisher, name: publisher.legalName }, language),
    },
    recipient: [beneficiary.legalName, ...beneficiary.address],
    blocks: [
      { kind: 'title', text: issue.number === null ? `${kind} – ${words.draft}` : kind, subtitle: subtitle(content, words) },
      ...(issue.number === null ? [{ kind: 'note', text: words.draftRemark } as const] : []),
      { kind: 'facts', columns: 2, facts: identityFacts(content, issue, words) },
      ...content.accounts.flatMap((account) => accountBlocks(account, content, words)),
      ...recap(content, words),
      {
        kind: 'result',
        label: words.result,
        value: formatAmount(content.totals.dueBeforeContributions, language, content.currency),
        remark: words.resultRemark,
      },
      { kind: 'note', text: words.law },
    ],
  };
}

function subtitle(content: StatementContent, words: StatementWords): string {
  const period = words.period(content.periodFrom, lastDay(content));
  return content.corrects === null ? period : `${period}, ${words.corrects(content.corrects.number)}`;
}

function identityFacts(content: StatementContent, issue: Issue, words: StatementWords) {
  const { language, beneficiary, agreements } = content;
  const name: Span[] = [{ text: beneficiary.legalName, style: 'strong' }];
  if (beneficiary.publicName !== beneficiary.legalName) name.push(words.publishedAs(beneficiary.publicName));
  const facts: { label: string; value: string | Span[] }[] = [
    { label: words.number, value: issue.number ?? words.draft },
    { label: words.beneficiary, value: name },
    { label: words.issued, value: formatDay(issue.on, language, 'long') },
    ...(agreements.length <= 4
      ? agreements.map(({ reference, signedOn }) => ({ label: words.agreement, value: words.agreementValue(reference, signedOn) }))
      : []),
    { label: words.due, value: words.dueValue(content.dueOn, content.dueOnSource === 'agreement') },
    { label: words.payment, value: words.paymentValue(content.paymentDueOn) },
  ];
  return facts;
}

/** Across works, in addition to each work’s own account (domain.md 1.10, field 17). */
function recap({ accounts, totals, language }: StatementContent, words: StatementWords): Block[] {
  if (accounts.length < 2) return [];
  const money = (amount: string) => formatAmount(amount, language);
  const severalParts = new Set(accounts.map(({ part }) => part)).size > 1;
  const line = (label: readonly Span[] | string, of: StatementContent['totals'], kind: 'line' | 'total'): Row => ({
    kind,
    cells: [
      label,
      money(of.earned),
      money(negated(of.recouped)),
      money(of.carried),
      money(of.dueAtReception),
      money(of.dueBeforeContributions),
    ],
  });
  return [
    { kind: 'section', level: 2, text: words.recap },
    {
      kind: 'table',
      columns: [
        { header: words.work },
        ...[words.earnedTotal, words.recoupedShort, words.carriedShort, words.dueAtReceptionShort, words.remainingShort].map(
          (header) => ({ header, align: 'decimal' }) as const,
        ),
      ],
      rows: [
        ...accounts.map((account) => {
          const title = { text: account.works.map((work) => work.title).join(', '), style: 'italic' } as const;
          return line(severalParts ? [title, ` (${words.workPart[account.part]})`] : [title], account.totals, 'line');
        }),
        line(words.total, totals, 'total'),
      ],
    },
  ];
}
