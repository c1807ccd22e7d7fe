import { longDate } from "@/lib/dates";
import { lix } from "@/lib/lix/lix";
import type { Settings } from "@/lib/setting/settings";
import { EXAMPLE_VALUES } from "@/lib/text/example-values";
import { fillText } from "@/lib/text/fill";
import { type Block, plainText } from "@/lib/text/markup";
import { keepTogether } from "@/lib/text/together";

/** Above it, many of those who get the letters cannot read it. */
export const HARDEST = 25;

export type Preview = { blocks: Block[] /** rounded */; lix: number };

/** A text as it is read on paper, about people who are invented; null when it cannot be filled in. */
export function previewOf(body: string, settings: Settings): Preview | null {
  const filled = fillText(keepTogether(body), {
    ...EXAMPLE_VALUES,
    kommune: settings["municipality.name"],
    enhed: settings["municipality.unit"],
    telefon: settings["municipality.phone"],
    aabningstider: settings["municipality.openingHours"],
    databeskyttelse: settings["municipality.dataProtection"],
    opbevaring: settings["paper.retention"],
  });
  if (!filled.ok) return null;
  return { blocks: filled.blocks, lix: Math.round(lix(plainText(filled.blocks)).lix) };
}

/** "fra 1. januar 2027", "1. januar 2026 til 24. november 2026"; in words, as a version holds. */
export function holdsWords({ from, until }: { from: string | null; until: string | null }): string {
  if (from === null) return "Nåede ikke at gælde";
  return until === null ? `Fra ${longDate(from)}` : `Fra ${longDate(from)} til og med ${longDate(until)}`;
}
