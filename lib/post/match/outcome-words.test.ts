import { expect, test } from "vitest";
import type { BatchPage, SagOutcome } from "@/lib/post/match/outcome";
import { outcomeWords, pageWords } from "@/lib/post/match/outcome-words";

const PAGE: BatchPage = {
  ...{ id: "1", file: 1, number: 1, formPage: null },
  ...{ state: "unmatched", why: "no_code", notes: [] },
};
const sag = (change: Partial<SagOutcome>): SagOutcome => ({
  ...{ sagsnummer: "2026-000001", version: 1, fuldmagtsgiver: "A", fuldmagtshaver: "B" },
  ...{ status: "awaiting_signature", came: [1], missing: [], noted: [], apart: [], way: "letter" },
  letter: "not_needed",
  ...change,
});

test.each([
  [1, [], [], "Der er læst 1 side."],
  [4, [sag({})], [], "Der er læst 4 sider. 1 sag har alle sine sider."],
  [
    9,
    [sag({}), sag({}), sag({ missing: [2] }), sag({ came: [], apart: [PAGE, PAGE] })],
    [PAGE],
    "Der er læst 9 sider. 2 sager har alle deres sider, 1 sag mangler sider, 2 sider er skilt fra og 1 side har ingen sag endnu.",
  ],
] as const)("%i pages read: %#", (pageCount, sager, unmatched, sentence) => {
  expect(outcomeWords({ pageCount, sager: [...sager], unmatched: [...unmatched] })).toBe(sentence);
});

test("pages are listed, and none is a dash", () => {
  expect(pageWords([1, 2, 4])).toBe("side 1, 2 og 4");
  expect(pageWords([])).toBe("–");
});
