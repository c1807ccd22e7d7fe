import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TOPIC_VIEWS, type TopicView } from "@/lib/sag/guide/topic-browsing";
import { topicGroups } from "@/lib/sag/guide/topic-groups";
import { aType } from "@/tests/people";

const CARE = { slug: "pleje", title: "Pleje" };
const MONEY = { slug: "penge", title: "Penge" };
const TYPES = [
  aType({ slug: "opkraevning", title: "Ørens penge", area: MONEY }),
  aType({ slug: "mad", title: "Mad", area: CARE }),
  aType({ slug: "hjemmehjaelp", title: "Hjælp", area: CARE }),
];
const SITUATIONS = [
  { slug: "flytning", title: "Flytning", types: ["hjemmehjaelp", "opkraevning", "findes-ikke"] },
  { slug: "regninger", title: "Regninger", types: ["opkraevning"] },
  { slug: "tom", title: "Tom", types: [] },
];
const groups = (view: TopicView, search = "") =>
  topicGroups({ types: TYPES, situations: SITUATIONS }, { view, search }).map(
    ({ title, types, elsewhere }) => ({
      title,
      types: types.map(({ slug }) => slug),
      elsewhere: elsewhere.map(({ type, title: under }) => `${type.slug}: ${under}`),
    }),
  );

describe("topics to choose from", () => {
  test("stand by life situation, in its order, and the rest under others; a type stands in one place", () => {
    expect(groups("livssituation")).toEqual([
      { title: "Flytning", types: ["hjemmehjaelp", "opkraevning"], elsewhere: [] },
      { title: "Regninger", types: [], elsewhere: ["opkraevning: Flytning"] },
      { title: "Andre emner", types: ["mad"], elsewhere: [] },
    ]);
  });

  test("stand by area, and from a to å in Danish", () => {
    expect(groups("omraade")).toMatchObject([
      { title: "Penge", types: ["opkraevning"] },
      { title: "Pleje", types: ["mad", "hjemmehjaelp"] },
    ]);
    expect(groups("alle")).toEqual([
      { title: null, types: ["hjemmehjaelp", "mad", "opkraevning"], elsewhere: [] },
    ]);
  });

  test("are searched whatever the view", () => {
    for (const view of TOPIC_VIEWS) {
      expect(groups(view, "hjaelp")).toEqual([{ title: null, types: ["hjemmehjaelp"], elsewhere: [] }]);
    }
  });

  test("are each there once, whatever the life situations say", () => {
    const slugs = TYPES.map(({ slug }) => slug);
    const situation = fc.record({
      slug: fc.string(),
      title: fc.string(),
      types: fc.array(fc.constantFrom(...slugs, "x")),
    });
    fc.assert(
      fc.property(fc.array(situation), fc.constantFrom(...TOPIC_VIEWS), (situations, view) => {
        const shown = topicGroups({ types: TYPES, situations }, { view, search: "" });
        expect(shown.flatMap(({ types }) => types.map(({ slug }) => slug)).toSorted()).toEqual(
          slugs.toSorted(),
        );
      }),
    );
  });
});
