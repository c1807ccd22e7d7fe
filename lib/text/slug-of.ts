/** `Kørsel og befordring` → `koersel-og-befordring`: a key that is made once from a title. Empty for a title without letters. */
export function slugOf(title: string): string {
  const ascii = title.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa");
  return ascii
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}
