import { open, seal } from "@/lib/crypto/seal";
import { keys } from "@/lib/secrets";

export const LONGEST_PAGE_TEXT = 2_000;

/** What a colleague has typed of a page's handwriting; null when nobody has. */
export function openPageText(id: string, sealed: Uint8Array | null): string | null {
  return sealed && open(keys(), pageTextPlace(id), sealed).toString("utf8");
}

export function sealPageText(id: string, text: string): Uint8Array<ArrayBuffer> {
  return seal(keys(), pageTextPlace(id), Buffer.from(text, "utf8"));
}

/** Moved to another page, it does not open. */
function pageTextPlace(id: string): string {
  return `scan_page|text|${id}`;
}
