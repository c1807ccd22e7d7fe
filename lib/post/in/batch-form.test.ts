import { expect, test } from "vitest";
import { parseBatch } from "@/lib/post/in/batch-form";
import { aForm } from "@/tests/people";

const ID = "0d0c2d0e-1111-4222-8333-444455556666";
const TODAY = "2026-11-26";

const parsed = (change: Record<string, string> = {}) =>
  parseBatch(aForm({ bunke: ID, kom: "25.11.2026", vej: "counter", ...change }), TODAY);

test("a pile says when and how it came", () => {
  expect(parsed()).toEqual({ ok: true, value: { id: ID, arrivedOn: "2026-11-25", cameBy: "counter" } });
  expect(parsed({ kom: "26.11.2026" })).toMatchObject({ ok: true });
});

test.each([
  [{ kom: "" }, "kom", "Skriv den dag, siderne kom, for eksempel 26.11.2026."],
  [{ kom: "snart" }, "kom", "Skriv den dag, siderne kom, for eksempel 26.11.2026."],
  [{ kom: "27.11.2026" }, "kom", "Dagen er ikke kommet endnu. Skriv i dag eller en tidligere dag."],
  [{ kom: "1.1.2025" }, "kom", "Dagen er over et år siden. Skriv den igen, for eksempel 26.11.2026."],
  [{ vej: "" }, "vej", "Vælg, hvordan siderne kom."],
  [{ vej: "due" }, "vej", "Vælg, hvordan siderne kom."],
  [{ bunke: "x" }, "filer", "Filerne nåede ikke helt frem, så intet er gemt. Vælg dem, og send dem igen."],
])("%o is refused at %s", (change, field, message) => {
  expect(parsed(change)).toEqual({ ok: false, errors: [{ field, message }] });
});

test("says all that is wrong at once", () => {
  const result = parsed({ kom: "", vej: "" });
  expect(result.ok ? [] : result.errors.map(({ field }) => field)).toEqual(["kom", "vej"]);
});
