import { describe, expect, test } from "vitest";
import { NOBODY_REASONS, OFFERED_INSTEAD, OUTCOMES } from "@/lib/henvendelse/outcome";
import { BASES } from "@/lib/sag/basis";
import { leadsToSag, parseBehov } from "@/lib/sag/input/behov";
import { A_PLACE, aType, typedBehov } from "@/tests/people";

const CONTEXT = {
  locations: [{ slug: A_PLACE }],
  catalogue: [
    aType({ slug: "mad" }),
    aType({ slug: "bolig", rollouts: [{ area: "Bolig", status: "in_test" }] }),
    aType({ slug: "gammel", rollouts: [{ area: "Bolig", status: "retired" }] }),
  ],
};
const parsed = (change: Parameters<typeof typedBehov>[0] = {}) => parseBehov(typedBehov(change), CONTEXT);

const NOBODY = { behov: "nobody_to_appoint", grund: "no_relatives", tilbudt: "medbetjening" };

describe("what is needed", () => {
  test("is one of the outcomes, with a place that is open and a way of asking; the rest may be left out", () => {
    expect(parsed()).toEqual({
      ok: true,
      value: {
        outcome: "fuldmagt",
        basis: "signature",
        nobody: null,
        location: A_PLACE,
        askedBy: "counter",
        duration: null,
        material: [],
        wishes: [],
      },
    });
    expect(parsed({ tid: "to_10" })).toMatchObject({ value: { duration: "to_10" } });
  });

  test("is told what lacks, the outcome first", () => {
    const errors = [
      { field: "behov", message: "Vælg, hvad der er brug for." },
      { field: "sted", message: "Vælg stedet." },
      { field: "spurgt", message: "Vælg, hvordan borgeren henvendte sig." },
    ];
    expect(parseBehov({}, CONTEXT)).toEqual({ ok: false, errors });
    expect(parsed({ behov: "alt", sted: "lukket", spurgt: "fax" })).toEqual({ ok: false, errors });
  });

  test.each(OUTCOMES)("leads to a sag when it is fuldmagt alone: %s", (outcome) => {
    const result = parsed({ ...NOBODY, grundlag: "count", behov: outcome });
    expect(result).toMatchObject({ ok: true, value: { outcome, basis: "signature" } });
    expect(leadsToSag(result)).toBe(outcome === "fuldmagt");
  });
});

describe("a general or future fuldmagt", () => {
  const behov = "general_or_future_fuldmagt";

  test.each(BASES.filter((basis) => basis !== "signature"))(
    "can be what a sag stands on, and then the outcome is fuldmagt: %s",
    (basis) => {
      const result = parsed({ behov, grundlag: basis });
      expect(result).toMatchObject({ ok: true, value: { outcome: "fuldmagt", basis } });
      expect(leadsToSag(result)).toBe(true);
    },
  );

  test("is asked what is to happen, and nobody else is", () => {
    const errors = [{ field: "grundlag", message: "Vælg, hvad der skal ske med fuldmagten." }];
    expect(parsed({ behov })).toEqual({ ok: false, errors });
    expect(parsed({ behov, grundlag: "signature" })).toEqual({ ok: false, errors });
    expect(parsed({ grundlag: "general_fuldmagt" })).toMatchObject({ value: { basis: "signature" } });
  });
});

describe("nobody to appoint", () => {
  test("has one reason, what was offered, and topics of the whole catalogue that are no wishes", () => {
    expect(parsed({ ...NOBODY, emne: ["mad", "bolig", "findes-ikke"] })).toMatchObject({
      ok: true,
      value: {
        nobody: { reason: "no_relatives", offered: "medbetjening", topics: ["mad", "bolig"] },
        wishes: [],
      },
    });
    for (const grund of NOBODY_REASONS) expect(parsed({ ...NOBODY, grund }).ok).toBe(true);
    for (const tilbudt of OFFERED_INSTEAD) expect(parsed({ ...NOBODY, tilbudt }).ok).toBe(true);
  });

  test("is told each question that lacks an answer; another outcome is asked neither", () => {
    expect(parsed({ behov: "nobody_to_appoint", sted: "" })).toEqual({
      ok: false,
      errors: [
        { field: "grund", message: "Vælg, hvorfor der ingen er at give fuldmagt til." },
        { field: "tilbudt", message: "Vælg, hvad du tilbød i stedet." },
        { field: "sted", message: "Vælg stedet." },
      ],
    });
    expect(parsed({ ...NOBODY, behov: "other" })).toMatchObject({ value: { nobody: null } });
  });
});

test("material and wishes stand beside any outcome; only what cannot be given and is to come is a wish", () => {
  for (const behov of ["fuldmagt", "medbetjening"]) {
    const result = parsed({
      behov,
      materiale: ["films", "booklet", "x"],
      oenske: ["mad", "gammel", "bolig"],
    });
    expect(result).toMatchObject({
      ok: true,
      value: { outcome: behov, material: ["booklet", "films"], wishes: ["bolig"] },
    });
  }
});
