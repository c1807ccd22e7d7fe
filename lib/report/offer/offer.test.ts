import { describe, expect, test } from "vitest";
import { offerOf, type Way } from "@/lib/report/offer/offer";
import { type Board, type BoardType, counted, isGiven, standingOf } from "@/lib/rollout/board";
import { aRolledOutType } from "@/tests/rollouts";

const DAY = "2026-11-26";
const ACT: Way = { kind: "act", channel: "self_service" };
const SEE: Way = { kind: "insight", channel: "self_service" };
const CALL: Way = { kind: "act", channel: "contact" };

const pakke = (way: Way) => ({ ...way, privilegienavn: null, form: null, itSystem: null, vendor: null });
const expected = (expectedLiveOn: string | null) => ({ liveOn: null, expectedLiveOn, nextGateOn: null });

/** A type whose rollouts have these pakker, one after the other. */
function aType(
  slug: string,
  states: Parameters<typeof aRolledOutType>[1],
  ways: readonly Way[][] = [],
): BoardType {
  const type = aRolledOutType(slug, states);
  return {
    ...type,
    rollouts: type.rollouts.map((rollout, at) => ({ ...rollout, pakker: (ways[at] ?? [ACT]).map(pakke) })),
  };
}

function offer(...types: BoardType[]) {
  const board: Board = { day: DAY, types };
  return offerOf(board, new Map(types.map(({ slug }) => [slug, { sentence: `Om ${slug}.`, ways: [SEE] }])));
}

describe("what can be given", () => {
  test("is each type with something live, as the board has it, and national types apart", () => {
    const types = [
      aType("live", [{ status: "live" }]),
      aType("part", [{ status: "live" }, { status: "agreed" }]),
      aType("test", [{ status: "in_test" }]),
      aType("paused", [{ status: "paused" }]),
      aType("retired", [{ status: "retired" }]),
      aRolledOutType("national", [], { national: true }),
    ];
    const { given, national } = offer(...types);
    expect(given.map(({ slug }) => slug)).toEqual(["live", "part"]);
    expect(given.map(({ slug }) => slug)).toEqual(
      counted(types)
        .filter(isGiven)
        .map(({ slug }) => slug),
    );
    expect(given[0]).toMatchObject({ sentence: "Om live.", area: { title: "Område 0" } });
    expect(national).toMatchObject([{ slug: "national", given: [{ ways: [SEE], areas: null }] }]);
  });

  test("names its areas only when it is in part", () => {
    const { given } = offer(
      aType("whole", [{ status: "live" }, { status: "live" }]),
      aType("part", [{ status: "live" }, { status: "agreed" }]),
      aType("rest", [{ status: "live" }, { status: "retired" }]),
    );
    const areas = given.map((type) => type.given.map((ways) => ways.areas));
    expect(areas).toEqual([[null], [["Område 0"]], [null]]);
  });

  test("has what each area allows, those alike together", () => {
    const states = [{ status: "live" }, { status: "live" }, { status: "live" }] as const;
    const [type] = offer(aType("mixed", states, [[ACT, SEE], [SEE], [SEE]])).given;
    expect(type?.given).toEqual([
      { ways: [ACT, SEE], areas: ["Område 0"] },
      { ways: [SEE], areas: ["Område 1", "Område 2"] },
    ]);
  });

  test("takes the parts of one area that were split together, and leaves out what is not live", () => {
    const type = aType(
      "split",
      [{ status: "live" }, { status: "live" }, { status: "agreed" }],
      [[ACT], [CALL], [SEE]],
    );
    const area = { slug: "one", title: "Ét" };
    const [given] = offer({
      ...type,
      rollouts: type.rollouts.map((rollout) => ({ ...rollout, area })),
    }).given;
    expect(given?.given).toEqual([{ ways: [ACT, CALL], areas: null }]);
  });
});

describe("what comes", () => {
  test("is what is on its way and expected within half a year, soonest first, by month", () => {
    const { coming } = offer(
      aType("later", [{ status: "planned", plan: expected("2027-05-28") }]),
      aType("soon", [{ status: "in_test", plan: expected("2026-11-26") }]),
      aType("too-late", [{ status: "planned", plan: expected("2027-05-29") }]),
      aType("idea", [{ status: "idea", plan: expected("2027-01-01") }]),
      aType("paused", [{ status: "paused", plan: expected("2027-01-01") }]),
      aType("live", [{ status: "live", plan: expected("2027-01-01") }]),
      aType("nobody-knows", [{ status: "agreed" }]),
    );
    expect(coming).toEqual([
      { slug: "soon", title: "soon", month: "2026-11", areas: null, part: null, isMore: false },
      { slug: "later", title: "later", month: "2027-05", areas: null, part: null, isMore: false },
    ]);
  });

  test("goes by the first plan until another day is expected", () => {
    const plan = { liveOn: "2027-02-01", expectedLiveOn: null, nextGateOn: null };
    expect(offer(aType("planned", [{ status: "agreed", plan }])).coming[0]?.month).toBe("2027-02");
  });

  test("has no month when the day that was expected is past, and stands last then", () => {
    const { coming } = offer(
      aType("late", [{ status: "agreed", plan: expected("2026-11-25") }]),
      aType("soon", [{ status: "agreed", plan: expected("2027-01-15") }]),
    );
    expect(coming.map(({ slug, month }) => [slug, month])).toEqual([
      ["soon", "2027-01"],
      ["late", null],
    ]);
  });

  test("names the areas that it comes to, and says that there is something of it already", () => {
    const plan = expected("2027-01-15");
    const type = aType("part", [{ status: "live" }, { status: "agreed", plan }, { status: "agreed", plan }]);
    expect(standingOf(type)).toBe("agreed");
    expect(offer(type).coming).toEqual([
      {
        slug: "part",
        title: "part",
        month: "2027-01",
        areas: ["Område 1", "Område 2"],
        part: null,
        isMore: true,
      },
    ]);
  });

  test("says what of it comes where a rollout was split", () => {
    const plan = expected("2027-01-15");
    const type = aType("split", [{ status: "live" }, { status: "agreed", plan }], [[ACT], [CALL]]);
    const area = { slug: "one", title: "Ét" };
    const rollouts = type.rollouts.map((rollout, at) => ({
      ...rollout,
      area,
      part: at === 0 ? "på nettet" : "ringe og skrive",
    }));
    expect(offer({ ...type, rollouts }).coming).toMatchObject([
      { month: "2027-01", areas: null, part: "ringe og skrive", isMore: true },
    ]);
  });
});
