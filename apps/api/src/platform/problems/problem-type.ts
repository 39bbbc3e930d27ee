/** A sentence in the two languages a person may read. */
export interface Bilingual {
  readonly fr: string;
  readonly en: string;
}

/** What a refusal looks like to the person who meets it: an HTTP status, and two sentences with `{facts}` filled in. */
export interface ProblemType {
  readonly status: number;
  readonly title: Bilingual;
  readonly detail: Bilingual;
}

export type Language = keyof Bilingual;
