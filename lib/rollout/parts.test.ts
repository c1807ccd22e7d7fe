import { expect, test } from "vitest";
import { type PakkeChoice, pakkeOf } from "@/lib/fuldmagt/pakke-choice";
import { partsOf, placeOf, rolloutTitle, withPart } from "@/lib/rollout/parts";

const CARE = { slug: "pleje", title: "Pleje og omsorg" };
const SCHOOL = { slug: "skole", title: "Skole" };
const holding = (area: typeof CARE, ...pakker: PakkeChoice[]) => ({ area, pakker: pakker.map(pakkeOf) });
const parts = (...rollouts: ReturnType<typeof holding>[]) => partsOf(rollouts).map(({ part }) => part);

test("rollouts of one area are told apart by how they are used, else by what they allow, else by both", () => {
  expect(
    parts(holding(CARE, "act self_service", "insight self_service"), holding(CARE, "act contact")),
  ).toEqual(["på nettet", "ringe og skrive"]);
  expect(
    parts(holding(CARE, "act self_service", "act contact"), holding(CARE, "insight self_service")),
  ).toEqual(["handlefuldmagt", "indsigtsfuldmagt"]);
  expect(parts(holding(CARE, "act self_service", "insight contact"), holding(CARE, "act contact"))).toEqual([
    "handlefuldmagt på nettet og indsigtsfuldmagt til at ringe og skrive",
    "handlefuldmagt til at ringe og skrive",
  ]);
});

test("one that is alone in its area is named by the area, and only where there are several", () => {
  const rollouts = partsOf([holding(CARE, "act contact"), holding(SCHOOL, "act contact")]);
  expect(rollouts.map((rollout) => placeOf(rollout, rollouts))).toEqual(["i Pleje og omsorg", "i Skole"]);
  const [only] = partsOf([holding(CARE, "act contact")]);
  expect(only && placeOf(only, [only])).toBeNull();
});

test("a title says the area and the part where they are needed", () => {
  const rollouts = partsOf([
    holding(CARE, "act self_service"),
    holding(CARE, "act contact"),
    holding(SCHOOL, "act contact"),
  ]);
  const type = { title: "Madservice", rollouts };
  expect(rollouts.map((rollout) => rolloutTitle(type, rollout))).toEqual([
    "Madservice i Pleje og omsorg (på nettet)",
    "Madservice i Pleje og omsorg (ringe og skrive)",
    "Madservice i Skole",
  ]);
  expect(withPart("Madservice", null)).toBe("Madservice");
});
