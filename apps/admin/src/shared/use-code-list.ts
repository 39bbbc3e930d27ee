import { useQuery } from '@tanstack/react-query';
import { request } from '../data/request';
import { useChosenLocale } from '../i18n/use-text';

export interface Code {
  code: string;
  label: string;
  /** False for a code that is read and shown, but not proposed. */
  offered?: boolean;
}

const oneHourMs = 3_600_000;

/** The codes of an ONIX list (or of one of our own) with their labels in the language on screen, asked once an hour. */
export function useCodeList(list: number | string): {
  codes: readonly Code[];
  labelOf: (code: string | null | undefined) => string;
  isPending: boolean;
} {
  const locale = useChosenLocale();
  const { data = [], isPending } = useQuery({
    queryKey: ['code-lists', String(list), locale],
    queryFn: async () => (await request<Code[]>(`/code-lists/${list}`)).body,
    staleTime: oneHourMs,
  });
  return { codes: data, isPending, labelOf: (code) => data.find((entry) => entry.code === code)?.label ?? '' };
}

/** The codes a choice proposes: those offered on screen, and the ones already held, which must stay readable. */
export function useOfferedCodes(list: number | string, held?: unknown): { codes: readonly Code[]; isPending: boolean } {
  const { codes, isPending } = useCodeList(list);
  const kept: readonly unknown[] = Array.isArray(held) ? held : [held];
  return { codes: codes.filter(({ code, offered }) => offered !== false || kept.includes(code)), isPending };
}
