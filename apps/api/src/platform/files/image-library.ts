/**
 * sharp, loaded with the first picture: a server that is shown none does without its native memory. Its own cache serves pictures that are
 * opened again and again; here each is opened once.
 */
export async function imageLibrary() {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  return sharp;
}
