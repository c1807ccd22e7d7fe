import type { IsoDate } from "@/lib/dates";
import { db } from "@/lib/db";
import type { Municipality } from "@/lib/pdf/paper";
import { type PrintedPile, renderAddressPages, renderPileSheet, renderRunSummary } from "@/lib/pdf/print-run";
import type { Merger } from "@/lib/post/out/merge/merger";
import { inPiles, type Pile } from "@/lib/post/out/order";
import { addressPageOf, type Planned } from "@/lib/post/out/plan";
import { keptLetter, openKept } from "@/lib/sag/papers/documents";
import { municipalityOf } from "@/lib/sag/papers/paper-parts";
import { readSettings } from "@/lib/setting/queries";

/** What stands in the file when it is written. */
export type WrittenRun = {
  /** in the order of their pages */
  letterKeys: string[];
  /** sheets of the letters, without those that are for us */
  sheets: number;
};

export type ToWrite = {
  number: number;
  on: IsoDate;
  letters: readonly Planned[];
  written: WrittenRun;
  tell: (done: number) => Promise<void>;
};

/** Letters are opened so many at a time, so that memory does not grow with their number. */
const AT_A_TIME = 20;

/**
 * The bytes of a run: a summary; and for each thickness a sheet that says which letters follow, then the letters, each on
 * a sheet of its own, with its address page before it where it needs one.
 */
export async function* writeRun(merger: Merger, toWrite: ToWrite): AsyncGenerator<Uint8Array> {
  const { letters, number, on: date } = toWrite;
  const municipality = municipalityOf(await readSettings(db(), date));
  const input = { municipality, number, date };
  const piles = inPiles(letters);
  await merger.add([{ pdf: await renderRunSummary({ ...input, piles: piles.map(printedPile) }) }]);
  for (const pile of piles) {
    await merger.add([{ pdf: await renderPileSheet(input, printedPile(pile)) }]);
    await addPile(merger, pile, { ...toWrite, municipality });
  }
  yield* merger.save();
}

function printedPile({ sheets, letters }: Pile<Planned>): PrintedPile {
  return {
    sheets,
    letters: letters.map(({ letter }) => ({
      sagsnummer: letter.sag.sagsnummer,
      hasReplyEnvelope: letter.returnWay === "reply_envelope",
    })),
  };
}

async function addPile(
  merger: Merger,
  { letters: pile, sheets }: Pile<Planned>,
  toWrite: ToWrite & { municipality: Municipality },
): Promise<void> {
  const { written, tell } = toWrite;
  for (let at = 0; at < pile.length; at += AT_A_TIME) {
    const some = pile.slice(at, at + AT_A_TIME);
    const addresses = await addressPages(some, toWrite);
    const letters = await opened(some);
    const parts = letters.flatMap(({ one, pdf }) => {
      const page = addresses.pageOf.get(one.id);
      return page === undefined ? [{ pdf }] : [{ pdf: addresses.pdf, pages: [page] }, { pdf }];
    });
    await merger.add(parts);
    written.letterKeys.push(...letters.map(({ one }) => one.letter.key));
    written.sheets += letters.length * sheets;
    await tell(written.letterKeys.length);
  }
}

/** The address pages of some letters as one file, and which of its pages belongs to which letter. */
async function addressPages(
  letters: readonly Planned[],
  { municipality, on: date }: ToWrite & { municipality: Municipality },
): Promise<{ pdf: Uint8Array; pageOf: ReadonlyMap<string, number> }> {
  const ourPlace = [municipality.unit, ...municipality.address].join(", ");
  const found = letters.flatMap((one) => {
    const page = addressPageOf(one, ourPlace);
    return page ? [{ id: one.id, page }] : [];
  });
  const pageOf = new Map(found.map(({ id }, at) => [id, at]));
  if (found.length === 0) return { pdf: new Uint8Array(), pageOf };
  const pages = found.map(({ page }) => page);
  return { pdf: await renderAddressPages({ municipality, date }, pages), pageOf };
}

/** The letters as they were made, in their order. Throws when one is not. */
async function opened(letters: readonly Planned[]) {
  const rows = await db().letter.findMany({
    where: { id: { in: letters.map(({ id }) => id) } },
    select: { id: true, sealed: true, sha256: true, printedForm: true },
  });
  return letters.flatMap((one) => {
    const row = rows.find(({ id }) => id === one.id);
    return row ? [{ one, pdf: openKept(keptLetter(row)) }] : [];
  });
}
