export type Language = 'fr' | 'en';
export type Label = Readonly<Record<Language, string>>;
