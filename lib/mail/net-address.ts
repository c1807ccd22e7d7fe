/** Danish abbreviations that look like a name on the net. No mail program makes a link of them. */
const ABBREVIATIONS: ReadonlySet<string> = new Set(["f.eks", "m.fl", "o.lign", "e.lign"]);

/** "https://…", "www…", somebody's mail address, or words with dots between them and letters last. */
const CANDIDATES =
  /[a-z]+:\/\/\S*|www\.\S*|[^\s@]+@[^\s@]+|[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}/giu;

/**
 * The first thing in a text that a mail program may make a link of, or null. A sentence that goes on without a space
 * after its full stop is one of them.
 */
export function netAddressIn(text: string): string | null {
  const found = text.normalize("NFKC").match(CANDIDATES) ?? [];
  return found.find((candidate) => !ABBREVIATIONS.has(candidate.toLowerCase())) ?? null;
}

export function hasNetAddress(text: string): boolean {
  return netAddressIn(text) !== null;
}

/** The same words, read aloud as they are typed: "borger punktum dk". No mail program makes a link of them. */
export function unlinked(text: string): string {
  return text.replace(CANDIDATES, (candidate) =>
    ABBREVIATIONS.has(candidate.toLowerCase())
      ? candidate
      : candidate.replace("://", " ").replaceAll(".", " punktum ").replaceAll("@", " snabel-a "),
  );
}
