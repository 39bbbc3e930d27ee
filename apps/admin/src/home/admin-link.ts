/**
 * The address of a screen for what the API names by its own list: `/products?missing=required` becomes the list with that filter, in the
 * shape react-admin keeps filters in the address.
 */
export function adminLink(link: string): string {
  const [path = '/', query = ''] = link.split('?');
  const filters = Object.fromEntries(new URLSearchParams(query));
  if ('filter' in filters || Object.keys(filters).length === 0) return link;
  return `${path}?filter=${encodeURIComponent(JSON.stringify(filters))}`;
}
