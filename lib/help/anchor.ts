import { folded } from "@/lib/text/folded";

/** The anchor of a heading on our page: ASCII alone. "Emner og ønsker" is `emner-og-oensker`. */
export function anchorOf(heading: string): string {
  return folded(heading)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The anchor that a code host gives the same heading, which links inside the document use. */
export function anchorInRepository(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, "")
    .replace(/ /g, "-");
}
