export type Fact = string | number | boolean | null | readonly Fact[];
export type Facts = Readonly<Record<string, Fact>>;

/**
 * Something the trade does not allow, and which the person can act on. It carries a code and the facts of the case; the module's
 * table of problems turns them into a French or an English sentence. A fault of the program is a plain `Error`, never a refusal.
 */
export class Refusal<Code extends string = string> extends Error {
  override readonly name = 'Refusal';
  readonly code: Code;
  readonly facts: Facts;
  /** True when the person may repeat the same act with an explicit confirmation, such as an invoice dated in the future. */
  readonly confirmable: boolean;

  constructor(code: Code, facts: Facts = {}, options: { readonly confirmable?: boolean } = {}) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.code = code;
    this.facts = facts;
    this.confirmable = options.confirmable ?? false;
  }
}
