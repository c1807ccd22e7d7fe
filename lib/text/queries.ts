import { validOn } from "@/lib/catalogue/known";
import type { Tx } from "@/lib/db";
import type { TextSlug } from "@/lib/text/slugs";

export type TextVersion = { body: string; version: number };

/** The texts in force on a Copenhagen day. Throws when one is missing: without it nothing may be printed. */
export async function readTexts<S extends TextSlug>(
  from: Pick<Tx, "textRow">,
  slugs: readonly S[],
  day: string,
): Promise<Record<S, TextVersion>> {
  const rows = await from.textRow.findMany({ where: { slug: { in: [...slugs] }, ...validOn(day) } });
  const found: Partial<Record<S, TextVersion>> = {};
  for (const slug of slugs) {
    const row = rows.find((candidate) => candidate.slug === slug);
    if (row) found[slug] = { body: row.body, version: row.version };
  }
  if (!isWhole(found, slugs)) throw new Error(`A text is missing among: ${slugs.join(", ")}.`);
  return found;
}

function isWhole<S extends TextSlug>(
  found: Partial<Record<S, TextVersion>>,
  slugs: readonly S[],
): found is Record<S, TextVersion> {
  return slugs.every((slug) => found[slug] !== undefined);
}
