/** Why nothing of a file is read. */
export type ScanRefusal = "empty" | "too_large" | "unknown_kind" | "broken" | "too_many_pages";

/** What the codes of ours on a page say. Only a code whose check sign holds counts; nothing is guessed. */
export type PageReading =
  | { kind: "code"; code: string; printedId: string; formPage: number }
  /** Codes of ours that differ: perhaps two sheets on one picture. A person decides. */
  | { kind: "several_codes"; codes: readonly string[] }
  | { kind: "no_code" }
  | { kind: "not_read"; why: NotRead };

/** The page cannot be drawn, took too long, ended the process that read it; or too many of the file had done so. */
export type NotRead = "broken" | "took_too_long" | "ended_the_process" | "given_up";

/** A page to look at: upright when its code was found, else as it lies. */
export type PagePicture = { jpeg: Uint8Array; width: number; height: number };

/** What a page says, and what it looks like; no picture when it could not be drawn. */
export type SeenPage = { reading: PageReading; picture: PagePicture | null; pose: Pose };

/**
 * How the form lies on the picture: a, b, c, d, e, f, as in a matrix of SVG. The place (x, y) in millimetres from the form's
 * upper left corner is at the pixel (ax + cy + e, bx + dy + f). Empty when it is not known.
 */
export type Pose = readonly number[];

/** Pages of the file count from 1. */
export type ScanStep =
  | { kind: "refused"; reason: ScanRefusal }
  | ({ kind: "page"; page: number; pageCount: number } & SeenPage);

/** A page as shades of grey, row by row, 0 black and 255 white. */
export type GreyPage = { data: Uint8Array; width: number; height: number };

/** Row by row: shades of grey, or red, green and blue, and perhaps a byte that says nothing. */
export type DrawnPage = { data: Uint8Array; width: number; height: number; channels: 1 | 3 | 4 };

/** A file whose pages can be drawn one by one, counted from 1. */
export type OpenFile = {
  pageCount: number;
  draw: (page: number) => Promise<DrawnPage>;
  close: () => void;
};

// One limit for both who open files: what was taken in can be read.
export { MOST_BYTES, MOST_PAGES } from "../accept/limits.mjs";
