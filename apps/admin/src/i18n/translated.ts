/** The same tree of keys in another language: a key that is missing or too many does not compile. */
export type Translated<Dictionary> = {
  readonly [Key in keyof Dictionary]: Dictionary[Key] extends string ? string : Translated<Dictionary[Key]>;
};
