import type { ListRefusal, RowError } from "@/lib/catalogue/import/list";
import { MOST_ROWS } from "@/lib/catalogue/import/list";
import { READ_REFUSALS, type ReadRefusal } from "@/lib/list-file/read-result";

export const IMPORT_REFUSALS = [...READ_REFUSALS, "no_file", "no_columns", "no_rows", "too_many"] as const;
export type ImportRefusal = { code: (typeof IMPORT_REFUSALS)[number]; at?: string };

const AS_CSV = "Gem den som CSV UTF-8 eller som Excel (XLSX), og prøv igen.";

/** What is wrong with a file, and what to do. Nothing of it was stored. */
export function importRefusal({ code, at }: ImportRefusal | ReadRefusal | ListRefusal): string {
  switch (code) {
    case "no_file":
      return "Vælg en fil.";
    case "empty":
      return "Filen er tom. Vælg en anden.";
    case "too_large":
      return "Filen fylder mere end 2 MB. Vælg en fil, der kun har listen.";
    case "not_a_list":
      return "Filen er ikke en liste. Vælg en CSV-fil eller en Excel-fil (XLSX).";
    case "wrong_encoding":
      return `Bogstaverne i filen kan ikke læses sikkert. ${AS_CSV}`;
    case "quotes":
      return `Et anførselstegn i række ${at} er ikke lukket. Ret det, og prøv igen.`;
    case "formula":
      return `Der er en formel i ${at}. Gem listen med værdier i stedet for formler, og prøv igen.`;
    case "unreadable_workbook":
      return `Filen kan ikke læses som et regneark. ${AS_CSV}`;
    case "too_large_unpacked":
      return "Regnearket er for stort. Gem kun det ark, der har listen, og prøv igen.";
    case "no_columns":
      return "Filen mangler kolonnerne Titel og Privilegienavn. Skriv de to ord øverst i deres kolonner, og prøv igen.";
    case "no_rows":
      return "Der er ingen rækker i filen. Vælg en anden.";
    case "too_many":
      return `Filen har ${Number(at).toLocaleString("da-DK")} rækker. Der må højst være ${MOST_ROWS.toLocaleString("da-DK")}.`;
  }
}

/** What is wrong with one row, and what to do. */
export function rowErrorWords({ code, other }: RowError): string {
  switch (code) {
    case "no_title":
      return "Titlen mangler.";
    case "no_name":
      return "Privilegienavnet mangler.";
    case "title_too_long":
      return "Titlen er for lang. Den må højst have 200 tegn.";
    case "malformed_name":
      return "Privilegienavnet må ikke have mellemrum eller andre tegn end dem, der kan stå i en adresse.";
    case "name_twice":
      return `Privilegienavnet er det samme som i ${other}.`;
    case "pakke_twice":
      return `Det er den samme fuldmagt som i ${other}.`;
    case "several_fit":
      return `Titlen passer på flere. Skriv den helt, som »${other}«.`;
    case "name_elsewhere":
      return `Vi har privilegienavnet ved »${other}«. Ret det ene sted først.`;
  }
}
