/** What the person at the console reads, in their language. */
export interface Sentence {
  readonly fr: string;
  readonly en: string;
}

/** Why the program cannot start, as one sentence that says what to do. The console shows the message alone, without a stack. */
export class StartupProblem extends Error {
  override readonly name = 'StartupProblem';
  readonly sentence: Sentence;
  readonly code: string;

  constructor(sentence: Sentence, code = 'setting') {
    super(sentence[consoleLanguage()]);
    this.sentence = sentence;
    this.code = code;
  }
}

/** The console follows the environment: LC_ALL before LC_MESSAGES before LANG; everything but French reads English. */
export function consoleLanguage(environment: NodeJS.ProcessEnv = process.env): 'fr' | 'en' {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || '';
  return locale.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}
