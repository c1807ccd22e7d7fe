export const READ_REFUSALS = [
  "empty",
  "too_large",
  "not_a_list",
  "wrong_encoding",
  "quotes",
  "formula",
  "unreadable_workbook",
  "too_large_unpacked",
] as const;
/** Why a file is no list; `at` is the row or the cell. */
export type ReadRefusal = { code: (typeof READ_REFUSALS)[number]; at?: string };

/** The rows of a list as texts. The first is row 1, empty ones too, as a spreadsheet counts. */
export type ReadList = { ok: true; rows: string[][] } | { ok: false; refusal: ReadRefusal };

export function refused(code: ReadRefusal["code"], at?: string): { ok: false; refusal: ReadRefusal } {
  return { ok: false, refusal: { code, ...(at ? { at } : {}) } };
}
