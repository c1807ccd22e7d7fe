import { describe, expect, test } from "vitest";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { IMPORT_REFUSALS } from "@/lib/catalogue/import/labels";
import type { NationalFigure } from "./figure";
import { judgeNational, NATIONAL_ROW_ERRORS } from "./import-judge";
import { MOST_NATIONAL_ROWS, parseNationalList } from "./import-list";
import { nationalImportLead, nationalRefusal, nationalRowError } from "./import-words";

type Pakke = CatalogueType["pakker"][number];
const pakke = (id: string, change: Partial<Pakke> = {}): Pakke => ({
  id,
  kind: "act",
  channel: "self_service",
  privilegienavn: null,
  source: "seed",
  canBeGiven: true,
  ...change,
});
const type = (title: string, pakker: Pakke[]): CatalogueType => ({
  slug: title.toLowerCase(),
  title,
  sentence: "",
  area: { slug: "pleje", title: "Pleje" },
  forvaltning: null,
  authority: null,
  legalBasis: "",
  kle: "27",
  source: "seed",
  national: false,
  pakker,
  rollouts: [],
});

const CATALOGUE = [
  type("Hjælpemidler", [
    pakke("act"),
    pakke("insight", { kind: "insight", privilegienavn: "urn:indsigt" }),
    pakke("phone", { channel: "contact" }),
  ]),
  type("Bolig", [pakke("bolig")]),
];
const READING = { source: "KL", readOn: "2026-11-05" };
const standing = (change: Partial<NationalFigure>): NationalFigure => ({
  ...{ pakkeId: "bolig", month: "2026-10-01", given: 5, seq: 1n },
  ...READING,
  ...change,
});

function judged(table: string[][], stands: NationalFigure[] = []) {
  const parsed = parseNationalList(table);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return judgeNational(parsed.list, { catalogue: CATALOGUE, standing: stands, reading: READING });
}
const refusalOf = (table: string[][]) => {
  const parsed = parseNationalList(table);
  return parsed.ok ? "read" : parsed.refusal;
};
const BY_TITLE = ["Titel", "Måned", "Antal"];

describe("a list of national figures", () => {
  test("is of the last two years: an older month stands on no screen", () => {
    const { figures, errors } = judged([
      BY_TITLE,
      ["Bolig", "oktober 1926", "1"],
      ["Bolig", "oktober 2024", "2"],
      ["Bolig", "november 2024", "3"],
    ]);
    expect(errors.map(({ number, code }) => [number, code])).toEqual([
      [2, "month_too_old"],
      [3, "month_too_old"],
    ]);
    expect(figures.map(({ given }) => given)).toEqual([3]);
  });

  test("is found under its headings, in whatever order, and rows count as the spreadsheet does", () => {
    const { figures, errors } = judged([
      ["Udtræk fra KL"],
      [],
      ["ANTAL ", "Nr.", "Måned", "Titel"],
      ["12", "1", "oktober 2026", "bolig"],
      ["", "", "", ""],
      ["1.300", "2", "2026-09", "Bolig"],
    ]);
    expect(errors).toEqual([]);
    expect(figures.map(({ number, pakkeId, month, given }) => [number, pakkeId, month, given])).toEqual([
      [4, "bolig", "2026-10-01", 12],
      [6, "bolig", "2026-09-01", 1300],
    ]);
  });

  test("names a pakke by its privilegienavn, its whole title, or title with kind and channel", () => {
    const { figures, errors } = judged([
      ["Titel", "Privilegienavn", "Slags", "Kanal", "Måned", "Antal"],
      ["", "urn:indsigt", "", "", "10.2026", "1"],
      ["Hjælpemidler – handlefuldmagt til selvbetjening", "", "", "", "10.2026", "2"],
      ["Hjælpemidler", "", "Handlefuldmagt", "Kontakt", "10.2026", "3"],
    ]);
    expect(errors).toEqual([]);
    expect(figures.map(({ pakkeId, given }) => [pakkeId, given])).toEqual([
      ["insight", 1],
      ["act", 2],
      ["phone", 3],
    ]);
  });

  test("tells what is new, what replaces, and what stands; a new day of reading is a new figure", () => {
    const rows = [BY_TITLE, ["Bolig", "10.2026", "7"], ["Bolig", "09.2026", "3"], ["Bolig", "08.2026", "2"]];
    const stands = [
      standing({}),
      standing({ month: "2026-09-01", given: 3 }),
      standing({ month: "2026-08-01", given: 2, readOn: "2026-09-02" }),
    ];
    const result = judged(rows, stands);
    expect(result.figures.map(({ month, given, before }) => [month, given, before])).toEqual([
      ["2026-10-01", 7, 5],
      ["2026-08-01", 2, 2],
    ]);
    expect(nationalImportLead(result)).toBe(
      "Filen har 3 rækker. 2 tal er nye eller ændrede. 1 står her i forvejen.",
    );
  });

  test("is refused row by row with the number, and the others count", () => {
    const { figures, errors } = judged([
      ["Titel", "Privilegienavn", "Slags", "Kanal", "Måned", "Antal"],
      ["", "", "", "", "10.2026", "1"],
      ["Bolig", "", "handle", "", "10.2026", "1"],
      ["Noget andet", "", "", "", "10.2026", "1"],
      ["Hjælpemidler", "", "", "", "10.2026", "1"],
      ["Bolig", "urn:indsigt", "", "", "10.2026", "1"],
      ["Bolig", "", "", "", "snart", "1"],
      ["Bolig", "", "", "", "11.2026", "1"],
      ["Bolig", "", "", "", "10.2026", "under 5"],
      ["Bolig", "", "", "", "10.2026", "1"],
      ["Bolig", "", "", "", "oktober 2026", "2"],
    ]);
    expect(errors.map(({ number, code }) => [number, code])).toEqual([
      [2, "no_name"],
      [3, "half_named"],
      [4, "unknown"],
      [5, "several_fit"],
      [6, "name_elsewhere"],
      [7, "no_month"],
      [8, "month_not_over"],
      [9, "no_number"],
      [11, "twice"],
    ]);
    expect(errors.at(-1)?.other).toBe("række 10");
    expect(figures.map(({ given }) => given)).toEqual([1]);
  });

  test("is none without its columns, without rows, and when it is too long", () => {
    expect(
      refusalOf([
        ["Titel", "Antal"],
        ["Bolig", "1"],
      ]),
    ).toEqual({ code: "no_columns" });
    expect(
      refusalOf([
        ["Måned", "Antal"],
        ["10.2026", "1"],
      ]),
    ).toEqual({ code: "no_columns" });
    expect(refusalOf([BY_TITLE, ["", "", ""]])).toEqual({ code: "no_rows" });
    expect(refusalOf([[""]])).toEqual({ code: "no_rows" });
    const many = (count: number) => [
      BY_TITLE,
      ...Array.from({ length: count }, () => ["Bolig", "10.2026", "1"]),
    ];
    expect(refusalOf(many(MOST_NATIONAL_ROWS))).toBe("read");
    expect(refusalOf(many(100_000))).toEqual({ code: "too_many", at: "100000" });
  });
});

test("every refusal and every row error is a sentence", () => {
  for (const code of IMPORT_REFUSALS) expect(nationalRefusal({ code, at: "7" })).toMatch(/^[A-ZÆØÅ].+\.$/);
  for (const code of NATIONAL_ROW_ERRORS)
    expect(nationalRowError({ number: 1, code, other: "række 7" })).toMatch(/^[A-ZÆØÅ].+\.$/);
});
