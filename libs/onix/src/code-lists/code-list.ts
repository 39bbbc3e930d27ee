export type Language = 'fr' | 'en';

/** One ONIX code list: the codes the standard allows in an element, with a label a person can read. */
export interface CodeList {
  readonly number: number;
  readonly has: (code: string) => boolean;
  /** The label in the language asked, in English when there is no French one, null when the code is not in the list. */
  readonly label: (code: string, language: Language) => string | null;
  readonly codes: () => readonly string[];
  /** The codes a screen proposes: those with a French label. The others are read, kept and shown in English. */
  readonly offered: () => readonly string[];
}

interface Labels {
  readonly en: string;
  readonly fr: string | null;
}

/**
 * Reads a table written one code a line: `04 Active | Actif`, the French after the bar when the code is offered on screen.
 */
export function codeTable(number: number, table: string): CodeList {
  const labels = new Map<string, Labels>();
  for (const line of table.trim().split('\n')) {
    const entry = line.trim();
    const gap = entry.indexOf(' ');
    const [en = '', fr = null] = entry.slice(gap + 1).split(' | ');
    labels.set(entry.slice(0, gap), { en, fr });
  }
  const codes = [...labels.keys()];
  const offered = codes.filter((code) => labels.get(code)?.fr != null);
  return {
    number,
    has: (code) => labels.has(code),
    label: (code, language) => {
      const found = labels.get(code);
      return found === undefined ? null : language === 'fr' ? (found.fr ?? found.en) : found.en;
    },
    codes: () => codes,
    offered: () => offered,
  };
}
