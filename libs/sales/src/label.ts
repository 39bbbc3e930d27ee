export type Label = { readonly fr: string; readonly en: string };
