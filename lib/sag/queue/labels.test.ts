import { describe, expect, it } from "vitest";
import { SAG_STATUSES } from "@/lib/sag/lifecycle";
import { COUNTED_TO, countWords } from "./counts";
import {
  emptyWords,
  filterWords,
  findingWords,
  lateWords,
  leftWords,
  overWords,
  queueTitle,
  sortWords,
} from "./labels";
import { NO_FILTERS } from "./query";
import { QUEUE_NAMES } from "./queues";
import { SORT_KEYS } from "./sorts";

const asked = (queue: (typeof QUEUE_NAMES)[number]) => ({ queue, days: 60 }) as const;

describe("a number of sager", () => {
  it("is exact to ten thousand, and then says only that there are more", () => {
    expect([0, 7, 999, 1_234, COUNTED_TO].map(countWords)).toEqual(["0", "7", "999", "1.234", "10.000"]);
    expect(countWords(COUNTED_TO + 1)).toBe("over 10.000");
  });
});

describe("the finding", () => {
  it.each(QUEUE_NAMES)("of %s is a sentence for none, one, several and too many", (queue) => {
    for (const count of [0, 1, 7, COUNTED_TO + 1]) {
      const words = findingWords(asked(queue), { count });
      expect(words).toMatch(/^[A-ZÆØÅ0-9].*\.$/);
      if (count === 7) expect(words).toContain("7 sager ");
      if (count === 1) expect(words).toContain("1 sag ");
      if (count > COUNTED_TO) expect(words).toMatch(/^Over 10\.000 sager /);
    }
    expect(emptyWords(asked(queue))).toMatch(/^Her .*\.$/);
    expect(queueTitle(asked(queue))).not.toBe("");
  });

  it("says how many are late, where that is not what the list is of", () => {
    expect(lateWords("mangler", { late: 1 })).toBe("1 er over fristen.");
    expect(lateWords("mangler", { late: 0 })).toBeNull();
    expect(lateWords("over-fristen", { late: 4 })).toBeNull();
    expect(findingWords(asked("mangler"), { count: 7 })).toBe("7 sager mangler noget fra borgeren.");
    expect(findingWords(asked("udloeber"), { count: 0 })).toBe("Ingen fuldmagter udløber inden 60 dage.");
  });
});

describe("the words of a list", () => {
  it("name each sort both ways, and each filter by what it is called", () => {
    const both = SORT_KEYS.flatMap((by) => [false, true].map((descending) => sortWords({ by, descending })));
    expect(new Set(both).size).toBe(both.length);
    const names = {
      areas: [{ slug: "skole", title: "Skole og dagtilbud" }],
      locations: [{ slug: "ouh", title: "OUH" }],
    };
    expect(filterWords(NO_FILTERS, names)).toEqual([]);
    for (const status of SAG_STATUSES) {
      const filters = { area: "skole", location: "ouh", who: "nobody", status } as const;
      expect(filterWords(filters, names)).toEqual([
        ["Fagområde", "Skole og dagtilbud"],
        ["Sted", "OUH"],
        ["Hvem har den", "Ingen"],
        ["Hvor står den", expect.any(String)],
      ]);
    }
  });

  it("count days over and days left", () => {
    expect([overWords(1), overWords(2)]).toEqual(["1 dag over", "2 dage over"]);
    expect([leftWords(0), leftWords(1), leftWords(30)]).toEqual([
      "Sidste dag er i dag",
      "1 dag tilbage",
      "30 dage tilbage",
    ]);
  });
});
