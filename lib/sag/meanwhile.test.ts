import { describe, expect, test } from "vitest";
import { lastSeen, recordedSince, SEEN_FIELD } from "@/lib/sag/meanwhile";
import { typedWords } from "@/lib/sag/typed-words";
import { aForm, anEvent, aSag } from "@/tests/people";

const line = (key: string) => ({ key });

describe("what has been recorded since a form was shown", () => {
  test("is what has a higher seq, the newest first, on whatever day it happened", () => {
    const history = ["7", "12", "3", "9"].map(line);
    expect(recordedSince(history, aForm({ [SEEN_FIELD]: "7" }))).toEqual(["12", "9"].map(line));
    expect(recordedSince(history, aForm({ [SEEN_FIELD]: "12" }))).toEqual([]);
  });

  test.each(["", "x", "-1", "1e3"])("is all of it when the form says %j", (seen) => {
    expect(recordedSince([line("1"), line("2")], aForm({ [SEEN_FIELD]: seen }))).toHaveLength(2);
  });

  test("begins after the newest fact that there was", () => {
    const events = [3n, 20n, 9n].map((seq) => anEvent({ type: "sag.journalised" }, { seq }));
    expect(lastSeen(events)).toBe("20");
    expect(lastSeen([])).toBe("0");
  });
});

describe("what was typed, in words", () => {
  const name = (short: string) => ({ short, full: short, genitive: `${short}s` });
  const sag = {
    names: { fuldmagtsgiver: name("Ingrid"), fuldmagtshaver: name("Karen") },
    snapshot: aSag(),
    topics: [],
  } as unknown as Parameters<typeof typedWords>[1];

  test("follows the fields, and leaves out what is hidden, empty or on no list", () => {
    const form = aForm({
      sagsnummer: "2026-000001",
      version: "3",
      trin: "ask_citizen",
      sider: ["1", "2"],
      kontrol: ["identity", "x"],
      mangler: ["signature_missing"],
      brevvej: "letter",
      reference: " ",
      grund: "x",
    });
    expect(typedWords(form, sag)).toEqual([
      { label: "Sider, der er kommet", value: "side 1, side 2" },
      { label: "I orden", value: "Vi ved, hvem Ingrid er" },
      { label: "Mangler", value: "Underskriften" },
      { label: "Brevet sendes", value: "Brev" },
    ]);
  });

  test("knows the reasons of a step and of dividing", () => {
    expect(typedWords(aForm({ grund: "has_guardian" }), sag)).toEqual([
      { label: "Grund", value: "Borgeren har en værge" },
    ]);
    expect(typedWords(aForm({ grund: "even_out" }), sag)).toEqual([
      { label: "Grund", value: "Arbejdet fordeles" },
    ]);
  });
});
