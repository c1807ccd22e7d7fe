import { describe, expect, test } from "vitest";
import type { PostWaiting } from "@/lib/post/overview";
import { OVERVIEW_GROUPS, waitingWords } from "@/lib/post/overview-words";

const none = { count: 0, oldest: null };
const waiting = (change: Partial<PostWaiting> = {}): PostWaiting => ({
  ...{ toPrint: none, toSend: none, byHand: none, cameBack: none, reading: none, toClose: none },
  ...{ unmatched: none, blanksInStock: none, blanksOut: none, stuck: 0 },
  ...change,
});
const many = (count: number) => ({ count, oldest: "2026-11-20" });

describe("the finding on post", () => {
  test("says that nothing waits, also when blank forms lie in stock and a pile is being read", () => {
    expect(waitingWords(waiting())).toBe("Ingen post venter på os.");
    expect(waitingWords(waiting({ blanksInStock: many(40), blanksOut: many(3), reading: many(1) }))).toBe(
      "Ingen post venter på os.",
    );
  });

  test("tells one and several of each, in the order of the work", () => {
    expect(waitingWords(waiting({ unmatched: many(2), toPrint: many(1), cameBack: many(3) }))).toBe(
      "1 brev skal printes, 3 breve er kommet retur og 2 sider har ingen sag endnu.",
    );
  });

  test("has a line of the overview for everything that can lie somewhere", () => {
    const names = OVERVIEW_GROUPS.flatMap(({ lines }) => lines.map(({ name }) => name));
    const { stuck: _, ...lying } = waiting();
    expect(names.toSorted()).toEqual(Object.keys(lying).toSorted());
  });
});
