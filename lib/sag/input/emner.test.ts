import { describe, expect, test } from "vitest";
import type { CatalogueType } from "@/lib/catalogue/catalogue";
import { channelsOf, kindsOf, parseEmner } from "@/lib/sag/input/emner";
import { aForm, aType, typedTopics } from "@/tests/people";

const pakke = { privilegienavn: null, source: "seed", canBeGiven: true } as const;
const FOOD = aType({ slug: "mad", title: "Madservice" });
const INSIGHT = aType({
  slug: "hjaelp",
  title: "Hjælpemidler",
  pakker: [
    { ...pakke, id: "act-net", kind: "act", channel: "self_service" },
    { ...pakke, id: "act-phone", kind: "act", channel: "contact", canBeGiven: false },
    { ...pakke, id: "insight-phone", kind: "insight", channel: "contact" },
  ],
});
const NOT_YET = aType({ slug: "bolig", title: "Bolig", rollouts: [{ area: "Bolig", status: "in_test" }] });
const NATIONAL = aType({ slug: "pension", title: "Pension", national: true, rollouts: [] });
const RETIRED = aType({ slug: "gammel", title: "Gammel", rollouts: [{ area: "Bolig", status: "retired" }] });
const CATALOGUE: CatalogueType[] = [FOOD, INSIGHT, NOT_YET, NATIONAL, RETIRED];

const parsed = (form: ReturnType<typeof aForm>, mitid: "yes" | "no" | "unknown" = "yes") =>
  parseEmner(form, { catalogue: CATALOGUE, mitid, fuldmagtshaver: "Karen" });

const CHANNEL = "Vælg, om det er på nettet, ringe og skrive, eller begge dele.";

describe("topics", () => {
  test("are at least one, and one that can be given", () => {
    const nothing = { ok: false, errors: [{ field: "emne", message: "Vælg mindst ét emne." }] };
    for (const form of [{}, typedTopics("gammel"), typedTopics("findes-ikke")])
      expect(parsed(form)).toEqual(nothing);
  });

  test("that cannot be given yet are wishes beside the others, and alone are no fuldmagt", () => {
    expect(parsed(typedTopics("mad", "bolig"))).toMatchObject({
      ok: true,
      value: { topics: [{ type: FOOD }], wishes: [NOT_YET] },
    });
    const alone = parsed(typedTopics("bolig"));
    expect(alone).toMatchObject({ ok: false, errors: [{ field: "emne" }] });
    expect(JSON.stringify(alone)).toContain("gå tilbage til trin 1");
    const byLetter = parseEmner(typedTopics("bolig"), {
      catalogue: CATALOGUE,
      mitid: "yes",
      fuldmagtshaver: "Karen",
      byLetter: true,
    });
    expect(JSON.stringify(byLetter)).toContain("Begynd en ny henvendelse");
  });

  test("that are retired are no wishes: they do not come", () => {
    expect(parsed(typedTopics("mad", "gammel"))).toMatchObject({ ok: true, value: { wishes: [] } });
  });

  test("give one pakke for each chosen kind and channel", () => {
    const result = parsed(typedTopics("mad", "pension"));
    expect(result).toMatchObject({ ok: true, value: { topics: [{ type: FOOD }, { type: NATIONAL }] } });
    if (result.ok)
      expect(result.value.topics.map(({ pakker }) => pakker)).toEqual([FOOD.pakker, NATIONAL.pakker]);
  });

  test("each need a channel, and every topic without one is told", () => {
    const form = aForm({ emne: ["mad", "pension"], "slags-mad": "act", "slags-pension": "act" });
    expect(parsed(form)).toEqual({
      ok: false,
      errors: [
        { field: "kanal-mad", message: `Madservice: ${CHANNEL}` },
        { field: "kanal-pension", message: `Pension: ${CHANNEL}` },
      ],
    });
  });

  test("take the only kind there is, chosen or not", () => {
    expect(parsed(aForm({ emne: "mad", "kanal-mad": "contact" }))).toMatchObject({
      value: { topics: [{ pakker: [{ id: "mad-phone", kind: "act", channel: "contact" }] }] },
    });
  });

  test("take the only channel there is, and without MitID the net alone is no way", () => {
    const [net] = FOOD.pakker;
    const catalogue = [{ ...FOOD, pakker: net ? [net] : [] }];
    const form = aForm({ emne: "mad" });
    const chosen = (mitid: "yes" | "no") => parseEmner(form, { catalogue, mitid, fuldmagtshaver: "Karen" });
    expect(chosen("yes")).toMatchObject({ ok: true, value: { topics: [{ pakker: [{ id: "mad-net" }] }] } });
    expect(chosen("no")).toMatchObject({
      errors: [
        {
          message: "Madservice: Karen har ikke MitID og kan ikke bruge fuldmagten på nettet. Vælg emnet fra.",
        },
      ],
    });
  });

  test("give the pakker of the chosen kind alone, and never one that cannot be given yet", () => {
    const chosen = (kind: string) =>
      parsed(aForm({ emne: "hjaelp", "slags-hjaelp": kind, "kanal-hjaelp": ["self_service", "contact"] }));
    expect(chosen("insight")).toMatchObject({ value: { topics: [{ pakker: [{ id: "insight-phone" }] }] } });
    expect(chosen("act")).toMatchObject({ value: { topics: [{ pakker: [{ id: "act-net" }] }] } });
  });

  test("on the net are refused to a fuldmagtshaver without MitID, and ringe og skrive is offered", () => {
    const message =
      "Madservice: Karen har ikke MitID og kan ikke bruge fuldmagten på nettet. Vælg kun ringe og skrive.";
    expect(parsed(typedTopics("mad"), "no")).toEqual({
      ok: false,
      errors: [{ field: "kanal-mad", message }],
    });
    expect(parsed(aForm({ emne: "mad", "kanal-mad": "contact" }), "no").ok).toBe(true);
    expect(parsed(typedTopics("mad"), "unknown").ok).toBe(true);
  });

  test("offer the kinds and channels that can be given now", () => {
    expect(kindsOf(INSIGHT)).toEqual(["act", "insight"]);
    expect(channelsOf(INSIGHT)).toEqual(["self_service", "contact"]);
    expect(kindsOf({ ...INSIGHT, pakker: INSIGHT.pakker.slice(1) })).toEqual(["insight"]);
    expect(channelsOf({ ...INSIGHT, pakker: INSIGHT.pakker.slice(1) })).toEqual(["contact"]);
  });
});
