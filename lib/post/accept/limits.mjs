const MEGABYTE = 1024 * 1024;

export const MOST_BYTES = 100 * MEGABYTE;
export const MOST_PAGES = 200;
export const LONGEST_SIDE = 20_000;
/** A3 at 600 dpi is 70 million; to turn so many takes half of the memory below. */
export const MOST_PIXELS = 75_000_000;
/** The long side of A0 in points, and a little. */
export const LONGEST_PDF_SIDE = 3400;
/** What the compressed parts of a PDF, pictures apart, may fill in all. */
export const MOST_UNPACKED_BYTES = 128 * MEGABYTE;

/** A file may be silent for so long, and take so long in all. */
export const SILENCE_MS = 30_000;
export const WHOLE_MS = 300_000;
export const MOST_MEMORY_BYTES = 768 * MEGABYTE;
