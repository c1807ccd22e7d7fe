import { describe, expect, test } from "vitest";
import { lix, lixByParagraph } from "@/lib/lix/lix";
import { assemble } from "./assemble";
import { DEFINITIONS } from "./definitions";
import type { Block } from "./document";
import { EXAMPLE, EXAMPLE_FIGURES, shownTable } from "./example.test-input";
import type { ShownCount } from "./table";

const whole = assemble(EXAMPLE);
const headings = (blocks: readonly Block[]) =>
  blocks.flatMap((it) => (it.kind === "heading" ? [it.text] : []));

/** What is read as text: no tables. */
function proseOf(blocks: readonly Block[]): string {
  return blocks
    .flatMap((it): string[] => {
      if (it.kind === "paragraph") return [it.text];
      if (it.kind === "definition") return [`${it.term} ${it.text}`];
      if (it.kind === "list") return [...it.items];
      if (it.kind === "terms") return it.items.map(({ term, text }) => `${term}. ${text}`);
      if (it.kind === "chart") return [it.finding, it.text];
      if (it.kind === "answers") return it.items.flatMap(({ question, answer }) => [question, answer]);
      return [];
    })
    .join("\n\n");
}

describe("a status", () => {
  test("begins with five sentences, then what was asked, then what is new, next and late", () => {
    const [first, second] = whole.blocks;
    expect(first).toMatchObject({ kind: "heading", text: "Det vigtigste" });
    expect(second).toMatchObject({ kind: "list", large: true });
    expect(second?.kind === "list" && second.items).toHaveLength(5);
    expect(headings(whole.blocks).filter((_, at) => at < 5)).toEqual([
      "Det vigtigste",
      "I spurgte – vi svarede",
      "Det er nyt",
      "Så langt er vi",
      "Det kommer nu",
    ]);
    expect(headings(whole.blocks).at(-1)).toBe("Sådan er tallene lavet");
  });

  test("has headings in order and each id once", () => {
    const levels = whole.blocks.flatMap((it) => (it.kind === "heading" ? [it.level] : []));
    expect(levels[0]).toBe(2);
    const ids = whole.blocks.flatMap((it) =>
      it.kind === "heading" ? [it.id] : it.kind === "table" ? [it.table.id] : [],
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("is easy to read, as a whole and paragraph by paragraph", () => {
    expect(lix(proseOf(whole.blocks)).lix).toBeLessThanOrEqual(25);
    for (const { paragraph, lix: value, words } of lixByParagraph(proseOf(whole.blocks))) {
      if (words >= 40) expect(value, paragraph).toBeLessThanOrEqual(25);
    }
  });

  test("says a person's words in place of those of the figures", () => {
    const edited = assemble({ ...EXAMPLE, texts: { "sent.grund": "To kommer senere.", "naeste.bud": "  " } });
    expect(proseOf(edited.blocks)).toContain("To kommer senere.");
    expect(proseOf(edited.blocks)).not.toContain("Uddannelsesvejledning er udskudt");
    expect(proseOf(edited.blocks)).toContain("Vores bedste bud er februar 2028.");
  });

  test("says what a later edition corrects, before anything else but the five sentences", () => {
    const corrected = assemble({ ...EXAMPLE, number: 2, changed: "Tallet for breve var forkert." });
    expect(corrected.blocks[3]).toEqual({
      kind: "paragraph",
      text: "Rettet i denne udgave: Tallet for breve var forkert.",
    });
    expect(corrected.edition).toBe("Udgave 2, sendt ud 15.10.2026");
  });

  test("prints hidden numbers as words, with what they mean, and last time's beside them", () => {
    const beside = assemble({ ...EXAMPLE, before: EXAMPLE_FIGURES });
    const outcome = beside.blocks.flatMap((it) =>
      it.kind === "table" && it.table.id === "outcome" ? [it.table] : [],
    )[0];
    expect(outcome?.columns).toEqual(["Det skete", "Nu", "Sidst"]);
    expect(outcome?.rows).toContainEqual(["Andet", "skjult", "skjult"]);
    expect(outcome?.rows.at(-1)).toEqual(["Henvendelser i alt", "412", "412"]);
    expect(whole.blocks).toContainEqual({ kind: "definition", ...DEFINITIONS.hidden });
  });

  test("says so of a table that cannot be shown, also when there is no earlier edition", () => {
    const withheld = { id: "way", rows: [], total: null, withheld: true } as const;
    const others = EXAMPLE_FIGURES.tables.filter(({ id }) => id !== "way");
    const status = assemble({ ...EXAMPLE, figures: { ...EXAMPLE_FIGURES, tables: [...others, withheld] } });
    const way = status.blocks.flatMap((it) =>
      it.kind === "table" && it.table.id === "way" ? [it.table] : [],
    )[0];
    expect(way?.rows).toEqual([["Alle rækker", expect.stringContaining("Vises ikke")]]);
  });

  test("says once of a long list what would be heard of many rows", () => {
    const areas = ["Bolig", "Kørsel", "Pleje", "Sundhed", "Økonomi"];
    const rows = areas.map((name, at): [string, string, ShownCount] => [
      name,
      name,
      at === 1 ? 12 : "under_5",
    ]);
    const tables = [
      ...EXAMPLE_FIGURES.tables.filter(({ id }) => id !== "wish_area"),
      shownTable("wish_area", null, rows),
    ];
    const { blocks } = assemble({ ...EXAMPLE, figures: { ...EXAMPLE_FIGURES, tables } });
    const table = blocks.flatMap((it) =>
      it.kind === "table" && it.table.id === "wish_area" ? [it.table.rows] : [],
    )[0];
    expect(table).toEqual([
      ["Kørsel", "12"],
      ["De andre 4, hver for sig", "under 5"],
    ]);
  });

  test("leaves out what has nothing to say", () => {
    const empty = assemble({
      ...EXAMPLE,
      met: "",
      answers: [],
      figures: { ...EXAMPLE_FIGURES, tables: [], nationalSources: {} },
    });
    expect(headings(empty.blocks)).not.toContain("Det har vi mødt");
    expect(headings(empty.blocks)).not.toContain("Breve");
    expect(proseOf(empty.blocks)).toContain("Ingen har spurgt om noget siden sidst.");
    expect(empty.blocks.every((it) => it.kind !== "paragraph" || it.text !== "")).toBe(true);
  });

  test("says when the next one comes, and until when the numbers hold", () => {
    expect(proseOf(whole.blocks)).toContain("Næste status kommer senest den 30. januar 2027.");
    expect(proseOf(whole.blocks)).toContain("Tallene gælder til og med 30.09.2026 og er talt op 12.10.2026.");
    expect(whole.months).toBe("Juli, august og september 2026");
  });
});

describe("the definitions", () => {
  test("are plain sentences, and easy to read together", () => {
    const all = Object.values(DEFINITIONS).map(({ term, text }) => `${term} ${text}`);
    for (const one of all) expect(one).toMatch(/\.$/);
    expect(lix(all.join("\n\n")).lix).toBeLessThanOrEqual(25);
  });
});
