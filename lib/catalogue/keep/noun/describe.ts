import type { NounRow } from "@/lib/catalogue/keep/noun/rows";
import { addDays, type IsoDate, longDate } from "@/lib/dates";

/** What was done to one, or by what was done to another that it had to do with. */
export type NounFact = {
  act: "added" | "changed" | "retired";
  from: IsoDate;
  /** false: it is the other that was added or retired */
  isOwn: boolean;
  /** what the other is called, of a split or a merge */
  other: string | null;
  was: string | undefined;
  is: string | undefined;
  /** it was to end, and does not */
  goesOn: boolean;
};

/** One change as a Danish sentence, without who made it. */
export function nounSentence({ act, from, isOwn, other, was, is, goesOn }: NounFact): string {
  const day = longDate(from);
  const lastDay = longDate(addDays(from, -1));
  if (act === "added") {
    if (!isOwn) return `Delt i to fra ${day}. Nogle af fuldmagterne går til: ${other}.`;
    return other === null
      ? `Oprettet fra ${day}${called(is)}.`
      : `Skilt ud fra ${other} fra ${day}${called(is)}.`;
  }
  if (act === "retired") {
    if (!isOwn) return `Får fuldmagterne fra ${other} fra ${day}.`;
    return other === null
      ? `Ophører. Sidste dag er ${lastDay}.`
      : `Lagt sammen med ${other}. Sidste dag er ${lastDay}.`;
  }
  if (goesOn) return `Fortsætter efter ${lastDay}.`;
  return was !== is && is ? `Hedder ${is} fra ${day}. Før: ${was}.` : `Rettet fra ${day}.`;
}

function called(name: string | undefined): string {
  return name ? ` med navnet ${name}` : "";
}

/** What one is called last. */
export function nameOf(rows: readonly NounRow[], slug: string): string {
  const own = rows.filter((row) => row.slug === slug);
  return own.toSorted((a, b) => a.validFrom.getTime() - b.validFrom.getTime()).at(-1)?.name ?? slug;
}
