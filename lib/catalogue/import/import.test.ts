import { describe, expect, test } from "vitest";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { IMPORT_REFUSALS, importRefusal, rowErrorWords } from "@/lib/catalogue/import/labels";
import { type ImportedList, MOST_ROWS, parseList, ROW_ERRORS } from "@/lib/catalogue/import/list";
import { reconcile } from "@/lib/catalogue/import/reconcile";
import { importLead, writtenWords } from "@/lib/catalogue/import/words";

const HEAD = ["Titel", "Privilegienavn"];

function listOf(...rows: string[][]): ImportedList {
  const parsed = parseList([HEAD, ...rows]);
  if (!parsed.ok) throw new Error(parsed.refusal.code);
  return parsed.list;
}
const refusalOf = (table: string[][]) => {
  const parsed = parseList(table);
  return parsed.ok ? "read" : parsed.refusal;
};

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
const type = (title: string, pakker: Pakke[], national = false): CatalogueType => ({
  slug: title.toLowerCase(),
  title,
  sentence: "",
  area: { slug: "pleje", title: "Pleje" },
  forvaltning: null,
  authority: null,
  legalBasis: "",
  kle: "27",
  source: "seed",
  national,
  pakker,
  rollouts: [],
});

describe("the rows of a list", () => {
  test("are found under their headings, in whatever order and under whatever stands above", () => {
    const parsed = parseList([
      ["KL's liste"],
      [],
      ["Nr.", "PRIVILEGIENAVN", "Titel "],
      ["1", "urn:a", "  Hjælpe\n midler "],
      ["", "", ""],
      ["2", "urn:b", "Bolig"],
    ]);
    expect(parsed).toMatchObject({
      ok: true,
      list: {
        rows: [
          { number: 4, title: "Hjælpe midler", privilegienavn: "urn:a" },
          { number: 6, title: "Bolig", privilegienavn: "urn:b" },
        ],
        errors: [],
      },
    });
  });

  test("are refused one by one with their number, and the others count", () => {
    const list = listOf(
      ["", "urn:a"],
      ["Bolig", ""],
      ["x".repeat(201), "urn:b"],
      ["Skole", "to ord"],
      ["Vej", "urn:c"],
      ["Sti", "urn:c"],
    );
    expect(list.errors).toEqual([
      { number: 2, code: "no_title" },
      { number: 3, code: "no_name" },
      { number: 4, code: "title_too_long" },
      { number: 5, code: "malformed_name" },
      { number: 7, code: "name_twice", other: "række 6" },
    ]);
    expect(list.rows.map(({ title }) => title)).toEqual(["Vej"]);
  });

  test("are none without the columns, without rows, and when there are too many", () => {
    expect(
      refusalOf([
        ["Navn", "Adresse"],
        ["a", "b"],
      ]),
    ).toEqual({ code: "no_columns" });
    expect(refusalOf([HEAD, ["", ""]])).toEqual({ code: "no_rows" });
    expect(refusalOf([[""]])).toEqual({ code: "no_rows" });
    const many = (count: number) => [HEAD, ...Array.from({ length: count }, (_, at) => ["a", `urn:${at}`])];
    expect(refusalOf(many(MOST_ROWS))).toBe("read");
    expect(refusalOf(many(100_000))).toEqual({ code: "too_many", at: "100000" });
  });
});

describe("a list held against the catalogue", () => {
  const CATALOGUE = [
    type("Hjælpemidler", [
      pakke("act"),
      pakke("insight", { kind: "insight", privilegienavn: "urn:old", canBeGiven: false }),
      pakke("contact", { channel: "contact" }),
    ]),
    type("Bolig", [pakke("bolig", { privilegienavn: "urn:bolig" })]),
    type("Digital Post", [pakke("post")], true),
  ];

  test("writes what is new or another, and leaves what is the same", () => {
    const { changes, same } = reconcile(
      listOf(
        ["Hjælpemidler - handlefuldmagt til selvbetjening", "urn:new"],
        ["HJÆLPEMIDLER – Indsigtsfuldmagt til selvbetjening", "urn:insight"],
        ["bolig", "urn:bolig"],
      ),
      CATALOGUE,
    );
    expect(
      changes.map(({ pakke: { id, privilegienavn: before }, privilegienavn }) => [
        id,
        before,
        privilegienavn,
      ]),
    ).toEqual([
      ["act", null, "urn:new"],
      ["insight", "urn:old", "urn:insight"],
    ]);
    expect(same).toBe(1);
  });

  test("knows a pakke by its privilegienavn when its title is another", () => {
    const { same, unknown } = reconcile(listOf(["Boliger", "urn:bolig"], ["Boliger", "urn:x"]), CATALOGUE);
    expect(same).toBe(1);
    expect(unknown).toEqual([{ number: 3, title: "Boliger", privilegienavn: "urn:x" }]);
  });

  test("lists what is at one place alone; what is national or by phone is not missed", () => {
    const { thereNotHere, hereNotThere } = reconcile(
      listOf(["Hjælpemidler – indsigtsfuldmagt til selvbetjening", "urn:old"]),
      CATALOGUE,
    );
    expect(thereNotHere.map(({ id }) => id)).toEqual(["insight"]);
    expect(hereNotThere.map(({ id }) => id)).toEqual(["act", "bolig"]);
    const withPhone = [type("Vej", [pakke("vej", { channel: "contact" })]), ...CATALOGUE];
    const list = listOf(["Hjælpemidler – handlefuldmagt til kontakt", "urn:phone"]);
    expect(reconcile(list, withPhone).hereNotThere.map(({ id }) => id)).toEqual(["vej", "act", "bolig"]);
  });

  test("refuses a row that fits several, collides with another, or comes twice", () => {
    const { errors, changes } = reconcile(
      listOf(
        ["Hjælpemidler", "urn:a"],
        ["Bolig", "urn:old"],
        ["Bolig", "urn:b"],
        ["Bolig – handlefuldmagt til selvbetjening", "urn:c"],
      ),
      CATALOGUE,
    );
    expect(errors).toEqual([
      { number: 2, code: "several_fit", other: "Hjælpemidler – handlefuldmagt til selvbetjening" },
      { number: 3, code: "name_elsewhere", other: "Hjælpemidler – indsigtsfuldmagt til selvbetjening" },
      { number: 5, code: "pakke_twice", other: "række 4" },
    ]);
    expect(changes.map(({ privilegienavn }) => privilegienavn)).toEqual(["urn:b"]);
  });

  test("is summed up in a sentence", () => {
    const list = listOf(["Bolig", "urn:bolig"], ["Hjælpemidler", "urn:a"], ["", "urn:b"]);
    expect(importLead(list, reconcile(list, CATALOGUE))).toBe(
      "Listen har 3 rækker. Der er ingen privilegienavne at skrive. 1 står her i forvejen. 2 rækker har fejl.",
    );
    expect([writtenWords("1"), writtenWords("0"), writtenWords("<b>")]).toEqual([
      "1 privilegienavn er skrevet i kataloget.",
      "Privilegienavnene står i kataloget allerede.",
      null,
    ]);
  });
});

test("every refusal and every row error is a sentence", () => {
  for (const code of IMPORT_REFUSALS) expect(importRefusal({ code, at: "7" })).toMatch(/^[A-ZÆØÅ].+\.$/);
  for (const code of ROW_ERRORS)
    expect(rowErrorWords({ number: 1, code, other: "række 7" })).toMatch(/^[A-ZÆØÅ].+\.$/);
});
