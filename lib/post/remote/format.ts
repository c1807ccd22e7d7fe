import type { IsoDate } from "@/lib/dates";
import type { ReturnWay } from "@/lib/post/ways";

/** What the print service reads. Documented in docs/fjernprint.md; a change that it must know of gets the next number. */
export const LETTER_FORMAT = "fuldmagtsblikket-fjernprint-brev";
export const RUN_FORMAT = "fuldmagtsblikket-fjernprint";
export const FORMAT_VERSION = 1;
export const MANIFEST = "manifest.json";

/** Where the address stands, for the window of a C5 envelope: millimetres from the upper left corner of page 1. */
const WINDOW = { envelope: "C5", left: 15, right: 110, top: 44, bottom: 76 } as const;

/** What is told of a letter. Its key leads nowhere without our database: no name, no CPR number and no sagsnummer. */
export type RemoteLetter = {
  key: string;
  way: "letter" | "large_print";
  pageCount: number;
  returnWay: ReturnWay | null;
  sha256: string;
  byteCount: number;
};

/** The file beside a letter's PDF. */
export function letterMetadata(run: number, letter: RemoteLetter) {
  return {
    format: LETTER_FORMAT,
    version: FORMAT_VERSION,
    run,
    key: letter.key,
    file: pdfName(letter),
    bytes: letter.byteCount,
    sha256: letter.sha256,
    pages: letter.pageCount,
    sheets: Math.ceil(letter.pageCount / 2),
    paper: "A4",
    duplex: true,
    largePrint: letter.way === "large_print",
    window: WINDOW,
    returnEnvelope: letter.returnWay === "reply_envelope",
  };
}

/** The last file of a run: when it is there, all the others are, whole. */
export function manifestOf(run: { number: number; madeOn: IsoDate }, letters: readonly RemoteLetter[]) {
  return {
    format: RUN_FORMAT,
    version: FORMAT_VERSION,
    run: run.number,
    madeOn: run.madeOn,
    count: letters.length,
    letters: letters.map((letter) => ({ key: letter.key, sha256: letter.sha256 })),
  };
}

export function pdfName({ key }: { key: string }): string {
  return `${key}.pdf`;
}

export function metadataName({ key }: { key: string }): string {
  return `${key}.json`;
}
