import { parseQuarter, quarterName } from "@/lib/report/quarter";

/** "3. kvartal 2026" of `2026-k3`. */
export function quarterWords(id: string): string {
  const quarter = parseQuarter(id);
  return quarter ? quarterName(quarter) : id;
}

/** Where an edition is read: the latest of a quarter by the quarter alone. */
export function editionPath({ quarter, number, isLatest }: Place, file = ""): string {
  const path = `/status/${quarter}${file === "" ? "" : `/${file}`}`;
  return isLatest ? path : `${path}?udgave=${number}`;
}

/** The same in large print. */
export function largePath(edition: Place): string {
  const path = editionPath(edition);
  return `${path}${path.includes("?") ? "&" : "?"}skrift=stor`;
}

/** What the PDF of an edition is called, on the page and in the mail. */
export function statusFileName({ quarter, number }: Pick<Place, "quarter" | "number">): string {
  return `digital-fuldmagt-${quarter}-udgave-${number}.pdf`;
}

type Place = { quarter: string; number: number; isLatest: boolean };

/** The number of an edition as an address says it: undefined for the latest, null for what is no number. */
export function askedEdition(typed: string | string[] | undefined): number | undefined | null {
  if (typed === undefined) return undefined;
  return typeof typed === "string" && /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : null;
}
