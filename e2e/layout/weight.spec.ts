import { expect, test } from "../fixtures";
import { HEAVIEST_PAGE, weigh } from "../steps/weigh";

for (const path of ["/", "/sager/ny", "/katalog", "/hjaelp/sager"]) {
  test(`${path} with all that it fetches the first time weighs at most 200 kB`, async ({ open }) => {
    const { total, ...parts } = await weigh(await open("caseworker"), path);
    expect(Math.min(parts.document, parts.stylesheet, parts.script, parts.font)).toBeGreaterThan(1_000);
    expect(total, JSON.stringify(parts)).toBeLessThanOrEqual(HEAVIEST_PAGE);
  });
}
