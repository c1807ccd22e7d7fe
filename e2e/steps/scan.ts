import { pdfOf } from "@/tests/scans/files";
import { type PrintedPage, pagesOf } from "@/tests/scans/forms";
import { CLEAN, scanned, type Wear } from "@/tests/scans/wear";
import { Chance } from "@/tests/volume/chance";

/** The pages of a PDF of ours that are to come back. */
export async function codedPages(pdf: Uint8Array): Promise<PrintedPage[]> {
  return (await pagesOf(pdf)).filter(({ code }) => code !== null);
}

/** Pages as they come back: written on, scanned, and put together as one PDF. */
export async function scanOf(pages: readonly PrintedPage[], wear: Partial<Wear> = {}): Promise<Buffer> {
  const chance = new Chance(1);
  const jpegs: Buffer[] = [];
  for (const page of pages) jpegs.push(await scanned(page, { ...CLEAN, dpi: 150, ...wear }, chance));
  return pdfOf(jpegs);
}
