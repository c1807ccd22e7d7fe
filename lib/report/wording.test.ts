import { describe, expect, test } from "vitest";
import { EXAMPLE_FIGURES, shownTable } from "./example.test-input";
import type { RolloutFigures, ShownFigures } from "./figures";
import type { ShownCount, ShownTable } from "./table";
import { type ParagraphId, writeSections } from "./wording";

function said(id: ParagraphId, now: ShownFigures = EXAMPLE_FIGURES, before: ShownFigures | null = null) {
  const all = writeSections(now, before).flatMap(({ paragraphs }) => paragraphs);
  return all.find((paragraph) => paragraph.id === id)?.generated;
}
const rolling = (change: Partial<RolloutFigures>): ShownFigures => ({
  ...EXAMPLE_FIGURES,
  rollout: { ...EXAMPLE_FIGURES.rollout, ...change },
});
const counting = (...tables: ShownTable[]): ShownFigures => ({
  ...EXAMPLE_FIGURES,
  tables: [...EXAMPLE_FIGURES.tables.filter(({ id }) => tables.every((table) => table.id !== id)), ...tables],
});

describe("the sentences of the rollout", () => {
  test("tell how many can be given, how many are new, and how many more can be given in part", () => {
    expect(said("vigtigst.brug")).toBe(
      "Du kan nu give 14 slags fuldmagter ud af 49. Tre af dem er nye. Tre til kan gives nogle steder.",
    );
    const { phases } = EXAMPLE_FIGURES.rollout;
    expect(said("vigtigst.brug", rolling({ phases: { ...phases, live: 0 }, inPart: 0, wentLive: [] }))).toBe(
      "Der er ingen af de 49 fuldmagter i brug endnu.",
    );
  });

  test.each([
    [16, "Planen sagde 16, så vi er to bagud."],
    [14, "Planen sagde også 14, så vi følger den."],
    [13, "Planen sagde 13, så vi er én foran."],
  ])("say where the plan of %i leaves us", (planned, sentence) => {
    expect(said("vigtigst.plan", rolling({ planned }))).toBe(sentence);
  });

  test("name the end of the next quarter as people do", () => {
    expect(said("vigtigst.venter")).toBe("Vi venter to nye inden nytår.");
    const march = { ...EXAMPLE_FIGURES, asOf: "2026-12-31" };
    expect(said("vigtigst.venter", march)).toBe("Vi venter to nye inden udgangen af marts.");
    expect(said("naeste.venter", rolling({ next: [] }))).toBe("Vi venter ingen nye fuldmagter inden nytår.");
  });

  test("tell of a late one from when to when, and whom we wait for", () => {
    expect(said("sent.grund")).toBe(
      "To fuldmagter er forsinket. Uddannelsesvejledning er udskudt fra august til november. Vi venter på Digitaliseringsstyrelsen. Sundhedspleje skulle være klar i september og har ingen ny dato. Vi venter på leverandøren.",
    );
    expect(said("sent.grund", rolling({ late: [] }))).toBe("Ingen fuldmagter er forsinket.");
    const [one] = EXAMPLE_FIGURES.rollout.late;
    if (!one) throw new Error("The example has a late one.");
    const ours = { ...one, expectedOn: "2027-01-31", waitingFor: { slug: "us", name: "Os selv" } };
    expect(said("sent.grund", rolling({ late: [ours] }))).toBe(
      "Én fuldmagt er forsinket. Uddannelsesvejledning er udskudt fra august til januar 2027. Det ligger hos os.",
    );
    expect(said("sent.grund", rolling({ late: [one, one, one, one] }))).toContain("De står i tabellen");
  });

  test("compare with the edition before, when there is one", () => {
    const before = rolling({ phases: { ...EXAMPLE_FIGURES.rollout.phases, in_test: 4 } });
    expect(said("nyt.trin", EXAMPLE_FIGURES, before)).toBe(
      "Elleve er på vej. Fem bliver prøvet af lige nu. Det er én flere end sidst.",
    );
    expect(said("nyt.trin")).toBe("Elleve er på vej. Fem bliver prøvet af lige nu.");
  });

  test("say when all are live, that it is uncertain, or that it cannot be told", () => {
    expect(said("naeste.bud")).toBe(
      "Hvornår er alle 49 i brug? Vores bedste bud er februar 2028. Buddet er usikkert, så det kan blive fra november 2027 til juni 2028.",
    );
    expect(said("naeste.bud", rolling({ forecast: null }))).toContain("kan vi ikke regne ud endnu");
  });
});

describe("the sentences of those who were helped", () => {
  test("tell how many asked, how many became a fuldmagt, and what that is of a hundred", () => {
    expect(said("vigtigst.henvendelser")).toBe(
      "Vi fik 412 henvendelser, og 186 af dem endte med en fuldmagt.",
    );
    expect(said("hjalp.antal")).toBe("Vi fik 412 henvendelser. Lidt under halvdelen endte med en fuldmagt.");
    const before = counting(shownTable("outcome", 374, [["fuldmagt", "Fik en fuldmagt", 161]]));
    expect(said("hjalp.antal", EXAMPLE_FIGURES, before)).toContain("og det er 38 flere end sidst");
  });

  test("write large numbers alike in the lead and below it", () => {
    const many = counting(shownTable("outcome", 1240, [["fuldmagt", "Fik en fuldmagt", 161]]));
    expect(said("lead.alt", many)).toContain("1.240 gange kom nogen til os");
    expect(said("vigtigst.henvendelser", many)).toContain("1.240 henvendelser");
  });

  test.each([
    ["under_5", [["fuldmagt", "Fuldmagt", "under_5"]], "Vi fik under 5 henvendelser."],
    ["hidden", [["fuldmagt", "Fuldmagt", 40]], "40 henvendelser endte med en fuldmagt."],
    ["hidden", [["fuldmagt", "Fuldmagt", "hidden"]], ""],
    [44, [["fuldmagt", "Fuldmagt", "hidden"]], "Vi fik 44 henvendelser."],
    [
      44,
      [["fuldmagt", "Fuldmagt", "under_5"]],
      "Vi fik 44 henvendelser, og under 5 af dem endte med en fuldmagt.",
    ],
  ] as const)("tell no more than the table shows: total %s", (total, rows, sentence) => {
    const table = shownTable(
      "outcome",
      total,
      rows.map(([key, label, count]) => [key, label, count]),
    );
    expect(said("vigtigst.henvendelser", counting(table))).toBe(sentence);
  });

  test("name the largest of a table, and never call it that beside a hidden one, which can be larger", () => {
    expect(said("hjalp.maade")).toBe("Flest kom til os sådan: Ved skranken. Det var 290.");
    const asked = (...counts: readonly ShownCount[]) => {
      const rows = counts.map((count, at): [string, string, ShownCount] => [`${at}`, `Sted ${at}`, count]);
      return said("hjalp.sted", counting(shownTable("place", null, rows)));
    };
    expect(asked(9, "hidden", 12)).toBe("Det største tal, vi viser, er 12: Sted 2.");
    expect(asked(9, "under_5", 9)).toBe("To eller flere har det største tal. Det er 9.");
    expect(asked("under_5", "under_5")).toBe("Her er alle tal under 5.");
    expect(asked("under_5", "hidden")).toBe("Her er alle tal skjult.");
    expect(asked()).toBe("");
  });

  test("say no percentage of fewer than twenty", () => {
    const few = counting(shownTable("outcome", 19, [["fuldmagt", "Fuldmagt", 10]]));
    expect(said("hjalp.antal", few)).toBe("Vi fik 19 henvendelser.");
  });

  test("tell of time in working days, and only of enough sager", () => {
    expect(said("hjalp.tid")).toBe(
      "Halvdelen af sagerne tog højst tre hverdage. Ni ud af ti tog højst syv hverdage.",
    );
    const quick = { ...EXAMPLE_FIGURES, times: { ours: { median: 0, ninety: 1 }, citizens: null } };
    expect(said("hjalp.tid", quick)).toBe(
      "Halvdelen af sagerne blev klaret samme dag. Ni ud af ti tog højst én hverdag.",
    );
    expect(said("hjalp.borger", quick)).toBe("");
    const few = { ...EXAMPLE_FIGURES, times: { ours: null, citizens: null } };
    expect(said("hjalp.tid", few)).toContain("for få sager");
  });

  test("of nobody to appoint name the reason that most gave, and never a hidden number", () => {
    expect(said("ingen.antal")).toBe(
      "31 gange var der ingen at give en fuldmagt til. Det største tal, vi viser, er 14: Har ingen pårørende.",
    );
    const hidden = counting(shownTable("outcome", null, [["nobody_to_appoint", "Ingen", "hidden"]]));
    expect(said("ingen.antal", hidden)).toBe("");
    expect(said("hjalp.skaebne")).toBe("Under 5 fuldmagter udløb, og 9 blev trukket tilbage.");
  });
});
