import { thousands } from "@/lib/figures/words";
import type { ShownFigures } from "@/lib/report/figures";
import { inWords, startsWith } from "@/lib/report/numbers";
import type { PersonTableId, ShownCount } from "@/lib/report/table";
import { seen } from "./seen";

/** How many asked, how many more than last time, and how large a part became a fuldmagt. */
export function asked(now: ShownFigures, before: ShownFigures | null): string {
  const total = howMany(now);
  const last = before ? howMany(before) : null;
  if (typeof total !== "number") return askedShort(now);
  const part = share(seen(now, "outcome").row("fuldmagt"), total);
  const change = typeof last === "number" ? moreThanLast(total, last) : "";
  return `Vi fik ${thousands(total)} henvendelser${change}.${part ? ` ${part} endte med en fuldmagt.` : ""}`;
}

/** The same in one short sentence. */
export function askedShort(now: ShownFigures): string {
  const total = howMany(now);
  const fuldmagt = seen(now, "outcome").row("fuldmagt");
  if (total === "under_5") return "Vi fik under 5 henvendelser.";
  if (typeof total !== "number") {
    return typeof fuldmagt === "number" ? `${thousands(fuldmagt)} henvendelser endte med en fuldmagt.` : "";
  }
  const ended =
    fuldmagt === "under_5" ? "under 5" : typeof fuldmagt === "number" ? thousands(fuldmagt) : null;
  return `Vi fik ${thousands(total)} henvendelser${ended ? `, og ${ended} af dem endte med en fuldmagt` : ""}.`;
}

/** How many asked, from whichever table tells it: one of them can be withheld. */
export function howMany(of: ShownFigures): ShownCount | null {
  const totals = (["outcome", "way", "place"] as const).map((id) => seen(of, id).total);
  return totals.find((total) => total !== null) ?? null;
}

function moreThanLast(now: number, last: number): string {
  if (now === last) return ", og det er lige så mange som sidst";
  const gap = thousands(Math.abs(now - last));
  return `, og det er ${gap} ${now > last ? "flere" : "færre"} end sidst`;
}

// A percentage is said of twenty or more.
const LEAST_BASE = 20;

/** A part in words, from numbers that are shown both; null when one is not, or the whole is small. */
function share(part: ShownCount | null, whole: ShownCount | null): string | null {
  if (typeof part !== "number" || typeof whole !== "number" || whole < LEAST_BASE) return null;
  const of = part / whole;
  if (of === 0.5) return "Halvdelen";
  if (of > 0.45 && of < 0.5) return "Lidt under halvdelen";
  if (of > 0.5 && of < 0.55) return "Lidt over halvdelen";
  return `${Math.round(of * 100)} af 100`;
}

/** Where most came. */
export function helpedAt(now: ShownFigures): string {
  return largest(now, "place", "Flest blev hjulpet her");
}

/** How most came. */
export function cameBy(now: ShownFigures): string {
  return largest(now, "way", "Flest kom til os sådan");
}

export function sagerIn(now: ShownFigures): string {
  return largest(now, "sag_area", "Flest sager var inden for dette område");
}

export function inTheCountry(now: ShownFigures): string {
  return largest(now, "national", "I hele landet er der givet flest af denne slags");
}

export function wishedFor(now: ShownFigures): string {
  return largest(
    now,
    "wish_area",
    "Nogle bad om fuldmagter, der ikke kan gives endnu. Flest ønsker var inden for dette område",
  );
}

/** The largest number of a table. Beside a hidden one, which can be larger, it is the largest of those that are shown. */
function largest(now: ShownFigures, id: PersonTableId, most: string): string {
  const { rows, largest: shown } = seen(now, id);
  const [first, second] = shown;
  if (rows.length === 0) return "";
  const isAnyHidden = rows.some((row) => row.count === "hidden");
  if (!first) return isAnyHidden ? "Her er alle tal skjult." : "Her er alle tal under 5.";
  const count = thousands(first.count);
  if (isAnyHidden) return `Det største tal, vi viser, er ${count}: ${first.label}.`;
  if (second?.count === first.count) return `To eller flere har det største tal. Det er ${count}.`;
  return `${most}: ${first.label}. Det var ${count}.`;
}

export function whatBecame(now: ShownFigures): string {
  const { row } = seen(now, "fate");
  const [expired, revoked] = [row("expired"), row("revoked")];
  if (expired === null || revoked === null || expired === "hidden" || revoked === "hidden") return "";
  const count = (shown: ShownCount) => (typeof shown === "number" ? thousands(shown) : "Under 5");
  return `${count(expired)} fuldmagter udløb, og ${count(revoked).toLowerCase()} blev trukket tilbage.`;
}

/** Half took at most so many working days, and nine of ten at most so many. */
export function ownTime({ times: { ours } }: ShownFigures): string {
  if (!ours) return "Der er for få sager til, at vi kan sige, hvor lang tid de tog.";
  const half =
    ours.median === 0
      ? "Halvdelen af sagerne blev klaret samme dag."
      : `Halvdelen af sagerne tog højst ${workingDays(ours.median)}.`;
  return `${half} Ni ud af ti tog højst ${workingDays(ours.ninety)}.`;
}

export function citizensTime({ times: { citizens } }: ShownFigures): string {
  if (!citizens) return "";
  const nine = `Ni ud af ti svarer inden for ${workingDays(citizens.ninety)}.`;
  return `Når vi sender et brev, venter vi typisk ${workingDays(citizens.median)} på svar. ${nine}`;
}

function workingDays(count: number): string {
  return count === 1 ? "én hverdag" : `${inWords(count)} hverdage`;
}

/** How often there was nobody to appoint, and the reason that most gave. */
export function nobody(now: ShownFigures, before: ShownFigures | null): string {
  const count = seen(now, "outcome").row("nobody_to_appoint");
  const last = before ? seen(before, "outcome").row("nobody_to_appoint") : null;
  const first = nobodyShort(now);
  const then =
    typeof count === "number" && typeof last === "number" ? ` Sidst var det ${thousands(last)}.` : "";
  const why =
    typeof count === "number" ? ` ${largest(now, "nobody_reason", "Den hyppigste grund var denne")}` : "";
  return first === "" ? "" : `${first}${then}${why}`.trim();
}

/** The same in one short sentence. */
export function nobodyShort(now: ShownFigures): string {
  const count = seen(now, "outcome").row("nobody_to_appoint");
  if (count === null || count === "hidden") return "";
  if (count === "under_5") return "Under 5 gange var der ingen at give en fuldmagt til.";
  return `${count <= 12 ? startsWith(count) : thousands(count)} gange var der ingen at give en fuldmagt til.`;
}
