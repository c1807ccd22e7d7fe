import { describe, expect, test } from "vitest";
import { lix } from "@/lib/lix/lix";
import { findingOf } from "./finding";
import { type FigureTable, TABLE_IDS } from "./table";
import { asTheyAre, hideUnderFive } from "./under-five";
import { TABLE_WORDS } from "./words";

function aTable(counts: Record<string, number>, change: Partial<FigureTable> = {}): FigureTable {
  const rows = Object.entries(counts).map(([label, count]) => ({ key: label, label, count }));
  return { id: "henvendelse-way", total: { name: "henvendelser", by: "sum" }, folds: false, rows, ...change };
}
const exact = (...of: Parameters<typeof aTable>) => asTheyAre([aTable(...of)]).map(findingOf)[0];
const hidden = (...of: Parameters<typeof aTable>) => hideUnderFive([aTable(...of)]).map(findingOf)[0];

describe("the finding of a table", () => {
  test("is how many there are and where most are", () => {
    expect(exact({ Skranke: 1200, Telefon: 40 })).toBe(
      "I alt 1.240 henvendelser. Flest henvendelser kom »Skranke«: 1.200.",
    );
    expect(exact({ Skranke: 1, Telefon: 0 })).toBe(
      "I alt 1 henvendelse. Flest henvendelser kom »Skranke«: 1.",
    );
  });

  test("names two that are alike, and counts more than two", () => {
    expect(exact({ Skranke: 7, Telefon: 7, Brev: 1 })).toContain("kom »Skranke« og »Telefon«: 7 hver.");
    expect(exact({ Skranke: 7, Telefon: 7, Brev: 7 })).toContain("Højest er 3 rækker med 7 hver.");
  });

  test("says that there are none", () => {
    expect(exact({ Skranke: 0 })).toBe("Der er ingen henvendelser i perioden.");
    expect(exact({ Mad: 0 }, { id: "wish-type", total: null, folds: true })).toBe(
      "Der er ingen ønsker i perioden.",
    );
  });

  test("tells no total beside a hidden number, and of small numbers nothing but that", () => {
    expect(hidden({ Skranke: 12, Telefon: 4 })).toBe("Flest henvendelser kom »Skranke«: 12.");
    expect(hidden({ Skranke: 4, Telefon: 0 })).toBe("Ingen af tallene kan vises, for de er for små.");
    expect(hidden({ Skranke: 0 })).toBe(hidden({ Skranke: 4 }));
    expect(findingOf({ id: "sag-week", rows: [], folded: null, total: null, withheld: true })).toBe(
      "Tallene er så små, at de ikke kan vises.",
    );
  });
});

describe("the words of every table", () => {
  test.each(TABLE_IDS)("%s says what is counted and from which day, in plain Danish", (id) => {
    const { definition, heading, unit } = TABLE_WORDS[id];
    expect(definition).toMatch(/\.$/);
    expect(definition.toLowerCase()).toContain(unit[0]);
    expect(heading).not.toBe("");
    expect(lix(definition).lix).toBeLessThanOrEqual(35);
  });
});
