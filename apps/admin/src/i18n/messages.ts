import * as en from './en';
import * as fr from './fr';
import type { Locale } from './locale';
import type { Translated } from './translated';

export type Messages = typeof fr;

type KeyOf<Tree> = {
  [Key in keyof Tree & string]: Tree[Key] extends string ? Key : `${Key}.${KeyOf<Tree[Key]>}`;
}[keyof Tree & string];

/** Every sentence the admin can say, as a dotted key. */
export type MessageKey = KeyOf<Messages>;

const dictionaries: Record<Locale, Translated<Messages>> = { fr, en };

export function messagesOf(locale: Locale): Translated<Messages> {
  return dictionaries[locale];
}
