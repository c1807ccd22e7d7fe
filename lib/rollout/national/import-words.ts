import { type ImportRefusal, importRefusal } from "@/lib/catalogue/import/labels";
import { counted } from "@/lib/catalogue/import/words";
import { thousands } from "@/lib/figures/words";
import type { JudgedNational, NationalRowError } from "@/lib/rollout/national/import-judge";
import { MOST_NATIONAL_ROWS } from "@/lib/rollout/national/import-list";

export type NationalImportRefusal = ImportRefusal;

/** What is wrong with a file, and what to do. Nothing of it was stored. */
export function nationalRefusal(refusal: NationalImportRefusal): string {
  if (refusal.code === "no_columns")
    return "Filen mangler kolonner. Øverst skal der stå Måned, Antal og enten Titel eller Privilegienavn.";
  if (refusal.code === "too_many")
    return `Filen har ${thousands(Number(refusal.at))} rækker. Der må højst være ${thousands(MOST_NATIONAL_ROWS)}.`;
  return importRefusal(refusal);
}

/** What is wrong with one row, and what to do. */
export function nationalRowError({ code, other }: NationalRowError): string {
  switch (code) {
    case "no_name":
      return "Titel og privilegienavn mangler. Skriv en af dem.";
    case "half_named":
      return "Skriv slags som handlefuldmagt eller indsigtsfuldmagt, og kanal som selvbetjening eller kontakt.";
    case "unknown":
      return "Fuldmagten står ikke i kataloget. Ret titlen eller privilegienavnet.";
    case "several_fit":
      return `Titlen passer på flere. Skriv den helt, som »${other}«.`;
    case "name_elsewhere":
      return `Vi har privilegienavnet ved »${other}«. Ret det ene sted først.`;
    case "no_month":
      return "Måneden kan ikke læses. Skriv den som oktober 2026 eller 2026-10.";
    case "month_not_over":
      return "Måneden var ikke slut den dag, tallene er læst. Ret måneden eller dagen.";
    case "month_too_old":
      return "Måneden ligger mere end to år tilbage. Ret måneden, eller tag rækken ud.";
    case "no_number":
      return "Antallet er ikke et helt tal. Skriv det som 1234 eller 1.234.";
    case "twice":
      return `Det er den samme fuldmagt og måned som i ${other}.`;
  }
}

/** The finding: how long the list is, how much of it is new, and what is wrong. */
export function nationalImportLead({ figures, same, errors }: JudgedNational): string {
  const size = figures.length + same + errors.length;
  const known = same > 0 ? ` ${thousands(same)} står her i forvejen.` : "";
  const wrong = errors.length > 0 ? ` ${counted(errors.length, "række", "rækker")} har fejl.` : "";
  return `Filen har ${counted(size, "række", "rækker")}. ${newWords(figures.length)}${known}${wrong}`;
}

export function newWords(count: number): string {
  if (count === 0) return "Der er ingen tal at gemme.";
  return count === 1 ? "1 tal er nyt eller ændret." : `${thousands(count)} tal er nye eller ændrede.`;
}
