// What a mail program makes a link of by itself: with a scheme, "www.", or letters on both sides of a dot without a space.
const ADDRESS = /(?:https?:\/\/|www\.)\S+|\b[\p{L}\p{N}-]*\p{L}\.(?:[\p{L}\p{N}-]+\.)*\p{L}{2,}\b|\S+@\S+/iu;

/** Abbreviations with dots within: no program takes them for an address. */
const ABBREVIATIONS = /\b(?:bl\.a|f\.eks|m\.fl|m\.m|m\.v|o\.l|o\.a|osv|d\.d|e\.l)\b\.?/giu;

/** Does a text hold an address on the net, or what a mail program would make one of? */
export function hasNetAddress(text: string): boolean {
  return ADDRESS.test(text.replace(ABBREVIATIONS, " "));
}
