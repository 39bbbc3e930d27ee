const key = 'colophon-house';

let house: string | null = typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(key);

/** The house this tab shows, by its slug, kept when the tab is reloaded: another tab may be at work in another house. */
export function setTabHouse(slug: string | null): void {
  house = slug;
  if (typeof sessionStorage === 'undefined') return;
  if (slug === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, slug);
}

/** Names the house on screen in every request, so that nothing is read or written elsewhere. */
export function tabHouseHeader(): Record<string, string> {
  return house === null ? {} : { 'colophon-house': house };
}
