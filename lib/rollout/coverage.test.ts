import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type BoardType, counted, standingOf, tally } from "@/lib/rollout/board";
import { coverageOf, coverageSentence } from "@/lib/rollout/coverage";
import { ROLLOUT_STATUSES } from "@/lib/rollout/gates";
import { aRolledOutType } from "@/tests/rollouts";

const expected = (on: string | null) => ({ plan: { liveOn: on, expectedLiveOn: on, nextGateOn: null } });
const situation = (types: readonly string[], title = "Flytning til plejebolig") => ({
  slug: title,
  title,
  types: [...types],
});
const sentences = (types: readonly BoardType[]) =>
  coverageOf([situation(types.map(({ slug }) => slug))], types).map(coverageSentence);

const someTypes = fc
  .array(
    fc.record({
      statuses: fc.array(fc.constantFrom(...ROLLOUT_STATUSES), { maxLength: 4 }),
      national: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((drawn) =>
    drawn.map(({ statuses, national }, index) =>
      aRolledOutType(
        `type-${index}`,
        statuses.map((status) => ({ status })),
        { national },
      ),
    ),
  );

describe("the coverage of a life situation", () => {
  test("is said in a sentence: how many, in part, and what is national", () => {
    expect(
      sentences([
        aRolledOutType("a", [{ status: "agreed" }]),
        aRolledOutType("b", [{ status: "live" }, { status: "idea" }]),
        aRolledOutType("c", [], { national: true }),
      ]),
    ).toEqual([
      "Flytning til plejebolig: af 2 er ingen i drift, 1 kan gives i nogle fagområder; 1 til er national.",
    ]);
    expect(sentences([aRolledOutType("a", [{ status: "live" }])])).toEqual([
      "Flytning til plejebolig: af 1 er 1 i drift.",
    ]);
  });

  test("counts every type once: live, missing, national or retired", () => {
    fc.assert(
      fc.property(someTypes, (types) => {
        const [covered] = coverageOf([situation(types.map(({ slug }) => slug))], types);
        if (!covered) return expect.fail("the situation is gone");
        expect(covered.types).toHaveLength(counted(types).length);
        expect(covered.live).toBe(tally(types).live);
        expect(covered.givenInPart).toBeLessThanOrEqual(covered.types.length - covered.live);
        const retired = types.filter((type) => !type.national && standingOf(type) === "retired").length;
        expect(covered.types.length + covered.national.length + retired).toBe(types.length);
      }),
    );
  });

  test("comes the least covered first, and what has no type left last", () => {
    const types = [aRolledOutType("a", [{ status: "live" }]), aRolledOutType("b", [{ status: "idea" }])];
    const all = [situation([], "intet"), situation(["a", "b"], "halvt"), situation(["b"], "ingen")];
    expect(coverageOf(all, types).map(({ title }) => title)).toEqual(["ingen", "halvt", "intet"]);
  });

  test("names the one that is expected first, and none when nobody has said a day", () => {
    const types = [
      aRolledOutType("sent", [expected("2027-03-01")]),
      aRolledOutType("foerst", [expected("2027-01-01")]),
      aRolledOutType("uden", [expected(null)]),
    ];
    const nextOf = (...slugs: string[]) => coverageOf([situation(slugs)], types)[0]?.next;
    expect(nextOf("sent", "foerst", "uden")).toEqual({ title: "foerst", on: "2027-01-01" });
    expect(nextOf("uden")).toBeNull();
  });
});
