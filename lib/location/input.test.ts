import { describe, expect, test } from "vitest";
import { parsePlace } from "@/lib/location/input";
import { weekdayWords } from "@/lib/location/labels";
import { placeState } from "@/lib/location/location";
import { aForm, TODAY } from "@/tests/people";

type Change = Record<string, string | string[]>;
const typed = (change: Change = {}) =>
  aForm({
    navn: " Havnens  Hus ",
    slags: "outreach",
    dage: ["4", "2"],
    tider: "kl. 10",
    fra: "",
    til: "",
    ...change,
  });
const parsed = (change: Change = {}, state: Parameters<typeof parsePlace>[1]["state"] = "new") =>
  parsePlace(typed(change), { today: TODAY, state });
const problems = (change: Change, state?: Parameters<typeof parsePlace>[1]["state"]) => {
  const result = parsed(change, state);
  return result.ok ? {} : Object.fromEntries(result.errors.map(({ field, message }) => [field, message]));
};

describe("a place as typed", () => {
  test("opens today unless a later day is typed, and stays open unless a last day is", () => {
    expect(parsed()).toEqual({
      ok: true,
      value: {
        name: "Havnens Hus",
        kind: "outreach",
        weekdays: [2, 4],
        schedule: "kl. 10",
        from: TODAY,
        until: null,
      },
    });
    expect(parsed({ fra: "1.12.2026", til: "31.12.2026", dage: [], tider: " " })).toMatchObject({
      value: { from: "2026-12-01", until: "2026-12-31", weekdays: [], schedule: null },
    });
  });

  test("is changed from today when it is open, whatever first day is sent", () => {
    expect(parsed({ fra: "1.1.2020" }, "open")).toMatchObject({ ok: true, value: { from: TODAY } });
    expect(problems({ fra: "1.1.2020" }, "closed")["fra"]).toContain("eller en senere dag");
  });

  test("lacks nothing: name and kind are asked for, and days that are none are told", () => {
    expect(problems({ navn: " ", slags: "sky" })).toEqual({
      navn: "Skriv, hvad stedet hedder.",
      slags: "Vælg, hvilken slags sted det er.",
    });
    expect(problems({ fra: "i morgen", til: "31.2.2027" })).toEqual({
      fra: expect.stringContaining("dag, måned og år"),
      til: expect.stringContaining("dag, måned og år"),
    });
    expect(problems({ til: "23.11.2026" }, "open")["til"]).toContain("eller en senere dag");
    expect(problems({ fra: "2.12.2026", til: "1.12.2026" })["til"]).toContain("første dag eller senere");
  });
});

test.each([
  [[], "ingen faste dage"],
  [[3], "onsdag"],
  [[4, 2], "tirsdag og torsdag"],
  [[1, 2, 3, 4, 5], "mandag til fredag"],
  [[6, 7], "lørdag og søndag"],
  [[1, 3, 5], "mandag, onsdag og fredag"],
  [[1, 2, 3, 4, 5, 6, 7], "alle dage"],
])("the days %j are %s", (days, words) => {
  expect(weekdayWords(days)).toBe(words);
});

test("a place is open on its first and its last day", () => {
  const place = { from: "2026-11-24", until: "2026-11-30" };
  const states = ["2026-11-23", "2026-11-24", "2026-11-30", "2026-12-01"].map((day) =>
    placeState(place, day),
  );
  expect(states).toEqual(["coming", "open", "open", "closed"]);
});
