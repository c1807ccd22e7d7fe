import { expect, test } from "vitest";
import { isAtLeast } from "./node.mjs";

test.each([
  ["22.13.0", "22.13", true],
  ["24.0.0", "22.13", true],
  ["22.9.0", "22.13", false],
  ["20.20.2", "22.13", false],
  ["22.13.1", "22.13.2", false],
  ["9.99.99", "22.13", false],
])("Node %s against %s", (version, oldest, isEnough) => {
  expect(isAtLeast(version, oldest)).toBe(isEnough);
});
