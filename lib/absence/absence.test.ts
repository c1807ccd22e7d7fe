import { describe, expect, test } from "vitest";
import { type AbsenceContext, parseAbsence } from "@/lib/absence/absence";
import { aForm } from "@/tests/people";

const context: AbsenceContext = {
  today: "2026-11-26",
  userId: "mette",
  own: [{ id: "jul", version: 1, from: "2026-12-21", to: "2026-12-23", coverId: "ali" }],
  colleagues: [
    { id: "mette", name: "Mette Vejleder", absences: [] },
    { id: "ali", name: "Ali Testbruger", absences: [{ from: "2026-12-10", to: "2026-12-11" }] },
  ],
};

const typed = (change: Record<string, string> = {}) =>
  aForm({ fra: "1.12.2026", til: "4.12.2026", afloeser: "ali", ...change });

function wrong(change: Record<string, string>, more: Partial<AbsenceContext> = {}): Record<string, string> {
  const parsed = parseAbsence(typed(change), { ...context, ...more });
  return parsed.ok ? {} : Object.fromEntries(parsed.errors.map(({ field, message }) => [field, message]));
}

describe("an absence", () => {
  test("has a first and a last day, both included, and a colleague who sees to the sager", () => {
    expect(parseAbsence(typed(), context)).toEqual({
      ok: true,
      value: { from: "2026-12-01", to: "2026-12-04", coverId: "ali" },
    });
  });

  test("can be one day, and can begin today", () => {
    expect(wrong({ fra: "26.11.2026", til: "26.11.2026" })).toEqual({});
  });

  test.each([
    [{ fra: "", til: "snart" }, "fra", "Skriv den første dag, for eksempel 24.12.2026."],
    [{ fra: "1.12.2026", til: "snart" }, "til", "Skriv den sidste dag som en dato, for eksempel 24.12.2026."],
    [{ til: "30.11.2026" }, "til", "Den sidste dag ligger før den første. Skriv en senere dag."],
    [
      { fra: "20.11.2026", til: "25.11.2026" },
      "til",
      "De dage er gået. Skriv en sidste dag fra i dag og frem.",
    ],
    [{ fra: "25.11.2026" }, "fra", "Den første dag er gået. Skriv 26.11.2026 eller en senere dag."],
    [
      { fra: "23.12.2026", til: "31.12.2026" },
      "fra",
      "Du er allerede væk fra 21.12.2026 til og med 23.12.2026. Ret den, eller skriv andre dage.",
    ],
    [{ afloeser: "" }, "afloeser", "Vælg, hvem der ser til dine sager imens."],
    [{ afloeser: "mette" }, "afloeser", "Du kan ikke afløse dig selv. Vælg en kollega."],
    [{ afloeser: "lukket" }, "afloeser", "Den kollega kan ikke få sager mere. Vælg en anden."],
    [
      { fra: "11.12.2026", til: "12.12.2026" },
      "afloeser",
      "Ali Testbruger er selv væk fra 10.12.2026 til og med 11.12.2026. Vælg en anden, eller skriv andre dage.",
    ],
  ])("%o is refused at %s with a sentence that says what to do", (change, field, message) => {
    expect(wrong(change)[field]).toBe(message);
  });

  test("says all that is wrong at once", () => {
    expect(Object.keys(wrong({ fra: "", til: "", afloeser: "" }))).toEqual(["fra", "til", "afloeser"]);
  });

  test("that has begun can be changed without moving its first day, and may cover its own days", () => {
    const changes = { id: "nu", version: 2, from: "2026-11-23", to: "2026-11-27", coverId: "ali" };
    const more = { changes, own: [...context.own, changes] };
    expect(wrong({ fra: "23.11.2026", til: "1.12.2026" }, more)).toEqual({});
    expect(wrong({ fra: "24.11.2026" }, more)["fra"]).toMatch(/^Den første dag er gået/);
  });

  test("next to another one does not overlap it", () => {
    expect(wrong({ fra: "24.12.2026", til: "24.12.2026" })).toEqual({});
  });
});
