import { Refusal } from '@colophon/refusal';
import { type ApprovedStatement, buildStatement, type StatementRequest } from './draft-statement.ts';
import type { RoyaltyRefusal } from './refusals.ts';
import type { RoyaltyStatement } from './statement.ts';

/**
 * The correcting statement of an approved one: the difference between what was posted and what the facts now say, and nothing
 * else. What it takes back is carried to the next statement, never claimed. Refuses when there is no difference.
 */
export function correctStatement(approved: ApprovedStatement, request: Omit<StatementRequest, 'period'>): RoyaltyStatement {
  if (!request.approved.some((statement) => statement.id === approved.id)) {
    throw new Refusal<RoyaltyRefusal>('statement-not-approved', { statement: approved.id });
  }
  const statement = buildStatement({ ...request, period: approved.period }, approved.id);
  if (statement.entries.length === 0 && statement.takesOver.length === 0) {
    throw new Refusal<RoyaltyRefusal>('nothing-to-correct', { statement: approved.id });
  }
  return statement;
}
