import { expect, test } from "vitest";
import { killWhileKeeping } from "./store";

test.each([1, 2, 3, 4, 5])(
  "a writer that is killed loses nothing it has told of, and what it left is swept (seed %i)",
  async (seed) => {
    const { reported, lost, sweptWrong } = await killWhileKeeping(seed);
    expect(reported).toBeGreaterThan(0);
    expect({ lost, sweptWrong }).toEqual({ lost: 0, sweptWrong: 0 });
  },
  60_000,
);
