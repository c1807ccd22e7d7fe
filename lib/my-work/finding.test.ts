import { expect, test } from "vitest";
import { findingOf } from "@/lib/my-work/finding";
import { QUEUE_NAMES, type QueueName } from "@/lib/sag/queue/queues";

function finding(mine: number, late: number, counts: Partial<Record<QueueName, number>> = {}) {
  const all = QUEUE_NAMES.map(
    (name) => [name, { count: counts[name] ?? 0, late: 0, oldestDue: null }] as const,
  );
  const queues = Object.fromEntries(all) as Parameters<typeof findingOf>[0]["queues"];
  const { mine: first, late: second, others } = findingOf({ mine, late, queues });
  return [first, second, others].filter((part) => part !== "").join(" ");
}

test("the finding says what waits, what of it is late, and what lies with others", () => {
  expect(finding(12, 3, { underskrift: 31, mangler: 7, "ikke-fordelt": 5 })).toBe(
    "12 sager venter på dig. 3 er over fristen. 5 sager er ikke fordelt. Hos borgerne ligger 38 sager.",
  );
});

test("one is said as one", () => {
  expect(finding(1, 1, { mangler: 1, "ikke-fordelt": 1 })).toBe(
    "Én sag venter på dig. Den er over fristen. Én sag er ikke fordelt. Hos borgerne ligger én sag.",
  );
  expect(finding(2, 1)).toBe("2 sager venter på dig. Én er over fristen.");
});

test("nothing is said as nothing, and no more", () => {
  expect(finding(0, 0)).toBe("Ingen sager venter på dig.");
});
