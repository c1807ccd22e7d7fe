const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("");

// Danish letters, those of neighbours and of common names, and the signs that our own texts use. A page with any other
// sign fetches the whole Latin font beside (styles/fonts.css), so its list of signs and this one are each other's rest.
export const SIGNS = `${ASCII}\u00a0§«»·½°×ÄÅÆÉÖØÜäåæéöøü–—‘’“”„•…€−`;

/** The signs as CSS says it: `U+20-7E, U+A0`. */
export function unicodeRange() {
  const points = [...SIGNS].map((sign) => sign.codePointAt(0) ?? 0).toSorted((a, b) => a - b);
  /** @type {[number, number][]} */
  const ranges = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point === last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => `U+${hex(from)}${to > from ? `-${hex(to)}` : ""}`).join(", ");
}

/** @param {number} point */
const hex = (point) => point.toString(16).toUpperCase();
