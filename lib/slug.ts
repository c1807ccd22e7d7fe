/** Is it a slug, as the catalogue makes them? Anything else in an address is not found. */
export function isSlug(text: string): boolean {
  return /^[a-z0-9-]+$/.test(text);
}
