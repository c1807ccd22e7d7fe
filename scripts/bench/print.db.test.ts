import { expect, test } from "vitest";
import { signedInAs } from "@/tests/case-work";
import { Chance } from "@/tests/volume/chance";
import { printFigures } from "./print";

test("what is measured is a run of real letters through the handler, sent and undone", async () => {
  const { letters, sheets, pages, megabytes } = await printFigures(
    await signedInAs("caseworker"),
    3,
    new Chance(3),
  );
  expect(letters).toBeGreaterThanOrEqual(3);
  expect(sheets).toBeGreaterThanOrEqual(letters);
  // Both sides of each sheet, a summary, and a sheet before each thickness.
  expect(pages).toBeGreaterThanOrEqual(2 * (sheets + 2));
  expect(megabytes).toBeGreaterThan(0.05);
});
