import type { Facts } from '@colophon/refusal';
import { fill } from './problem-document.js';
import type { Language, ProblemType } from './problem-type.js';

/** Each module's refusals, and which refusal a broken database constraint means. */
export interface ProblemTable {
  readonly problems: Readonly<Record<string, ProblemType>>;
  readonly constraints?: Readonly<Record<string, string>>;
}

export interface FoundProblem {
  readonly type: string;
  readonly problem: ProblemType;
}

/** A refusal as it is written down beside what it stopped. */
export interface KeptRefusal {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

/** Finds a refusal's status and sentences by its code, whichever module it belongs to. */
export class ProblemTables {
  private readonly byCode = new Map<string, FoundProblem>();
  private readonly byConstraint = new Map<string, string>();

  constructor(readonly tables: Readonly<Record<string, ProblemTable>>) {
    for (const [module, table] of Object.entries(tables)) {
      for (const [code, problem] of Object.entries(table.problems)) {
        if (this.byCode.has(code)) throw new Error(`Two modules name a refusal "${code}".`);
        this.byCode.set(code, { type: `/problems/${module}/${code}`, problem });
      }
      for (const [constraint, code] of Object.entries(table.constraints ?? {})) this.byConstraint.set(constraint, code);
    }
  }

  find(code: string): FoundProblem | undefined {
    return this.byCode.get(code);
  }

  /** A refusal that was kept (of a task, an import, a mail) in the words of its reader. */
  sentence({ code, facts }: KeptRefusal, language: Language): string {
    const found = this.byCode.get(code);
    return found ? fill(found.problem.detail[language], facts as Facts, language) : code;
  }

  /** The refusal a constraint stands for; the name may carry the suffix of a distributed table's shard. */
  codeForConstraint(name: string): string | undefined {
    return this.byConstraint.get(name) ?? this.byConstraint.get(name.replace(/_\d+$/, ''));
  }
}
