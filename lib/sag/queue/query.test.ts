import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SAG_STATUSES } from "@/lib/sag/lifecycle";
import { offeredFilters, parseQueueQuery, plainQueue, queryWords, queueHref, sortedBy } from "./query";
import { QUEUE_NAMES } from "./queues";
import { sortsOf } from "./sorts";

const KNOWN = {
  areas: [{ slug: "hjaelpemidler-og-bolig" }, { slug: "skole" }],
  locations: [{ slug: "borgerservice" }, { slug: "ouh" }],
};
const parse = (params: Record<string, string | string[] | undefined>) => parseQueueQuery(params, KNOWN);

describe("what an address asks for", () => {
  it("is all open sager, the most urgent first, when it asks for nothing", () => {
    expect(parse({})).toEqual(plainQueue("aabne"));
  });

  it("is a queue, its filters, its sort and a place in it", () => {
    const asked = parse({
      koe: "lukkede",
      omraade: "skole",
      sted: "ouh",
      hvem: "mig",
      status: "afvist",
      sorter: "-fuldmagtshaver",
      efter: "2026-000431",
    });
    expect(asked).toEqual({
      queue: "lukkede",
      days: 30,
      filters: { area: "skole", location: "ouh", who: "me", status: "rejected" },
      sort: { by: "fuldmagtshaver", descending: true },
      cursor: { side: "after", at: "2026-000431" },
    });
    expect(parse({ koe: "udloeber", dage: "90", foer: "x" })).toMatchObject({
      queue: "udloeber",
      days: 90,
      cursor: { side: "before", at: "x" },
    });
  });

  it("leaves out what is unknown, forged, empty, said twice or not offered there", () => {
    const plain = plainQueue("aabne");
    for (const params of [
      { koe: "alt" },
      { koe: "__proto__" },
      { koe: ["aabne", "mine"] },
      { omraade: "", sted: "", hvem: "", status: "" },
      { omraade: "findes-ikke", sted: "' or true --", hvem: "alle", status: "received" },
      { status: "afvist" },
      { sorter: "nummer" },
      { sorter: "--frist" },
      { dage: "1000" },
      { sted: "x".repeat(10_000) },
    ]) {
      expect(parse(params), JSON.stringify(params)).toEqual(plain);
    }
    expect(parse({ koe: "mine", hvem: "ingen" }).filters.who).toBeNull();
    expect(parse({ koe: "kontrol", status: "kontrol" }).filters.status).toBeNull();
    expect(parse({ koe: "udloeber", dage: "45" }).days).toBe(30);
  });

  it("is said again by its own address, whatever is asked", () => {
    const words = fc.record({
      koe: fc.constantFrom(...QUEUE_NAMES, "x"),
      dage: fc.constantFrom("30", "60", "90", "x"),
      omraade: fc.constantFrom("skole", "x"),
      sted: fc.constantFrom("ouh", ""),
      hvem: fc.constantFrom("mig", "ingen", "x"),
      status: fc.constantFrom("kontrol", "afvist", "ophoert", ...SAG_STATUSES),
      sorter: fc.constantFrom("frist", "-frist", "fuldmagtsgiver", "-nummer", "udloeb", "x"),
    });
    fc.assert(
      fc.property(words, (params) => {
        const asked = parse(params);
        const address = new URL(queueHref(asked), "http://x.example");
        expect(parse(Object.fromEntries(address.searchParams))).toEqual(asked);
        expect(parse(queryWords(asked))).toEqual(asked);
      }),
    );
  });
});

describe("a queue", () => {
  it.each(QUEUE_NAMES)("%s is not narrowed by what it is already", (queue) => {
    const { who, statuses } = offeredFilters(queue);
    if (["mine", "ikke-fordelt"].includes(queue)) expect(who).toBe(false);
    expect(statuses.length).not.toBe(1);
    expect(sortsOf(queue).length).toBeGreaterThan(0);
  });

  it("is turned around by a second press on the header that it is sorted by", () => {
    const shown = plainQueue("aabne");
    expect(sortedBy(shown, "frist")).toEqual({ by: "frist", descending: true });
    expect(sortedBy(shown, "fuldmagtsgiver")).toEqual({ by: "fuldmagtsgiver", descending: false });
    const turned = { ...shown, sort: { by: "frist", descending: true } as const };
    expect(sortedBy(turned, "frist")).toEqual({ by: "frist", descending: false });
  });
});
